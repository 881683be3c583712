import Scenes

/// A title placed, with its subtitle.
struct TitleLayout: Sendable {
    var node: SceneNode
    var bounds: Bounds
}

/// Places the title of a chart beside everything else of it.
///
/// - Parameter bounds: What the chart's other parts cover.
/// - Parameter isSingle: Whether the chart is a single plot, whose title stands over the plot's middle.
///
/// Source: vega-lite `src/compile/model.ts` (`assembleTitle`).
func layOut(
    _ definition: TitleDefinition, width: Double, height: Double, bounds: Bounds, isSingle: Bool,
    configuration: ChartConfiguration
) -> TitleLayout? {
    let title = configuration.title(definition)
    var natural = TitleDefinition()
    let anchor = title.anchor ?? (isSingle ? "middle" : "start")
    natural.anchor = anchor
    natural.frame = isSingle && anchor == "middle" ? "group" : "bounds"
    return layOut(
        definition.text, definition.subtitle, Cascade(boxed: title.layers + [Boxed(natural)]),
        width: width,
        height: height, bounds: bounds, configuration: configuration)
}

/// Places lines of text, with lines below them, beside a box.
///
/// Source: vega-view-transforms `src/layout/title.js`.
func layOut(
    _ lines: [String], _ subtitle: [String] = [], _ title: Cascade<TitleDefinition>, width: Double,
    height: Double, bounds: Bounds, configuration: ChartConfiguration
) -> TitleLayout? {
    let lines = configuration.brokenLines(lines)
    let subtitle = configuration.brokenLines(subtitle)
    guard !lines.isEmpty, lines != [""] || !subtitle.isEmpty else { return nil }
    let orient = title.orient ?? .top
    let anchor = title.anchor ?? "middle"
    let place = titlePlace(
        anchor, orient, usesPlot: title.frame == "group", width: width, height: height,
        bounds: bounds)
    let align: TextShape.Align =
        switch anchor {
        case "start": .left
        case "end": .right
        default: .center
        }
    let angle = title.angle ?? (orient == .left ? -90 : orient == .right ? 90 : 0)
    var texts = [titleText(lines, title, align: align, angle: angle, configuration: configuration)]
    if !subtitle.isEmpty, subtitle != [""] {
        var text = subtitleText(
            subtitle, title, align: align, angle: angle, configuration: configuration)
        let distance = texts[0].blockHeight + (title.subtitlePadding ?? 3)
        text.anchor = text.anchor + Point(x: 0, y: distance).rotated(by: angle)
        texts.append(text)
    }
    var box = texts.reduce(Bounds.empty) { $0.union($1.bounds) }
    let offset = title.offset ?? 4
    let origin: Point
    switch orient {
    case .bottom: origin = Point(x: place, y: bounds.maxY + offset - box.minY)
    case .left: origin = Point(x: bounds.minX - offset - box.width, y: place)
    case .right: origin = Point(x: bounds.maxX + offset + box.width, y: place)
    default: origin = Point(x: place, y: bounds.minY - offset - box.height)
    }
    box = box.translated(by: origin)
    return TitleLayout(
        node: .group(Group(at: origin, children: [.texts(texts)])), bounds: box)
}

/// Where along its side a title is anchored.
private func titlePlace(
    _ anchor: String, _ orient: GuideOrientation, usesPlot: Bool, width: Double, height: Double,
    bounds: Bounds
) -> Double {
    var ends: (start: Double, end: Double)
    switch orient {
    case .left: ends = usesPlot ? (height, 0) : (bounds.maxY, bounds.minY)
    case .right: ends = usesPlot ? (0, height) : (bounds.minY, bounds.maxY)
    default: ends = usesPlot ? (0, width) : (bounds.minX, bounds.maxX)
    }
    switch anchor {
    case "start": return ends.start
    case "end": return ends.end
    default: return (ends.start + ends.end) / 2
    }
}

private func titleText(
    _ lines: [String], _ title: Cascade<TitleDefinition>, align: TextShape.Align, angle: Double,
    configuration: ChartConfiguration
) -> TextShape {
    let font = Font(
        family: title.font ?? configuration.fontFamily, size: title.fontSize ?? 13,
        weight: title.fontWeight, style: title.fontStyle)
    let look = TextLook(
        font: font, lineHeight: title.lineHeight, limit: title.limit ?? 0,
        style: Style(fill: title.color.map(Paint.init) ?? .color("#000")))
    return placedText(lines, title, align: align, angle: angle, look: look)
}

private func placedText(
    _ lines: [String], _ title: Cascade<TitleDefinition>, align: TextShape.Align, angle: Double,
    look: TextLook
) -> TextShape {
    var text = TextShape(
        lines, at: .zero, align: title.align.flatMap(TextShape.Align.init(rawValue:)) ?? align,
        baseline: title.baseline.flatMap(TextShape.Baseline.init(rawValue:)) ?? .top, angle: angle,
        look: look)
    text.offset = Point(x: title.dx ?? 0, y: title.dy ?? 0)
    return text
}

private func subtitleText(
    _ lines: [String], _ title: Cascade<TitleDefinition>, align: TextShape.Align, angle: Double,
    configuration: ChartConfiguration
) -> TextShape {
    let font = Font(
        family: title.subtitleFont ?? configuration.fontFamily, size: title.subtitleFontSize ?? 12,
        weight: title.subtitleFontWeight, style: title.subtitleFontStyle)
    let look = TextLook(
        font: font, lineHeight: title.subtitleLineHeight, limit: title.limit ?? 0,
        style: Style(fill: title.subtitleColor.map(Paint.init) ?? .color("#000")))
    return placedText(lines, title, align: align, angle: angle, look: look)
}

extension TextShape {
    /// The height of all lines.
    var blockHeight: Double { resolvedLineHeight * Double(furtherLines.count) + font.size }
}
