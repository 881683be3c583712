import Scenes

/// How a legend writes its labels: decided once for all of them.
struct LegendLabels: Sendable {
    private let look: TextLook
    private let align: TextShape.Align
    private let baseline: TextShape.Baseline
    private let lineBreak: String?

    init(_ legend: ResolvedLegend, configuration: ChartConfiguration) {
        let p = legend.properties
        var style = Style(fill: p.labelColor.map(Paint.init) ?? .color("#000"))
        style.opacity = p.labelOpacity ?? 1
        look = TextLook(
            font: Font(
                family: p.labelFont ?? configuration.fontFamily, size: p.labelFontSize ?? 10,
                weight: p.labelFontWeight, style: p.labelFontStyle),
            limit: p.labelLimit ?? 160, style: style)
        align = p.labelAlign.flatMap(TextShape.Align.init(rawValue:)) ?? .left
        baseline = p.labelBaseline.flatMap(TextShape.Baseline.init(rawValue:)) ?? .middle
        lineBreak = configuration.lineBreak
    }

    func label(_ text: String, at anchor: Point) -> TextShape {
        guard let lineBreak else {
            return TextShape(text, at: anchor, align: align, baseline: baseline, look: look)
        }
        return TextShape(
            text.parts(between: lineBreak), at: anchor, align: align, baseline: baseline,
            look: look)
    }
}
