package import Diagnostics
package import Expressions
package import OrderedCollections

/// A chart, or a part of one, as its author wrote it.
///
/// Specification: https://vega.github.io/vega-lite/docs/spec.html
package indirect enum ChartSpec: Sendable {
    case unit(UnitSpec)
    case layer(LayerSpec)
    case facet(FacetSpec)
    case concat(ConcatSpec)
    case `repeat`(RepeatSpec)

    package var common: Boxed<CommonProperties> {
        get {
            switch self {
            case .unit(let unit): unit.$common
            case .layer(let layer): layer.$common
            case .facet(let facet): facet.$common
            case .concat(let concat): concat.$common
            case .repeat(let repetition): repetition.$common
            }
        }
        set {
            switch self {
            case .unit(var unit):
                unit.common = newValue.wrappedValue
                self = .unit(unit)
            case .layer(var layer):
                layer.common = newValue.wrappedValue
                self = .layer(layer)
            case .facet(var facet):
                facet.common = newValue.wrappedValue
                self = .facet(facet)
            case .concat(var concat):
                concat.common = newValue.wrappedValue
                self = .concat(concat)
            case .repeat(var repetition):
                repetition.common = newValue.wrappedValue
                self = .repeat(repetition)
            }
        }
    }
}

extension ChartSpec {
    /// Whether the chart is one plot: a unit that no channel divides, or layers.
    var isView: Bool {
        switch self {
        case .unit(let unit): !unit.encoding.channels.keys.contains(where: \.isFacet)
        case .layer: true
        case .facet, .concat, .repeat: false
        }
    }
}

/// A whole file: the chart, and what only the top level may say.
package struct ChartDocument: Sendable {
    package var root: ChartSpec
    @Boxed package var configuration = ConfigurationDefinition.empty
    package var background: Setting<String> = .automatic
    package var padding: PaddingDefinition?
    package var autosize: AutosizeDefinition?
    package var datasets: [NamedData] = []
    /// Constant parameters by name.
    package var parameters: [String: ExpressionValue] = [:]
    /// What goes wrong in the evaluation of expressions, filled while the chart is drawn.
    package var faults: [FaultLog] = []
    /// Whether an expression names the width or height of the view.
    package var readsViewSize = false
    package var description: String?
    package var span: SourceSpan
}

/// What every kind of specification may say.
package struct CommonProperties: Sendable {
    package var span: SourceSpan
    package var name: String?
    package var title: Setting<TitleDefinition> = .automatic
    /// `.automatic` takes the parent's data, `.disabled` (`data: null`) is one empty row.
    package var data: Setting<DataSource> = .automatic
    package var transforms: [Transform] = []
    package var resolve = ResolveDefinition()
    package var width: SizeDefinition?
    package var height: SizeDefinition?
    package var view: ViewDefinition?
    package var projection: ProjectionDefinition?
    /// What selections that are bound to scales show of those of all units inside.
    package var shownParts: [ShownParts] = []
    /// The interval selections that begin with a value.
    package var brushes: [SelectionBrush] = []

    package init(span: SourceSpan) { self.span = span }
}

package struct UnitSpec: Sendable {
    @Boxed package var common: CommonProperties
    @Boxed package var mark: MarkDefinition
    package var encoding: Encoding
    /// For `row`, `column` and `facet` of the encoding.
    package var grid = GridDefinition()
}

package struct LayerSpec: Sendable {
    @Boxed package var common: CommonProperties
    package var layers: [ChartSpec]
    /// Shared by the layers; merged into them by `normalize`.
    package var encoding: Encoding
}

/// A chart for each value of one field, or of two.
package struct FacetSpec: Sendable {
    @Boxed package var common: CommonProperties
    /// `row` and `column`; or `facet` alone, whose cells lie in rows of `grid.columns`.
    package var divisions: OrderedDictionary<Channel, ChannelDefinition> = [:]
    package var grid = GridDefinition()
    package var child: ChartSpec
}

/// Charts beside or below one another.
package struct ConcatSpec: Sendable {
    package enum Direction: Sendable { case horizontal, vertical, wrapped }

    @Boxed package var common: CommonProperties
    package var direction: Direction
    package var children: [ChartSpec]
    package var grid = GridDefinition()
}

/// A chart for each name of a list, or of two.
package struct RepeatSpec: Sendable {
    @Boxed package var common: CommonProperties
    /// `repeat: […]`
    package var list: [String] = []
    package var row: [String] = []
    package var column: [String] = []
    package var layer: [String] = []
    package var grid = GridDefinition()
    package var child: ChartSpec
}
