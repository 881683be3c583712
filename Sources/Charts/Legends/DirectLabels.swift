import Expressions
import Scales
import Scenes

/// The names of a report's lines beside their ends, and of the parts of its stacks beside the last one, in place of
/// a legend: a reader need not look from one to the other, and grey print loses nothing.
struct DirectLabels: Sendable {
    var nodes: [SceneNode]

    /// Nil where the names do not fit or would say less than the legend: then that is drawn.
    ///
    /// - Parameter room: The pixels that names may take at the right.
    /// - Parameter edge: Where the plot and what is drawn in it end, in pixels.
    init?(
        _ legend: ResolvedLegend, _ units: [MarkContext], room: Double, edge: Double,
        configuration: ChartConfiguration
    ) {
        guard configuration.theme == .report, legend.isReplaceable,
            let marked = Self.onlyMark(of: legend, units)
        else { return nil }
        let entries = legendEntries(legend)
        guard let ends = marked.seriesEnds(of: legend.first.member.channel.column), ends.count > 1,
            ends.count <= entries.count
        else { return nil }
        let writer = LegendLabels(legend, configuration: configuration)
        var labels: [Label] = []
        for entry in entries {
            guard let end = ends.first(where: { $0.value == entry.value }) else { continue }
            let text = writer.label(entry.label, at: .zero)
            labels.append(Label(text: text, end: end, middle: end.point.y))
        }
        guard labels.count == ends.count,
            labels.allSatisfy({ $0.text.bounds.maxX <= room }),
            labels.allSatisfy({ $0.end.point.x >= marked.width * Self.nearEdge }),
            let spread = Self.spread(labels, height: marked.height)
        else { return nil }
        nodes = spread.flatMap { $0.nodes(at: edge + Self.gap) }
    }

    /// Lines that end further left than this share of the plot's width are not named at the right.
    private static let nearEdge = 0.9
    /// Pixels between the plot and the names.
    private static let gap = 8.0
}

extension DirectLabels {
    fileprivate struct Label: Sendable {
        var text: TextShape
        var end: SeriesEnd
        /// The height at which the name stands.
        var middle: Double

        /// The name at `x`, and a stroke to the line's end if the name stands elsewhere.
        func nodes(at x: Double) -> [SceneNode] {
            var text = text
            text.anchor = Point(x: x, y: middle)
            let isBeside = abs(middle - end.point.y) <= 3 && x - end.point.x <= 24
            guard !isBeside else { return [.text(text)] }
            var path = Path()
            path.move(to: Point(x: end.point.x + 5, y: end.point.y))
            path.line(to: Point(x: x - 3, y: middle))
            var style = Style(stroke: end.style.stroke, strokeWidth: 1)
            style.opacity = end.style.opacity
            return [.path(PathShape(path, style: SharedStyle(style))), .text(text)]
        }
    }

    /// The lines or the stack that a legend explains, if nothing but them and the points of lines is coloured.
    fileprivate static func onlyMark(
        of legend: ResolvedLegend, _ units: [MarkContext]
    ) -> MarkContext? {
        let column = legend.first.member.channel.column
        let coloured = units.filter { context in
            legend.parts.contains { context.unit[$0.channel]?.column == column }
        }
        let named = coloured.filter(\.hasSeriesEnds)
        let others = coloured.filter { !$0.hasSeriesEnds }
        guard named.count == 1, let marked = named.first, marked.isVertical,
            others.allSatisfy({ [.point, .circle, .square].contains($0.unit.markType) })
        else { return nil }
        return marked
    }

    /// The labels moved apart so that none covers another, all together as little as can be; nil if one had to
    /// leave its line too far.
    fileprivate static func spread(_ labels: [Label], height: Double) -> [Label]? {
        let step = labels.reduce(0) { max($0, $1.text.font.size) } + 3
        var labels = stablySorted(labels) { $0.end.point.y < $1.end.point.y }
        let lowest = -step / 2
        let highest = height + step / 2 - step * Double(labels.count - 1)
        guard highest >= lowest else { return nil }
        // Without the steps between them the labels need only be in order.
        let places = isotonic(
            labels.enumerated().map { $1.end.point.y - step * Double($0) })
        for (index, place) in places.enumerated() {
            labels[index].middle = min(max(place, lowest), highest) + step * Double(index)
        }
        let isNear = labels.allSatisfy { abs($0.middle - $0.end.point.y) <= step * 1.5 }
        return isNear ? labels : nil
    }
}

extension ResolvedLegend {
    /// Whether names beside the lines say all that the legend says, and nobody asked for the legend.
    fileprivate var isReplaceable: Bool {
        let shown: Set<Channel> = [.color, .stroke, .strokeDash]
        return kind == .symbols && first.scale.discreteDomain != nil
            && parts.allSatisfy { part in
                shown.contains(part.channel)
                    && part.members.allSatisfy { $0.channel.definition.legend.isAutomatic }
            }
    }
}
