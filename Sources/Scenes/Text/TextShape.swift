/// One or several lines of text, placed by an anchor.
package struct TextShape: Sendable, Hashable {
    package enum Align: String, Sendable, Hashable { case left, center, right }
    package enum Baseline: String, Sendable, Hashable {
        case alphabetic, top, middle, bottom
        case lineTop = "line-top"
        case lineBottom = "line-bottom"
    }

    /// The first line, mostly the only one.
    package private(set) var line: String
    package private(set) var furtherLines: [String]
    package var anchor: Point
    /// A displacement from the anchor, before the turn.
    package var offset: Point
    package var align: Align
    package var baseline: Baseline
    /// Clockwise, in degrees, about the anchor.
    package var angle: Double
    package var look: TextLook

    package init(
        _ line: String, at anchor: Point, align: Align = .left, baseline: Baseline = .alphabetic,
        angle: Double = 0, look: TextLook
    ) {
        self.line = line
        furtherLines = []
        self.anchor = anchor
        offset = .zero
        self.align = align
        self.baseline = baseline
        self.angle = angle
        self.look = look
    }

    package init(
        _ lines: [String], at anchor: Point, align: Align = .left,
        baseline: Baseline = .alphabetic, angle: Double = 0, look: TextLook
    ) {
        self.init(
            lines.first ?? "", at: anchor, align: align, baseline: baseline, angle: angle,
            look: look)
        if lines.count > 1 { furtherLines = Array(lines.dropFirst()) }
    }

    package var lines: [String] {
        get { [line] + furtherLines }
        set { (line, furtherLines) = (newValue.first ?? "", Array(newValue.dropFirst())) }
    }

    package var font: Font { look.font }
    package var style: Style { look.style }

    /// Whether there is nothing to draw.
    package var isEmpty: Bool { line.isEmpty && furtherLines.isEmpty }

    package var resolvedLineHeight: Double { look.resolvedLineHeight }

    /// How far below the anchor the first line's alphabetic baseline lies, in whole pixels.
    ///
    /// Source: vega-scenegraph `src/util/text.js`.
    package var baselineOffset: Double {
        let size = font.size
        let offset =
            switch baseline {
            case .alphabetic: 0.0
            case .top: 0.79 * size
            case .middle: 0.3 * size
            case .bottom: -0.21 * size
            case .lineTop: 0.29 * size + 0.5 * resolvedLineHeight
            case .lineBottom: 0.29 * size - 0.5 * resolvedLineHeight
            }
        return (offset + 0.5).rounded(.down)
    }

    /// The width of the longest line, at most the limit.
    package var width: Double {
        furtherLines.reduce(look.width(of: line)) { max($0, look.width(of: $1)) }
    }

    /// The box of the lines, turned.
    ///
    /// Source: vega-scenegraph `src/marks/text.js`.
    package var bounds: Bounds {
        guard !isEmpty else { return .empty }
        let height = resolvedLineHeight * Double(furtherLines.count) + font.size
        let width = width
        var x = anchor.x + offset.x
        switch align {
        case .left: break
        case .center: x -= width / 2
        case .right: x -= width
        }
        let y = anchor.y + offset.y + baselineOffset - (0.8 * font.size + 0.5).rounded(.down)
        return Bounds(x1: x, y1: y, x2: x + width, y2: y + height)
            .rotated(by: angle, about: anchor)
    }
}
