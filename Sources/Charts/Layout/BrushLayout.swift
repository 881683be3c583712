import Expressions
import Scenes

/// The rectangles of a view's interval selections: an area behind the marks and an outline over them.
///
/// Source: vega-lite `src/compile/selection/interval.ts` (`marks`).
struct BrushLayout {
    private(set) var areas: [SceneNode] = []
    private(set) var outlines: [SceneNode] = []

    init(_ node: PreparedNode, _ set: ScaleSet) {
        var first = 0
        add(node, first: &first, set)
    }

    /// The brushes of a chart and of its layers, each on the scales of its first unit.
    private mutating func add(_ node: PreparedNode, first: inout Int, _ set: ScaleSet) {
        for brush in node.common.brushes { add(brush, unit: first, set) }
        if case .layer(let layer) = node {
            for child in layer.children { add(child, first: &first, set) }
        } else {
            first += node.unitCount
        }
    }

    private mutating func add(_ brush: SelectionBrush, unit: Int, _ set: ScaleSet) {
        guard
            let x = span(brush.x, set.scale(.x, ofUnit: unit), length: set.width),
            let y = span(brush.y, set.scale(.y, ofUnit: unit), length: set.height)
        else { return }
        let rect = Rect(
            x: min(x.from, x.to), y: min(y.from, y.to), width: (x.to - x.from).magnitude,
            height: (y.to - y.from).magnitude)
        let look = brush.mark
        var area = Style(fill: look.fill.map(Paint.init) ?? .color("#333"))
        area.fillOpacity = look.fillOpacity ?? 0.125
        areas.append(.rect(RectShape(rect, style: SharedStyle(area))))
        guard rect.width > 0, rect.height > 0 else { return }
        var outline = Style(
            stroke: look.stroke.map(Paint.init) ?? .color("white"),
            strokeWidth: look.strokeWidth ?? 1)
        outline.strokeOpacity = look.strokeOpacity ?? 1
        outline.dash = look.strokeDash ?? []
        outlines.append(.rect(RectShape(rect, style: SharedStyle(outline))))
    }
}

/// The pixels from one end of an interval to the other, or the whole length without one; nil where the scale has no
/// places for them.
private func span(
    _ interval: [ExpressionValue]?, _ scale: ChannelScale?, length: Double
) -> (from: Double, to: Double)? {
    guard let interval else { return (0, length) }
    guard let scale, scale.continuousDomain != nil, let first = interval.first,
        let last = interval.last, let from = scale.number(for: first),
        let to = scale.number(for: last)
    else { return nil }
    return (from, to)
}
