import OrderedCollections
import Scenes

/// Bars and rectangles: a box per row.
func barShapes(_ context: MarkContext) -> SceneNode {
    let x = RectSpan(context, .x)
    let y = RectSpan(context, .y)
    let style = MarkStyle(context)
    let corners = barCorners(context)
    let dx = context.properties.xOffset ?? 0
    let dy = context.properties.yOffset ?? 0
    var shapes: [RectShape] = []
    shapes.reserveCapacity(context.rowCount)
    for row in 0..<context.rowCount {
        guard let across = x(row), let along = y(row) else { continue }
        let box = Bounds(x1: across.start, y1: along.start, x2: across.end, y2: along.end)
        guard !box.isEmpty else { continue }
        let rect = Rect(
            x: box.minX + dx, y: box.minY + dy, width: box.width, height: box.height)
        shapes.append(RectShape(rect, corners: corners(row), style: style.style(at: row)))
    }
    return .rects(shapes)
}

/// The radii of the four corners; `cornerRadiusEnd` is for those at the value's end.
private func barCorners(_ context: MarkContext) -> (Int) -> RectShape.Corners {
    let all = context.number("cornerRadius", \.cornerRadius)
    let end = context.number("cornerRadiusEnd", \.cornerRadiusEnd)
    let topLeft = context.number("cornerRadiusTopLeft", \.cornerRadiusTopLeft)
    let topRight = context.number("cornerRadiusTopRight", \.cornerRadiusTopRight)
    let bottomRight = context.number("cornerRadiusBottomRight", \.cornerRadiusBottomRight)
    let bottomLeft = context.number("cornerRadiusBottomLeft", \.cornerRadiusBottomLeft)
    let isVertical = context.isVertical
    let isRanged = context.unit[isVertical ? .y2 : .x2] != nil
    func corners(_ row: Int) -> RectShape.Corners {
        let all = all(row) ?? 0
        let end = end(row) ?? all
        return RectShape.Corners(
            topLeft: topLeft(row) ?? (isVertical || isRanged ? end : all),
            topRight: topRight(row) ?? end,
            bottomRight: bottomRight(row) ?? (!isVertical || isRanged ? end : all),
            bottomLeft: bottomLeft(row) ?? (isRanged ? end : all))
    }
    let depend = context.unit.mark.rowExpressions.keys.contains { $0.hasPrefix("cornerRadius") }
    if depend { return corners }
    let same = corners(0)
    return { _ in same }
}
