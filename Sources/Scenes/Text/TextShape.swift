/// One or several lines of text, placed by an anchor.
package struct TextShape: Sendable, Hashable {
    package enum Align: String, Sendable, Hashable { case left, center, right }
    package enum Baseline: String, Sendable, Hashable {
        case alphabetic, top, middle, bottom
        case lineTop = "line-top"
        case lineBottom = "line-bottom"
    }

    package var lines: [String]
    package var anchor: Point
    /// A displacement from the anchor, before the turn.
    package var offset: Point
    package var align: Align
    package var baseline: Baseline
    /// Clockwise, in degrees, about the anchor.
    package var angle: Double
    package var font: Font
    /// From line to line, in pixels; nil for the font size and 2.
    package var lineHeight: Double?
    /// Longer lines are cut with an ellipsis; 0 for no limit.
    package var limit: Double
    package var ellipsis: String
    package var style: Style
    /// What surrounds the letters on a page; a file of its own goes without.
    package var halo: Paint?
    package var title: String?

    package init(
        _ lines: [String], at anchor: Point, align: Align = .left,
        baseline: Baseline = .alphabetic, angle: Double = 0, font: Font, limit: Double = 0,
        style: Style
    ) {
        self.lines = lines
        self.anchor = anchor
        offset = .zero
        self.align = align
        self.baseline = baseline
        self.angle = angle
        self.font = font
        self.limit = limit
        ellipsis = "…"
        self.style = style
    }

    /// The lines as drawn, cut to the limit.
    package var drawnLines: [String] {
        lines.map { TextMetrics.truncated($0, to: limit, font: font, ellipsis: ellipsis) }
    }

    package var resolvedLineHeight: Double { lineHeight ?? font.size + 2 }

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
        let enough = limit > 0 ? limit : .infinity
        let widest = lines.reduce(0) {
            max($0, TextMetrics.width(of: $1, font: font, enough: enough))
        }
        return limit > 0 ? min(limit, widest) : widest
    }

    /// The box of the lines, turned.
    ///
    /// Source: vega-scenegraph `src/marks/text.js`.
    package var bounds: Bounds {
        guard lines.contains(where: { !$0.isEmpty }) || lines.count > 1 else { return .empty }
        let height = resolvedLineHeight * Double(lines.count - 1) + font.size
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
