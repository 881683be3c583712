import OrderedCollections
import Scenes

/// Bars and rectangles: a box per row.
func barShapes(_ context: MarkContext) -> [SceneNode] {
    let x = RectSpan(context, .x)
    let y = RectSpan(context, .y)
    let style = MarkStyle(context)
    let ofRow = barCorners(context)
    return (0..<context.rowCount).compactMap { row in
        guard let across = x(row), let along = y(row) else { return nil }
        let box = Bounds(x1: across.start, y1: along.start, x2: across.end, y2: along.end)
        guard !box.isEmpty else { return nil }
        let dx = context.properties.xOffset ?? 0
        let dy = context.properties.yOffset ?? 0
        let rect = Rect(
            x: box.minX + dx, y: box.minY + dy, width: box.width, height: box.height)
        return .rect(RectShape(rect, corners: ofRow(row), style: style.style(at: row)))
    }
}

/// The radii of the four corners; `cornerRadiusEnd` is for those at the value's end.
private func barCorners(_ context: MarkContext) -> (Int) -> RectShape.Corners {
    let same = barCorners(context, row: 0)
    let depend = context.unit.mark.rowExpressions.keys.contains { $0.hasPrefix("cornerRadius") }
    return { row in depend ? barCorners(context, row: row) : same }
}

private func barCorners(_ context: MarkContext, row: Int) -> RectShape.Corners {
    func radius(_ name: String, _ path: KeyPath<MarkDefinition, Double?>) -> Double? {
        context.number("cornerRadius" + name, path, row: row)
    }
    let all = radius("", \.cornerRadius) ?? 0
    let end = radius("End", \.cornerRadiusEnd)
    let isRanged = context.unit[context.isVertical ? .y2 : .x2] != nil
    let topLeft = context.isVertical || isRanged ? end : nil
    let topRight = end
    let bottomRight = !context.isVertical || isRanged ? end : nil
    let bottomLeft = isRanged ? end : nil
    return RectShape.Corners(
        topLeft: radius("TopLeft", \.cornerRadiusTopLeft) ?? topLeft ?? all,
        topRight: radius("TopRight", \.cornerRadiusTopRight) ?? topRight ?? all,
        bottomRight: radius("BottomRight", \.cornerRadiusBottomRight) ?? bottomRight ?? all,
        bottomLeft: radius("BottomLeft", \.cornerRadiusBottomLeft) ?? bottomLeft ?? all)
}
