import OrderedCollections
import Scenes

/// Ticks: a thin bar per row.
func tickShapes(_ context: MarkContext) -> SceneNode {
    let along: Channel = context.isVertical ? .x : .y
    let across: Channel = context.isVertical ? .y : .x
    let place = context.pointPosition(along)
    let middle = context.pointPosition(across)
    let style = MarkStyle(context)
    let size = ChannelReader(context, .size)?.numbers
    let natural = tickLength(context, across)
    let written = context.expressedNumbers("size")
    let thickness = context.number("thickness", \.thickness)
    let shapes = (0..<context.rowCount).compactMap { row -> RectShape? in
        guard let position = place(row), let centre = middle(row) else { return nil }
        let thickness = thickness(row) ?? 1
        let length = size?(row) ?? written?(row) ?? natural
        let rect =
            context.isVertical
            ? Rect(
                x: position - thickness / 2, y: centre - length / 2, width: thickness,
                height: length)
            : Rect(
                x: centre - length / 2, y: position - thickness / 2, width: length,
                height: thickness)
        return RectShape(rect, style: style.style(at: row))
    }
    return .rects(shapes)
}

private func tickLength(_ context: MarkContext, _ across: Channel) -> Double {
    let properties = context.properties
    let band: Double
    if let offset = across.offset, let scale = context.scale(offset), scale.band != nil {
        band = scale.bandwidth
    } else if let scale = context.scale(across) {
        band = scale.isDiscrete ? scale.bandwidth : 0
    } else {
        band = context.naturalShare(across) * context.length(across)
    }
    switch across == .x ? properties.width : properties.height {
    case .pixels(let pixels)?: return pixels
    case .band(let share)?: return band * share
    case nil: break
    }
    if let size = properties.size { return size }
    return band > 0 ? band : properties.continuousBandSize ?? 5
}
