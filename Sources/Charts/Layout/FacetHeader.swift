import Expressions
import Scenes

/// What one division of a facet is labelled with.
struct FacetHeader: Sendable {
    enum Place: Sendable {
        /// Before the cells, after them, or as the title of each cell.
        case before, after, over
    }

    /// The title of the division.
    struct Title: Sendable {
        var heading: Heading
        /// Whether it stands beside the rows, and not over or under the columns.
        var isBesideRows: Bool
        /// Whether it follows the cells.
        var isAfter: Bool
        /// Where along the grid it stands: 0.5 is the middle.
        var band: Double
        /// Pixels between the headers and the title's own place.
        var offset: Double
    }

    var channel: Channel
    /// One for each value; nil where `labels` is off.
    var labels: [Heading?]
    var place: Place
    var title: Title?
    /// Whether the division inside of this one has given it its title.
    var hasMergedTitle = false

    /// - Parameter child: The chart of the cells, whose own division of this kind joins its title.
    init(
        _ division: PreparedDivision, _ values: [FacetCells.Value], child: PreparedNode,
        _ context: LayoutContext
    ) {
        channel = division.channel.channel
        let setting = division.channel.definition.header
        let header = context.configuration.header(setting.value, channel: channel)
        let labelOrient = header.labelOrient ?? header.orient
        let isAlong: Bool
        switch channel {
        case .row: isAlong = labelOrient != .top && labelOrient != .bottom
        case .column: isAlong = labelOrient != .left && labelOrient != .right
        default: isAlong = false
        }
        let isLast = labelOrient == .right || labelOrient == .bottom
        place = !isAlong ? .over : isLast ? .after : .before
        let areShown = !setting.isDisabled && header.labels != false
        let format = LabelFormat(
            headerOf: division.channel, written: header.format,
            locale: context.configuration.locale, configuration: context.configuration.layers)
        let bin = division.channel.bin
        let look = labelLook(header, channel, configuration: context.configuration)
        labels = values.enumerated().map { index, value in
            guard areShown else { return nil }
            let text = expressedLabel(
                format.headerText(of: value.value, range: value.range, bin), of: value.value,
                at: index,
                among: values.count, by: header.labelExpr, locale: context.configuration.locale)
            return Heading(lines: text.isEmpty ? [] : [text], look: look)
        }
        guard !setting.isDisabled, !context.titledAround.contains(channel) else { return }
        let lines = facetTitle(division, child, context)
        hasMergedTitle = lines.isMerged
        guard !lines.text.isEmpty else { return }
        title = Title(header, channel, lines.text, context)
    }
}

extension FacetHeader.Title {
    fileprivate init(
        _ header: Cascade<HeaderDefinition>, _ channel: Channel, _ lines: [String],
        _ context: LayoutContext
    ) {
        let orient = header.titleOrient ?? header.orient
        switch orient {
        case .top, .bottom: isBesideRows = false
        case .left, .right: isBesideRows = true
        default: isBesideRows = channel == .row
        }
        isAfter = orient == .right || orient == .bottom
        switch header.titleAnchor {
        case "start": band = isBesideRows ? 1 : 0
        case "end": band = isBesideRows ? 0 : 1
        default: band = 0.5
        }
        // A wrapped facet's labels are the titles of its cells, beside which nothing needs a distance.
        offset = channel == .facet ? 0 : 10
        heading = Heading(
            lines: lines,
            look: titleLook(
                header, channel, isBesideRows: isBesideRows, configuration: context.configuration))
    }
}

/// The title of a division, with that of an inner division of the same kind: `Region / Year`.
private func facetTitle(
    _ division: PreparedDivision, _ child: PreparedNode, _ context: LayoutContext
) -> (text: [String], isMerged: Bool) {
    let own = ownTitle(of: division, context)
    guard case .facet(let facet) = child,
        let inner = facet.divisions.first(where: { $0.channel.channel == division.channel.channel }
        ),
        !inner.channel.definition.header.isDisabled
    else { return (own, false) }
    let rest = facetTitle(inner, facet.child, context).text
    let parts = [own, rest].map { $0.joined(separator: ", ") }.filter { !$0.isEmpty }
    return (parts.isEmpty ? [] : [parts.joined(separator: " / ")], true)
}

private func ownTitle(of division: PreparedDivision, _ context: LayoutContext) -> [String] {
    let channel = division.channel
    switch channel.definition.header.value?.title ?? .automatic {
    case .explicit(let lines): return lines == [""] ? [] : lines
    case .disabled: return []
    case .automatic: break
    }
    let configured = context.configuration.header(nil, channel: channel.channel).setting(\.title)
    if configured.isDisabled, !channel.isTitleExplicit { return [] }
    guard case .explicit(let lines) = channel.title, lines != [""] else { return [] }
    return lines
}

/// The look of labels beside rows, over columns, or over cells.
///
/// Source: vega-lite `src/compile/header/assemble.ts`.
private func labelLook(
    _ header: Cascade<HeaderDefinition>, _ channel: Channel, configuration: ChartConfiguration
) -> Cascade<TitleDefinition> {
    var look = TitleDefinition()
    let natural: GuideOrientation = channel == .row ? .left : .top
    look.orient = header.labelOrient ?? header.orient ?? natural
    look.anchor = header.labelAnchor ?? "middle"
    look.frame = "group"
    look.offset = header.labelPadding
    look.color = header.labelColor
    look.font = header.labelFont
    look.fontSize = header.labelFontSize ?? 10
    look.fontStyle = header.labelFontStyle
    look.fontWeight = header.labelFontWeight ?? "normal"
    look.limit = header.labelLimit
    look.angle = header.labelAngle
    look.align = header.labelAlign
    look.baseline = header.labelBaseline
    return turned(look, isBesideRows: channel == .row)
}

private func titleLook(
    _ header: Cascade<HeaderDefinition>, _ channel: Channel, isBesideRows: Bool,
    configuration: ChartConfiguration
) -> Cascade<TitleDefinition> {
    var look = TitleDefinition()
    look.orient = header.titleOrient ?? header.orient ?? (channel == .row ? .left : .top)
    look.anchor = header.titleAnchor ?? "middle"
    look.frame = "bounds"
    look.offset = header.titlePadding
    look.color = header.titleColor
    look.font = header.titleFont
    look.fontSize = header.titleFontSize ?? 11
    look.fontStyle = header.titleFontStyle
    look.fontWeight = header.titleFontWeight ?? "bold"
    look.limit = header.titleLimit
    look.angle = header.titleAngle
    look.align = header.titleAlign
    look.baseline = header.titleBaseline
    return turned(look, isBesideRows: isBesideRows)
}

/// The look with the alignment that goes with a written angle.
private func turned(_ look: TitleDefinition, isBesideRows: Bool) -> Cascade<TitleDefinition> {
    guard let written = look.angle else { return Cascade([look]) }
    var natural = TitleDefinition()
    let rest = written.truncatingRemainder(dividingBy: 360)
    let angle = rest < 0 ? rest + 360 : rest
    let side: GuideOrientation = isBesideRows ? .left : .top
    switch look.anchor {
    case "start": natural.align = "left"
    case "end": natural.align = "right"
    default: natural.align = labelAlign(angle: angle, orient: side).rawValue
    }
    natural.baseline = labelBaseline(angle: angle, orient: side).rawValue
    return Cascade([look, natural])
}
