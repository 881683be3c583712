/// How a text looks, whatever it says and wherever it stands. On the heap: labels of one axis have it in common.
package final class TextLook: Sendable, Hashable {
    package let font: Font
    /// From line to line, in pixels; nil for the font size and 2.
    package let lineHeight: Double?
    /// Longer lines are cut with an ellipsis; 0 for no limit.
    package let limit: Double
    package let ellipsis: String
    package let sharedStyle: SharedStyle
    /// What surrounds the letters on a page; a file of its own goes without.
    package let halo: Paint?

    package init(
        font: Font, lineHeight: Double? = nil, limit: Double = 0, ellipsis: String = "…",
        style: SharedStyle, halo: Paint? = nil
    ) {
        self.font = font
        self.lineHeight = lineHeight
        self.limit = limit
        self.ellipsis = ellipsis
        sharedStyle = style
        self.halo = halo
    }

    package convenience init(
        font: Font, lineHeight: Double? = nil, limit: Double = 0, ellipsis: String = "…",
        style: Style
    ) {
        self.init(
            font: font, lineHeight: lineHeight, limit: limit, ellipsis: ellipsis,
            style: SharedStyle(style))
    }

    package var style: Style { sharedStyle.value }

    package var resolvedLineHeight: Double { lineHeight ?? font.size + 2 }

    /// A line as drawn, cut to the limit.
    func drawn(_ line: String) -> String {
        TextMetrics.truncated(line, to: limit, font: font, ellipsis: ellipsis)
    }

    /// The width of a line in pixels, at most the limit.
    func width(of line: String) -> Double {
        guard limit > 0 else { return TextMetrics.width(of: line, font: font) }
        return min(limit, TextMetrics.width(of: line, font: font, enough: limit))
    }

    package static func == (left: TextLook, right: TextLook) -> Bool {
        left === right
            || left.font == right.font && left.lineHeight == right.lineHeight
                && left.limit == right.limit && left.ellipsis == right.ellipsis
                && left.sharedStyle == right.sharedStyle && left.halo == right.halo
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(font)
        hasher.combine(limit)
        hasher.combine(sharedStyle)
    }
}
