import Expressions
import OrderedCollections
import Scenes

/// Images: one per row.
///
/// Source: vega-lite `src/compile/mark/image.ts`, `src/compile/mark/encode/position-rect.ts`.
func imageShapes(_ context: MarkContext) -> SceneNode {
    let x = imageSpan(context, .x)
    let y = imageSpan(context, .y)
    let url = ChannelReader(context, .url)
    let style = MarkStyle(context)
    let natural = context.text("url", \.url)
    let keepsAspect = context.properties.aspect ?? true
    return .images(
        (0..<context.rowCount).compactMap { row in
            guard let across = x(row), let along = y(row),
                let address = url?.text(at: row) ?? natural(row),
                isDrawable(address)
            else { return nil }
            let box = Bounds(x1: across.start, y1: along.start, x2: across.end, y2: along.end)
            return ImageShape(
                url: context.unit.imageAddresses[address] ?? address,
                rect: Rect(x: box.minX, y: box.minY, width: box.width, height: box.height),
                keepsAspect: keepsAspect,
                opacity: style.style(at: row).value.opacity)
        })
}

/// From where to where an image reaches: between two values, over its band, beside its place by the mark's size, or
/// from the base to its value.
private func imageSpan(
    _ context: MarkContext, _ channel: Channel
) -> (Int) -> (start: Double, end: Double)? {
    let place = context.pointPosition(channel)
    let prepared = context.unit[channel]
    if prepared != nil, let second = channel.secondary.flatMap({ context.unit[$0] }) {
        let end = context.fieldPosition(second, channel, band: nil)
        return { row in
            guard let from = place(row), let to = end(row) else { return nil }
            return (from, to)
        }
    }
    let band = context.scale(channel).map(\.bandwidth) ?? 0
    let written = channel == .x ? context.properties.width : context.properties.height
    let size: Double? =
        switch written {
        case .pixels(let pixels)?: pixels
        case .band(let share)?: band * share
        case nil: band > 0 ? band : nil
        }
    let isFree = prepared == nil && !context.unit.hasMapPosition && !hasPlace(context, channel)
    let edge = channel == .x ? context.width : 0
    let base = context.base(channel)
    let share = written == nil ? 0.5 : alignedShare(context, channel)
    return { row in
        guard let middle = isFree ? edge : place(row) else { return nil }
        guard let size else { return (base, middle) }
        return (middle - size * share, middle + size * (1 - share))
    }
}

private func hasPlace(_ context: MarkContext, _ channel: Channel) -> Bool {
    let written = channel == .x ? context.properties.x : context.properties.y
    return written != nil || context.unit.mark.rowExpressions[channel.rawValue] != nil
}

/// The part of the image that lies before its place.
private func alignedShare(_ context: MarkContext, _ channel: Channel) -> Double {
    switch channel == .x ? context.properties.align : context.properties.baseline {
    case "left", "top": 0
    case "right", "bottom": 1
    default: 0.5
    }
}
