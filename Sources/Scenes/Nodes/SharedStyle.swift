/// A style on the heap: shapes that look alike have it in common, which makes them small to copy, and the writer knows
/// what they look like by its identity.
package final class SharedStyle: Sendable, Hashable {
    package let value: Style
    /// `Style.boundsMargin`, which every box of a shape asks for.
    let boundsMargin: Double
    /// Whether fill or stroke is a gradient, which the writer has to define.
    let hasGradient: Bool

    package init(_ value: Style) {
        boundsMargin = value.boundsMargin
        hasGradient = value.fill.isGradient || value.stroke.isGradient
        self.value = value
    }

    /// Neither filled nor stroked.
    package static let invisible = SharedStyle(Style())

    package static func == (left: SharedStyle, right: SharedStyle) -> Bool {
        left === right || left.value == right.value
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
