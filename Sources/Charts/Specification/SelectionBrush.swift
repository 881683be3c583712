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
    /// The chart with rectangles of selections in its first plot, where one that is declared around it begins.
    func adding(_ brushes: [SelectionBrush]) -> ChartSpec {
        guard !brushes.isEmpty else { return self }
        switch self {
        case .unit(var unit):
            unit.common.brushes += brushes
            return .unit(unit)
        case .layer(var layer):
            layer.common.brushes += brushes
            return .layer(layer)
        case .concat(var concat):
            guard let first = concat.children.first else { return self }
            concat.children[0] = first.adding(brushes)
            return .concat(concat)
        case .repeat(var spec):
            spec.child = spec.child.adding(brushes)
            return .repeat(spec)
        case .facet: return self
        }
    }

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
