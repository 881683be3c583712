import Expressions
import Scenes

/// The bar of colours that a legend labels along its length.
struct LegendBar {
    let legend: ResolvedLegend
    let scale: ChannelScale
    let length: Double
    let isVertical: Bool
    private let labels: LegendLabels

    init(
        _ legend: ResolvedLegend, length: Double, isVertical: Bool,
        configuration: ChartConfiguration
    ) {
        self.legend = legend
        scale = legend.first.scale
        self.length = length
        self.isVertical = isVertical
        labels = LegendLabels(legend, configuration: configuration)
    }

    /// The label of a value, as `labelExpr` has it, beside the bar at a share of its length; at the ends it keeps
    /// within them.
    func label(
        _ text: String, of value: Double, at index: Int, among count: Int, share: Double
    ) -> TextShape {
        let p = legend.properties
        let distance = (p.gradientThickness ?? 16) + (p.labelOffset ?? 2)
        let words = expressedLabel(
            text, of: .number(value), at: index, among: count, by: p.labelExpr,
            locale: legend.format.locale)
        var label = labels.label(
            words,
            at: isVertical
                ? Point(x: distance, y: length * (1 - share))
                : Point(x: length * share, y: distance))
        if isVertical {
            label.align = .left
            label.baseline = share <= 0 ? .bottom : share >= 1 ? .top : .middle
        } else {
            label.align = share <= 0 ? .left : share >= 1 ? .right : .center
            label.baseline = .top
        }
        return label
    }

    /// The labels for which there is room.
    func withoutOverlap(_ labels: [TextShape]) -> [TextShape] {
        let shown = labelsWithoutOverlap(
            labels.map(\.bounds), method: legend.properties.labelOverlap ?? usualOverlap,
            separation: legend.properties.labelSeparation ?? 0)
        return zip(labels, shown).filter(\.1).map(\.0)
    }

    /// How labels make room for one another where nothing is written.
    private var usualOverlap: LabelOverlap {
        switch scale.type {
        case .quantile, .threshold, .log, .symlog: .greedy
        default: .parity
        }
    }
}
