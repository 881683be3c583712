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

/// The same as text, for a picture that stands in no page.
package func svgText(of scene: Scene, options: SVGOptions = SVGOptions()) -> String {
    var writer = SVGWriter(options: options)
    writer.write(scene)
    return writer.buffer.string
}

/// Writes nodes one after another.
struct SVGWriter: ~Copyable {
    let options: SVGOptions
    var buffer = SVGBuffer()
    var definitions = 0
    // Neighbours are often alike: what they have in common is written once and copied.
    private var lastPath: SharedPath?
    private var placeOfPath = 0..<0
    var lastStyle: SharedStyle?
    var placeOfStyle = 0..<0
    private var lastLook: TextLook?
    private var placeOfLook = 0..<0
    private var hasImage = false
    private var isFile: Bool { !options.usesCustomProperties }

    init(options: SVGOptions) { self.options = options }

    mutating func write(_ scene: Scene) {
        buffer.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        let placeOfNames = buffer.count
        openRoot(scene)
        if let title = options.title { element("title", id: "title", title) }
        if let summary = options.summary { element("desc", id: "desc", summary) }
        if !scene.background.isInvisible {
            buffer.raw("<rect")
            buffer.attribute(" width=\"", scene.width)
            buffer.attribute(" height=\"", scene.height)
            paint(" fill=\"", scene.background, gradient: nil)
            buffer.raw("/>")
        }
        buffer.raw("<g fill=\"none\" stroke-miterlimit=\"10\">")
        for node in scene.nodes { write(node) }
        buffer.raw("</g></svg>")
        if isFile, hasImage {
            buffer.insert(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", at: placeOfNames)
        }
    }

    private mutating func openRoot(_ scene: Scene) {
        buffer.raw(" version=\"1.1\"")
        if options.hasFixedSize {
            buffer.attribute(" width=\"", scene.width)
            buffer.attribute(" height=\"", scene.height)
        }
        buffer.raw(" viewBox=\"0 0 ")
        buffer.number(scene.width)
        buffer.raw(" ")
        buffer.number(scene.height)
        buffer.raw("\" role=\"img\"")
        var labels: [String] = []
        if options.title != nil { labels.append(options.idPrefix + "-title") }
        if options.summary != nil { labels.append(options.idPrefix + "-desc") }
        if !labels.isEmpty {
            buffer.attribute(" aria-labelledby=\"", labels.joined(separator: " "))
        }
        buffer.raw(">")
    }

    private mutating func element(_ name: StaticString, id: String, _ text: String) {
        buffer.raw("<")
        buffer.raw(name)
        buffer.attribute(" id=\"", options.idPrefix + "-" + id)
        buffer.raw(">")
        buffer.text(text)
        buffer.raw("</")
        buffer.raw(name)
        buffer.raw(">")
    }

    private mutating func write(_ node: SceneNode) {
        switch node {
        case .group(let group): write(group)
        case .rects(let shapes): for shape in shapes { write(shape) }
        case .paths(let shapes): for shape in shapes { write(shape) }
        case .rules(let shapes): for shape in shapes { write(shape) }
        case .texts(let shapes): for shape in shapes { write(shape) }
        case .images(let shapes): for shape in shapes { write(shape) }
        }
    }

    private mutating func write(_ group: Group) {
        buffer.raw("<g")
        buffer.translation(group.origin)
        let opacity = group.sharedStyle.value.opacity
        if opacity != 1 { buffer.attribute(" opacity=\"", opacity) }
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
            case var style = group.style, !style.fill.isInvisible || !style.stroke.isInvisible
        else { return }
        let strokeWidth = style.strokeWidth
        let isHairline = !style.stroke.isInvisible && strokeWidth > 0.5 && strokeWidth < 1.5
        let shift = isHairline ? 0.5 - abs(strokeWidth - 1) : 0
        let radius = group.cornerRadius
        // That of the group is its own attribute.
        style.opacity = 1
        write(
            RectShape(
                Rect(x: shift, y: shift, width: width, height: height),
                corners: .init(
                    topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius),
                style: SharedStyle(style)))
    }

    private mutating func openClip(of group: Group) {
        let id = newID("clip")
        buffer.raw("<clipPath")
        buffer.attribute(" id=\"", id)
        buffer.raw(">")
        let rect = Rect(x: 0, y: 0, width: group.width ?? 0, height: group.height ?? 0)
        let radius = group.cornerRadius
        writeGeometry(
            RectShape(
                rect,
                corners: .init(
                    topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius),
                style: .invisible))
        buffer.raw("/></clipPath><g")
        buffer.attribute(" clip-path=\"", "url(#\(id))")
        buffer.raw(">")
    }

    private mutating func write(_ shape: RectShape) {
        let gradients = define(gradientsOf: shape.sharedStyle, in: Bounds(shape.rect))
        writeGeometry(shape)
        paint(shape.sharedStyle, gradients)
        buffer.raw("/>")
    }

    /// The opening of a `rect`, or of a `path` if corners are round, up to its geometry.
    private mutating func writeGeometry(_ shape: RectShape) {
        let box = Bounds(shape.rect)
        if shape.corners == .sharp {
            buffer.raw("<rect")
            if !box.isEmpty, box.minX != 0 { buffer.attribute(" x=\"", box.minX) }
            if !box.isEmpty, box.minY != 0 { buffer.attribute(" y=\"", box.minY) }
            buffer.attribute(" width=\"", box.width)
            buffer.attribute(" height=\"", box.height)
        } else {
            buffer.raw("<path")
            buffer.path(roundedRectangle(shape.rect, shape.corners))
        }
    }

    private mutating func writeOutline(_ path: SharedPath) {
        if path === lastPath { return buffer.again(placeOfPath) }
        let start = buffer.count
        buffer.path(path.value)
        (lastPath, placeOfPath) = (path, start..<buffer.count)
    }

    private mutating func write(_ shape: PathShape) {
        let gradients = define(gradientsOf: shape.sharedStyle, in: shape.outline.bounds)
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
        writeOutline(shape.outline)
        paint(shape.sharedStyle, gradients)
        buffer.raw("/>")
    }

    private mutating func write(_ shape: RuleShape) {
        let gradients = define(
            gradientsOf: shape.sharedStyle,
            in: Bounds(x1: shape.start.x, y1: shape.start.y, x2: shape.end.x, y2: shape.end.y))
        buffer.raw("<line")
        buffer.attribute(" x1=\"", shape.start.x)
        buffer.attribute(" y1=\"", shape.start.y)
        buffer.attribute(" x2=\"", shape.end.x)
        buffer.attribute(" y2=\"", shape.end.y)
        paint(shape.sharedStyle, gradients)
        buffer.raw("/>")
    }

    private mutating func write(_ shape: ImageShape) {
        hasImage = true
        buffer.raw("<image")
        buffer.attribute(" x=\"", shape.rect.x)
        buffer.attribute(" y=\"", shape.rect.y)
        buffer.attribute(" width=\"", max(0, shape.rect.width))
        buffer.attribute(" height=\"", max(0, shape.rect.height))
        if !shape.keepsAspect { buffer.raw(" preserveAspectRatio=\"none\"") }
        if shape.opacity != 1 { buffer.attribute(" opacity=\"", shape.opacity) }
        // Programs that read SVG 1.1 know no other name; in a page it is out of date.
        buffer.attribute(isFile ? " xlink:href=\"" : " href=\"", shape.url)
        buffer.raw("/>")
    }

    private mutating func write(_ shape: TextShape) {
        let look = shape.look
        let line = look.drawn(shape.line)
        let furtherLines = shape.furtherLines.map(look.drawn)
        guard !line.isEmpty || furtherLines.contains(where: { !$0.isEmpty }) else { return }
        let gradients = define(
            gradientsOf: look.sharedStyle,
            in: shape.bounds.translated(by: Point(x: -shape.anchor.x, y: -shape.anchor.y)))
        buffer.raw("<text")
        switch shape.align {
        case .left: break
        case .center: buffer.raw(" text-anchor=\"middle\"")
        case .right: buffer.raw(" text-anchor=\"end\"")
        }
        writePlace(of: shape)
        write(look, gradients)
        buffer.raw(">")
        if furtherLines.isEmpty {
            buffer.text(line)
        } else {
            writeLines([line] + furtherLines, height: shape.resolvedLineHeight)
        }
        buffer.raw("</text>")
    }

    /// The attributes of font and paint.
    private mutating func write(_ look: TextLook, _ gradients: Gradients) {
        if look === lastLook { return buffer.again(placeOfLook) }
        let start = buffer.count
        let font = look.font
        if let family = font.family {
            // A file of its own has nothing to inherit a font from.
            let isOrphan = isFile && family == "inherit"
            buffer.attribute(" font-family=\"", isOrphan ? "sans-serif" : family)
        }
        buffer.raw(" font-size=\"")
        buffer.number(font.size)
        buffer.raw("px\"")
        if font.weight == 700 {
            buffer.raw(" font-weight=\"bold\"")
        } else if font.weight != 400 {
            buffer.attribute(" font-weight=\"", String(font.weight))
        }
        if font.isItalic { buffer.raw(" font-style=\"italic\"") }
        paint(look.sharedStyle, gradients)
        writeHalo(of: look)
        if gradients.areNone { (lastLook, placeOfLook) = (look, start..<buffer.count) }
    }

    /// A stroke below the letters. `paint-order` is of SVG 2: where it is unknown the stroke would cover them.
    private mutating func writeHalo(of look: TextLook) {
        guard !isFile, let halo = look.halo, look.style.stroke.isInvisible
        else { return }
        paint(" stroke=\"", halo, gradient: nil)
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
        for (index, line) in lines.enumerated() {
            buffer.raw("<tspan x=\"0\"")
            if index > 0 { buffer.attribute(" dy=\"", height) }
            buffer.raw(">")
            buffer.text(line)
            buffer.raw("</tspan>")
        }
    }
}
