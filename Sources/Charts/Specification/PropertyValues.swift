package import Diagnostics
package import Expressions

/// An expression as written, and ready to be evaluated.
package struct ExpressionText: Sendable, Hashable {
    package var text: SourceText
    package var span: SourceSpan
    package var compiled: CompiledExpression

    package static func == (left: Self, right: Self) -> Bool {
        left.text == right.text && left.span == right.span
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(span) }
}

/// What fills an area or strokes a line.
package enum PaintDefinition: Sendable, Hashable {
    /// `null`, `"none"` or `"transparent"` in effect: nothing is painted.
    case none
    /// A CSS colour.
    case color(String)
    case gradient(GradientDefinition)
}

/// Specification: https://vega.github.io/vega-lite/docs/types.html#gradient
package struct GradientDefinition: Sendable, Hashable {
    package struct Stop: Sendable, Hashable {
        package var offset: Double
        package var color: String
    }

    package var isRadial = false
    /// From 0 to 1 of the painted item's box.
    package var x1: Double?
    package var y1: Double?
    package var x2: Double?
    package var y2: Double?
    package var r1: Double?
    package var r2: Double?
    package var stops: [Stop] = []
}

/// A coordinate in pixels, or the far edge of the view (`"width"`, `"height"`).
package enum PositionValue: Sendable, Hashable {
    case pixels(Double)
    case farEdge
}

/// A mark's extent along an axis: pixels, or a part of the band.
package enum BandSize: Sendable, Hashable {
    case pixels(Double)
    case band(Double)
}
