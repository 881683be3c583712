/// The kinds of mark.
///
/// Specification: https://vega.github.io/vega-lite/docs/mark.html
package enum MarkType: String, Sendable, Hashable, CaseIterable {
    case arc, area, bar, image, line, point, rect, rule, text, tick, trail, circle, square
    case geoshape
    case boxplot, errorbar, errorband

    // By its tag, as channels are compared and hashed.
    package static func == (left: MarkType, right: MarkType) -> Bool { left.tag == right.tag }
    package func hash(into hasher: inout Hasher) { hasher.combine(tag) }

    private var tag: UInt8 { withUnsafeBytes(of: self) { $0[0] } }

    /// A mark that stands for several marks in layers.
    package var isComposite: Bool { self == .boxplot || self == .errorbar || self == .errorband }

    /// One shape through many rows.
    package var isPath: Bool { self == .line || self == .area || self == .trail }

    /// Marks that fill a rectangle: `bar`, `rect`, `image`, `tick` use bands.
    package var isRectBased: Bool { self == .bar || self == .rect || self == .image }
}

package enum Orientation: String, Sendable, Hashable, CaseIterable {
    case vertical, horizontal
}
