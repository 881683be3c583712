package import Expressions

/// The rectangle of an interval selection in its initial state.
///
/// Specification: https://vega.github.io/vega-lite/docs/selection.html#interval-mark
package struct SelectionBrush: Sendable {
    /// The ends of the interval on each axis; nil spans the view.
    package var x: [ExpressionValue]?
    package var y: [ExpressionValue]?
    /// Its look as written.
    package var mark: MarkDefinition
}

extension ChartSpec {
    /// The chart without the rectangles of its selections: a repeated selection begins in the first copy.
    var withoutBrushes: ChartSpec {
        switch self {
        case .unit(var unit):
            unit.common.brushes = []
            return .unit(unit)
        case .layer(var layer):
            layer.common.brushes = []
            layer.layers = layer.layers.map(\.withoutBrushes)
            return .layer(layer)
        case .concat(var concat):
            concat.children = concat.children.map(\.withoutBrushes)
            return .concat(concat)
        case .facet, .repeat: return self
        }
    }
}
