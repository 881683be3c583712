import Scenes

/// Bars and rectangles: a box per row.
func barShapes(_ context: MarkContext) -> [SceneNode] {
    let x = RectSpan(context, .x)
    let y = RectSpan(context, .y)
    let style = MarkStyle(context)
    let corners = barCorners(context)
    return (0..<context.rowCount).compactMap { row in
        guard let across = x(row), let along = y(row) else { return nil }
        let box = Bounds(x1: across.start, y1: along.start, x2: across.end, y2: along.end)
        guard !box.isEmpty else { return nil }
        let dx = context.properties.xOffset ?? 0
        let dy = context.properties.yOffset ?? 0
        let rect = Rect(
            x: box.minX + dx, y: box.minY + dy, width: box.width, height: box.height)
        return .rect(RectShape(rect, corners: corners, style: style.style(at: row)))
    }
}

/// The radii of the four corners; `cornerRadiusEnd` is for those at the value's end.
private func barCorners(_ context: MarkContext) -> RectShape.Corners {
    let properties = context.properties
    let all = properties.cornerRadius ?? 0
    let end = properties.cornerRadiusEnd
    let isRanged = context.unit[context.isVertical ? .y2 : .x2] != nil
    let topLeft = context.isVertical || isRanged ? end : nil
    let topRight = end
    let bottomRight = !context.isVertical || isRanged ? end : nil
    let bottomLeft = isRanged ? end : nil
    return RectShape.Corners(
        topLeft: properties.cornerRadiusTopLeft ?? topLeft ?? all,
        topRight: properties.cornerRadiusTopRight ?? topRight ?? all,
        bottomRight: properties.cornerRadiusBottomRight ?? bottomRight ?? all,
        bottomLeft: properties.cornerRadiusBottomLeft ?? bottomLeft ?? all)
}
