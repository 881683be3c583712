// The part of the writer that paints: gradients, fills and strokes.

extension SVGWriter {
    /// The ids of the gradients that a style's fill and stroke refer to.
    struct Gradients {
        var fill: String?
        var stroke: String?

        var areNone: Bool { fill == nil && stroke == nil }
    }

    /// Writes the definitions of a style's gradients.
    mutating func define(
        gradientsOf shared: SharedStyle, in box: @autoclosure () -> Bounds
    ) -> Gradients {
        var result = Gradients()
        guard shared.hasGradient else { return result }
        let style = shared.value
        if case .gradient(let gradient) = style.fill { result.fill = define(gradient, in: box()) }
        if case .gradient(let gradient) = style.stroke {
            result.stroke = define(gradient, in: box())
        }
        return result
    }

    /// Circles stay circles: a radial gradient fills the square over the box's longer side, in the box's middle.
    private mutating func openRadial(_ gradient: Gradient, id: String, in box: Bounds) {
        let side = box.isEmpty ? 1 : max(box.width, box.height)
        func place(_ point: Point) -> Point {
            Point(
                x: (box.minX + box.maxX) / 2 + (point.x - 0.5) * side,
                y: (box.minY + box.maxY) / 2 + (point.y - 0.5) * side)
        }
        let (focus, centre) = (place(gradient.start), place(gradient.end))
        buffer.raw("<radialGradient")
        buffer.attribute(" id=\"", id)
        buffer.raw(" gradientUnits=\"userSpaceOnUse\"")
        buffer.attribute(" fx=\"", focus.x)
        buffer.attribute(" fy=\"", focus.y)
        if gradient.startRadius > 0 { buffer.attribute(" fr=\"", gradient.startRadius * side) }
        buffer.attribute(" cx=\"", centre.x)
        buffer.attribute(" cy=\"", centre.y)
        buffer.attribute(" r=\"", gradient.endRadius * side)
    }

    private mutating func define(_ gradient: Gradient, in box: Bounds) -> String {
        let id = newID("gradient")
        buffer.raw("<defs>")
        if gradient.isRadial {
            openRadial(gradient, id: id, in: box)
        } else {
            buffer.raw("<linearGradient")
            buffer.attribute(" id=\"", id)
            buffer.attribute(" x1=\"", gradient.start.x)
            buffer.attribute(" y1=\"", gradient.start.y)
            buffer.attribute(" x2=\"", gradient.end.x)
            buffer.attribute(" y2=\"", gradient.end.y)
        }
        buffer.raw(">")
        for stop in gradient.stops {
            buffer.raw("<stop")
            buffer.attribute(" offset=\"", stop.offset)
            buffer.attribute(" stop-color=\"", stop.color)
            buffer.raw("/>")
        }
        if gradient.isRadial {
            buffer.raw("</radialGradient></defs>")
        } else {
            buffer.raw("</linearGradient></defs>")
        }
        return id
    }

    mutating func newID(_ kind: String) -> String {
        definitions += 1
        return "\(options.idPrefix)-\(kind)-\(definitions)"
    }

    mutating func paint(_ style: SharedStyle, _ gradients: Gradients) {
        if style === lastStyle { return buffer.again(placeOfStyle) }
        let start = buffer.count
        paint(style.value, gradients)
        if gradients.areNone { (lastStyle, placeOfStyle) = (style, start..<buffer.count) }
    }

    mutating func paint(_ style: Style, _ gradients: Gradients) {
        if !style.fill.isInvisible { paint(" fill=\"", style.fill, gradient: gradients.fill) }
        if !style.stroke.isInvisible { paintStroke(style, gradient: gradients.stroke) }
        if style.opacity != 1 { buffer.attribute(" opacity=\"", style.opacity) }
        if style.fillOpacity != 1, !style.fill.isInvisible {
            buffer.attribute(" fill-opacity=\"", style.fillOpacity)
        }
    }

    private mutating func paintStroke(_ style: Style, gradient: String?) {
        paint(" stroke=\"", style.stroke, gradient: gradient)
        if style.strokeWidth != 1 {
            buffer.attribute(" stroke-width=\"", max(0, style.strokeWidth))
        }
        if style.strokeOpacity != 1 { buffer.attribute(" stroke-opacity=\"", style.strokeOpacity) }
        if style.cap != .butt { buffer.attribute(" stroke-linecap=\"", style.cap.rawValue) }
        if style.join != .miter { buffer.attribute(" stroke-linejoin=\"", style.join.rawValue) }
        if let limit = style.miterLimit { buffer.attribute(" stroke-miterlimit=\"", limit) }
        guard style.dash.contains(where: { $0 > 0 }) else { return }
        buffer.raw(" stroke-dasharray=\"")
        for (index, length) in style.dash.enumerated() {
            if index > 0 { buffer.raw(",") }
            buffer.number(max(0, length))
        }
        buffer.raw("\"")
        if style.dashOffset != 0 { buffer.attribute(" stroke-dashoffset=\"", style.dashOffset) }
    }

    mutating func paint(_ opening: StaticString, _ paint: Paint, gradient: String?) {
        switch paint {
        case .none: break
        case .color(let color): buffer.attribute(opening, color)
        case .property(let property, let fallback):
            buffer.attribute(
                opening, options.usesCustomProperties ? "var(\(property), \(fallback))" : fallback)
        case .gradient:
            if let gradient { buffer.attribute(opening, "url(#\(gradient))") }
        }
    }
}
