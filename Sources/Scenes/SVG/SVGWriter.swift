package import Markup

/// Writes `scene` as an SVG 1.1 element: presentation attributes only, no style sheet and no script, the same
/// bytes for the same scene.
///
/// Clips and gradients, if any, refer to definitions whose ids begin with `options.idPrefix`.
package func writeSVG(_ scene: Scene, options: SVGOptions = SVGOptions()) -> HTML {
    var writer = SVGWriter(options: options)
    writer.write(scene)
    return HTML(trusted: writer.buffer.bytes)
}

private struct SVGWriter {
    let options: SVGOptions
    var buffer = SVGBuffer()
    private var definitions = 0
    private var isFile: Bool { !options.usesCustomProperties }

    init(options: SVGOptions) { self.options = options }

    mutating func write(_ scene: Scene) {
        openRoot(scene)
        if let title = options.title { element("title", id: "title", title) }
        if let summary = options.summary { element("desc", id: "desc", summary) }
        if !scene.background.isInvisible {
            buffer.raw("<rect")
            buffer.attribute("width", scene.width)
            buffer.attribute("height", scene.height)
            paint("fill", scene.background, gradient: nil)
            buffer.raw("/>")
        }
        buffer.raw("<g fill=\"none\" stroke-miterlimit=\"10\">")
        for node in scene.nodes { write(node) }
        buffer.raw("</g></svg>")
    }

    private mutating func openRoot(_ scene: Scene) {
        buffer.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        if isFile, scene.nodes.contains(where: \.holdsImage) {
            buffer.raw(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
        }
        buffer.raw(" version=\"1.1\"")
        if options.hasFixedSize {
            buffer.attribute("width", scene.width)
            buffer.attribute("height", scene.height)
        }
        buffer.raw(" viewBox=\"0 0 ")
        buffer.number(scene.width)
        buffer.raw(" ")
        buffer.number(scene.height)
        buffer.raw("\" role=\"img\"")
        var labels: [String] = []
        if options.title != nil { labels.append(options.idPrefix + "-title") }
        if options.summary != nil { labels.append(options.idPrefix + "-desc") }
        if !labels.isEmpty { buffer.attribute("aria-labelledby", labels.joined(separator: " ")) }
        buffer.raw(">")
    }

    private mutating func element(_ name: StaticString, id: String, _ text: String) {
        buffer.raw("<")
        buffer.raw(name)
        buffer.attribute("id", options.idPrefix + "-" + id)
        buffer.raw(">")
        buffer.text(text)
        buffer.raw("</")
        buffer.raw(name)
        buffer.raw(">")
    }

    private mutating func write(_ node: SceneNode) {
        switch node {
        case .group(let group): write(group)
        case .rect(let shape): write(shape)
        case .path(let shape): write(shape)
        case .rule(let shape): write(shape)
        case .text(let shape): write(shape)
        case .image(let shape): write(shape)
        }
    }

    private mutating func write(_ group: Group) {
        buffer.raw("<g")
        buffer.translation(group.origin)
        if group.style.opacity != 1 { buffer.attribute("opacity", group.style.opacity) }
        buffer.raw(">")
        writeBackground(of: group)
        let isClipped = group.isClipped && group.width != nil && group.height != nil
        if isClipped { openClip(of: group) }
        for child in group.children { write(child) }
        if isClipped { buffer.raw("</g>") }
        buffer.raw("</g>")
    }

    /// The background. One with a stroke of about a pixel is moved by half a pixel, so that it is crisp.
    private mutating func writeBackground(of group: Group) {
        guard let width = group.width, let height = group.height,
            !group.style.fill.isInvisible || !group.style.stroke.isInvisible
        else { return }
        let strokeWidth = group.style.strokeWidth
        let isHairline = !group.style.stroke.isInvisible && strokeWidth > 0.5 && strokeWidth < 1.5
        let shift = isHairline ? 0.5 - abs(strokeWidth - 1) : 0
        let radius = group.cornerRadius
        var style = group.style
        style.opacity = 1
        write(
            RectShape(
                Rect(x: shift, y: shift, width: width, height: height),
                corners: .init(
                    topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius),
                style: style))
    }

    private mutating func openClip(of group: Group) {
        let id = newID("clip")
        buffer.raw("<clipPath")
        buffer.attribute("id", id)
        buffer.raw(">")
        let rect = Rect(x: 0, y: 0, width: group.width ?? 0, height: group.height ?? 0)
        let radius = group.cornerRadius
        writeGeometry(
            RectShape(
                rect,
                corners: .init(
                    topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius),
                style: Style()))
        buffer.raw("/></clipPath><g")
        buffer.attribute("clip-path", "url(#\(id))")
        buffer.raw(">")
    }

    private mutating func write(_ shape: RectShape) {
        let gradients = define(gradientsOf: shape.style, in: Bounds(shape.rect))
        writeGeometry(shape)
        paint(shape.style, gradients)
        end("rect", hasCorners: shape.corners != .sharp, title: shape.title)
    }

    private mutating func end(_ name: StaticString, hasCorners: Bool, title: String?) {
        guard let title else { return buffer.raw("/>") }
        buffer.raw("><title>")
        buffer.text(title)
        buffer.raw("</title></")
        if hasCorners { buffer.raw("path") } else { buffer.raw(name) }
        buffer.raw(">")
    }

    /// The opening of a `rect`, or of a `path` if corners are round, up to its geometry.
    private mutating func writeGeometry(_ shape: RectShape) {
        let box = Bounds(shape.rect)
        if shape.corners == .sharp {
            buffer.raw("<rect")
            if !box.isEmpty, box.minX != 0 { buffer.attribute("x", box.minX) }
            if !box.isEmpty, box.minY != 0 { buffer.attribute("y", box.minY) }
            buffer.attribute("width", box.width)
            buffer.attribute("height", box.height)
        } else {
            buffer.raw("<path")
            buffer.path(roundedRectangle(shape.rect, shape.corners))
        }
    }

    private mutating func write(_ shape: PathShape) {
        let gradients = define(gradientsOf: shape.style, in: shape.path.bounds)
        buffer.raw("<path")
        if shape.angle == 0 {
            buffer.translation(shape.origin)
        } else {
            buffer.raw(" transform=\"translate(")
            buffer.point(shape.origin)
            buffer.raw(") rotate(")
            buffer.number(shape.angle)
            buffer.raw(")\"")
        }
        buffer.path(shape.path)
        paint(shape.style, gradients)
        end("path", hasCorners: false, title: shape.title)
    }

    private mutating func write(_ shape: RuleShape) {
        buffer.raw("<line")
        buffer.attribute("x1", shape.start.x)
        buffer.attribute("y1", shape.start.y)
        buffer.attribute("x2", shape.end.x)
        buffer.attribute("y2", shape.end.y)
        let box = Bounds(x1: shape.start.x, y1: shape.start.y, x2: shape.end.x, y2: shape.end.y)
        paint(shape.style, define(gradientsOf: shape.style, in: box))
        end("line", hasCorners: false, title: shape.title)
    }

    private mutating func write(_ shape: ImageShape) {
        buffer.raw("<image")
        buffer.attribute("x", shape.rect.x)
        buffer.attribute("y", shape.rect.y)
        buffer.attribute("width", max(0, shape.rect.width))
        buffer.attribute("height", max(0, shape.rect.height))
        if !shape.keepsAspect { buffer.raw(" preserveAspectRatio=\"none\"") }
        if shape.opacity != 1 { buffer.attribute("opacity", shape.opacity) }
        // Programs that read SVG 1.1 know no other name; in a page it is out of date.
        buffer.attribute(isFile ? "xlink:href" : "href", shape.url)
        buffer.raw("/>")
    }

    private mutating func write(_ shape: TextShape) {
        let lines = shape.drawnLines
        guard lines.contains(where: { !$0.isEmpty }) else { return }
        let gradients = define(
            gradientsOf: shape.style,
            in: shape.bounds.translated(by: Point(x: -shape.anchor.x, y: -shape.anchor.y)))
        buffer.raw("<text")
        switch shape.align {
        case .left: break
        case .center: buffer.raw(" text-anchor=\"middle\"")
        case .right: buffer.raw(" text-anchor=\"end\"")
        }
        writePlace(of: shape)
        if let family = shape.font.family {
            // A file of its own has nothing to inherit a font from.
            let isOrphan = family == "inherit" && !options.usesCustomProperties
            buffer.attribute("font-family", isOrphan ? "sans-serif" : family)
        }
        buffer.raw(" font-size=\"")
        buffer.number(shape.font.size)
        buffer.raw("px\"")
        if shape.font.weight == 700 {
            buffer.raw(" font-weight=\"bold\"")
        } else if shape.font.weight != 400 {
            buffer.attribute("font-weight", String(shape.font.weight))
        }
        if shape.font.isItalic { buffer.raw(" font-style=\"italic\"") }
        paint(shape.style, gradients)
        writeHalo(of: shape)
        buffer.raw(">")
        if let title = shape.title {
            buffer.raw("<title>")
            buffer.text(title)
            buffer.raw("</title>")
        }
        writeLines(lines, height: shape.resolvedLineHeight)
        buffer.raw("</text>")
    }

    /// A stroke below the letters. `paint-order` is of SVG 2: where it is unknown the stroke would cover them.
    private mutating func writeHalo(of shape: TextShape) {
        guard let halo = shape.halo, options.usesCustomProperties, shape.style.stroke.isInvisible
        else { return }
        paint("stroke", halo, gradient: nil)
        buffer.raw(" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
    }

    private mutating func writePlace(of shape: TextShape) {
        let shift = shape.offset + Point(x: 0, y: shape.baselineOffset)
        buffer.raw(" transform=\"translate(")
        if shape.angle == 0 {
            buffer.point(shape.anchor + shift)
            buffer.raw(")\"")
            return
        }
        buffer.point(shape.anchor)
        buffer.raw(") rotate(")
        buffer.number(shape.angle)
        buffer.raw(")")
        if shift != .zero {
            buffer.raw(" translate(")
            buffer.point(shift)
            buffer.raw(")")
        }
        buffer.raw("\"")
    }

    private mutating func writeLines(_ lines: [String], height: Double) {
        if lines.count == 1 {
            buffer.text(lines[0])
            return
        }
        for (index, line) in lines.enumerated() {
            buffer.raw("<tspan x=\"0\"")
            if index > 0 { buffer.attribute("dy", height) }
            buffer.raw(">")
            buffer.text(line)
            buffer.raw("</tspan>")
        }
    }
}

extension SVGWriter {
    /// The ids of the gradients that a style's fill and stroke refer to, after writing their definitions.
    private typealias Gradients = (fill: String?, stroke: String?)

    private mutating func define(
        gradientsOf style: Style, in box: @autoclosure () -> Bounds
    ) -> Gradients {
        var result: Gradients = (nil, nil)
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
        buffer.attribute("id", id)
        buffer.raw(" gradientUnits=\"userSpaceOnUse\"")
        buffer.attribute("fx", focus.x)
        buffer.attribute("fy", focus.y)
        if gradient.startRadius > 0 { buffer.attribute("fr", gradient.startRadius * side) }
        buffer.attribute("cx", centre.x)
        buffer.attribute("cy", centre.y)
        buffer.attribute("r", gradient.endRadius * side)
    }

    private mutating func define(_ gradient: Gradient, in box: Bounds) -> String {
        let id = newID("gradient")
        buffer.raw("<defs>")
        if gradient.isRadial {
            openRadial(gradient, id: id, in: box)
        } else {
            buffer.raw("<linearGradient")
            buffer.attribute("id", id)
            buffer.attribute("x1", gradient.start.x)
            buffer.attribute("y1", gradient.start.y)
            buffer.attribute("x2", gradient.end.x)
            buffer.attribute("y2", gradient.end.y)
        }
        buffer.raw(">")
        for stop in gradient.stops {
            buffer.raw("<stop")
            buffer.attribute("offset", stop.offset)
            buffer.attribute("stop-color", stop.color)
            buffer.raw("/>")
        }
        if gradient.isRadial {
            buffer.raw("</radialGradient></defs>")
        } else {
            buffer.raw("</linearGradient></defs>")
        }
        return id
    }

    private mutating func newID(_ kind: String) -> String {
        definitions += 1
        return "\(options.idPrefix)-\(kind)-\(definitions)"
    }

    private mutating func paint(_ style: Style, _ gradients: Gradients) {
        if !style.fill.isInvisible { paint("fill", style.fill, gradient: gradients.fill) }
        if !style.stroke.isInvisible { paintStroke(style, gradient: gradients.stroke) }
        if style.opacity != 1 { buffer.attribute("opacity", style.opacity) }
        if style.fillOpacity != 1, !style.fill.isInvisible {
            buffer.attribute("fill-opacity", style.fillOpacity)
        }
    }

    private mutating func paintStroke(_ style: Style, gradient: String?) {
        paint("stroke", style.stroke, gradient: gradient)
        if style.strokeWidth != 1 { buffer.attribute("stroke-width", max(0, style.strokeWidth)) }
        if style.strokeOpacity != 1 { buffer.attribute("stroke-opacity", style.strokeOpacity) }
        if style.cap != .butt { buffer.attribute("stroke-linecap", style.cap.rawValue) }
        if style.join != .miter { buffer.attribute("stroke-linejoin", style.join.rawValue) }
        if let limit = style.miterLimit { buffer.attribute("stroke-miterlimit", limit) }
        guard style.dash.contains(where: { $0 > 0 }) else { return }
        buffer.raw(" stroke-dasharray=\"")
        for (index, length) in style.dash.enumerated() {
            if index > 0 { buffer.raw(",") }
            buffer.number(max(0, length))
        }
        buffer.raw("\"")
        if style.dashOffset != 0 { buffer.attribute("stroke-dashoffset", style.dashOffset) }
    }

    private mutating func paint(_ name: StaticString, _ paint: Paint, gradient: String?) {
        switch paint {
        case .none: break
        case .color(let color): buffer.attribute(name, color)
        case .property(let property, let fallback):
            buffer.attribute(
                name, options.usesCustomProperties ? "var(\(property), \(fallback))" : fallback)
        case .gradient:
            if let gradient { buffer.attribute(name, "url(#\(gradient))") }
        }
    }
}
