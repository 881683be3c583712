import Scales
import Scenes

/// The label of every tick, overlapping ones too.
func axisLabels(
    _ axis: ResolvedAxis, _ ticks: [AxisTicks.Tick], _ each: TickProperties,
    configuration: ChartConfiguration
) -> [TextShape] {
    let flush = flushTolerance(axis)
    let ends = axis.scale.rangeEnds ?? (0, 0)
    let places = each.values { LabelPlace(axis, $0, configuration: configuration) }
    let lineBreak = configuration.lineBreak
    let isReport = configuration.theme == .report
    return ticks.indices.map { index in
        let place = places[index]
        let (label, position) = (ticks[index].label, ticks[index].labelPosition)
        var text = TextShape(
            label, at: axis.point(along: position + place.offset, outward: place.outward),
            align: place.align, baseline: place.baseline, angle: place.angle, look: place.look)
        if lineBreak != nil || label.utf8.contains(0x0A) {
            text.lines = configuration.brokenLines(lines(of: label))
        }
        if isReport { breakLabel(&text, axis) }
        if let flush { flushLabel(&text, axis, position, ends, tolerance: flush) }
        return text
    }
}

/// What is decided about a label apart from its text and its tick.
private struct LabelPlace {
    var offset: Double
    var outward: Double
    var align: TextShape.Align
    var baseline: TextShape.Baseline
    var angle: Double
    var look: TextLook

    init(
        _ axis: ResolvedAxis, _ p: Cascade<AxisDefinition>, configuration: ChartConfiguration
    ) {
        angle = labelAngle(axis)
        offset = p.labelOffset ?? 0
        outward = (p.ticks == false ? 0 : (p.tickSize ?? 5)) + (p.labelPadding ?? 2)
        align =
            p.labelAlign.flatMap(TextShape.Align.init(rawValue:))
            ?? Charts.labelAlign(angle: angle, orient: axis.orient)
        baseline =
            p.labelBaseline.flatMap(TextShape.Baseline.init(rawValue:))
            ?? Charts.labelBaseline(angle: angle, orient: axis.orient)
        var style = Style(fill: p.labelColor.map(Paint.init) ?? .color("#000"))
        style.opacity = p.labelOpacity ?? 1
        look = TextLook(
            font: Font(
                family: p.labelFont ?? configuration.fontFamily, size: p.labelFontSize ?? 10,
                weight: p.labelFontWeight, style: p.labelFontStyle),
            lineHeight: p.labelLineHeight, limit: p.labelLimit ?? 180, style: style)
    }
}

/// Breaks a category's name that is wider than its limit between words, where the band is high enough for the
/// lines: a report says a name in full rather than cut.
private func breakLabel(_ text: inout TextShape, _ axis: ResolvedAxis) {
    guard !axis.isHorizontal, text.angle == 0, text.furtherLines.isEmpty, case let line = text.line,
        let step = axis.scale.band?.step, case let limit = text.look.limit, limit > 0,
        TextMetrics.width(of: line, font: text.font, enough: limit) > limit
    else { return }
    let broken = brokenLines(line, room: limit, font: text.font)
    let height = text.resolvedLineHeight * Double(broken.count)
    guard broken.count > 1, height <= step else { return }
    text.lines = broken
    text.anchor.y -= text.resolvedLineHeight * Double(broken.count - 1) / 2
}

private func lines(of label: String) -> [String] {
    label.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// Source: vega-lite `src/compile/axis/properties.ts`.
private func labelAngle(_ axis: ResolvedAxis) -> Double {
    if let angle = axis.properties.labelAngle {
        let rest = angle.truncatingRemainder(dividingBy: 360)
        return rest < 0 ? rest + 360 : rest
    }
    let isDiscrete = axis.type == .nominal || axis.type == .ordinal
    return axis.channel == .x && isDiscrete && axis.timeUnit == nil ? 270 : 0
}

func labelBaseline(angle: Double, orient: GuideOrientation) -> TextShape.Baseline {
    let isUpright = angle <= 45 || angle >= 315
    let isUpsideDown = (135...225).contains(angle)
    switch orient {
    case .top, .bottom:
        if isUpright { return orient == .top ? .bottom : .top }
        if isUpsideDown { return orient == .top ? .top : .bottom }
        return .middle
    default:
        if isUpright || isUpsideDown { return .middle }
        if angle <= 135 { return orient == .left ? .top : .bottom }
        return orient == .left ? .bottom : .top
    }
}

func labelAlign(angle: Double, orient: GuideOrientation) -> TextShape.Align {
    switch orient {
    case .top, .bottom:
        if angle.truncatingRemainder(dividingBy: 180) == 0 { return .center }
        let leans = angle > 0 && angle < 180
        return leans == (orient == .top) ? .right : .left
    default:
        if (angle + 90).truncatingRemainder(dividingBy: 180) == 0 { return .center }
        let isTurned = angle >= 90 && angle < 270
        return isTurned == (orient == .left) ? .left : .right
    }
}

private func flushTolerance(_ axis: ResolvedAxis) -> Double? {
    switch axis.properties.labelFlush {
    case .off: return nil
    case .pixels(let tolerance): return tolerance
    case nil:
        let isNumeric = axis.type == .quantitative || axis.type == .temporal
        return axis.channel == .x && isNumeric && !axis.scale.isDiscrete ? 1 : nil
    }
}

/// Aligns a label at an end of the axis with that end.
private func flushLabel(
    _ text: inout TextShape, _ axis: ResolvedAxis, _ position: Double,
    _ ends: (first: Double, last: Double), tolerance: Double
) {
    let low = min(ends.first, ends.last)
    let high = max(ends.first, ends.last)
    let isFirst = (position - low).magnitude < tolerance
    let isLast = (position - high).magnitude < tolerance
    guard isFirst || isLast else { return }
    let shift = axis.properties.labelFlushOffset ?? 0
    if axis.isHorizontal {
        guard text.align == .center else { return }
        text.align = isFirst ? .left : .right
        text.anchor.x += isFirst ? -shift : shift
    } else {
        guard text.baseline == .middle else { return }
        text.baseline = isFirst ? .top : .bottom
        text.anchor.y += isFirst ? -shift : shift
    }
}

/// The title beside the labels, or nil.
func axisTitle(
    _ axis: ResolvedAxis, range: (first: Double, last: Double), extent: Double,
    configuration: ChartConfiguration
) -> TextShape? {
    let title = configuration.brokenLines(axis.title)
    guard !title.isEmpty, title != [""] else { return nil }
    let p = axis.properties
    let along: Double
    let align: TextShape.Align
    switch p.titleAnchor {
    case "start": (along, align) = (range.first, .left)
    case "end": (along, align) = (range.last, .right)
    default: (along, align) = ((range.first + range.last) / 2, .center)
    }
    let angle = p.titleAngle ?? (axis.isHorizontal ? 0 : axis.orient == .right ? 90 : -90)
    let baseline: TextShape.Baseline = axis.orient == .bottom ? .top : .bottom
    var style = Style(fill: p.titleColor.map(Paint.init) ?? .color("#000"))
    style.opacity = p.titleOpacity ?? 1
    var text = TextShape(
        title, at: .zero,
        align: p.titleAlign.flatMap(TextShape.Align.init(rawValue:)) ?? align,
        baseline: p.titleBaseline.flatMap(TextShape.Baseline.init(rawValue:)) ?? baseline,
        angle: angle,
        look: TextLook(
            font: Font(
                family: p.titleFont ?? configuration.fontFamily, size: p.titleFontSize ?? 11,
                weight: p.titleFontWeight, style: p.titleFontStyle),
            lineHeight: p.titleLineHeight, limit: p.titleLimit ?? 0, style: style))
    // Several lines hang below the first one; where they face the axis, the first moves outwards.
    let block =
        axis.orient == .bottom ? 0 : text.resolvedLineHeight * Double(title.count - 1)
    let outward = extent + (p.titlePadding ?? 4) + block
    text.anchor = axis.point(along: along, outward: outward)
    if let x = p.titleX { text.anchor.x = x }
    if let y = p.titleY { text.anchor.y = y }
    return text
}

extension ChartConfiguration {
    /// The lines, each broken where `config.lineBreak` stands.
    func brokenLines(_ lines: [String]) -> [String] {
        guard let mark = lineBreak else { return lines }
        return lines.flatMap { $0.parts(between: mark) }
    }

    /// `config.lineBreak`; nil where there is none.
    var lineBreak: String? { layers.lineBreak.flatMap { $0.isEmpty ? nil : $0 } }

    /// The family of all text that has none of its own.
    var fontFamily: String { layers.font ?? "sans-serif" }
}
