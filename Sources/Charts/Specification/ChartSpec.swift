package import Diagnostics
package import Expressions

/// A chart, or a part of one, as its author wrote it.
///
/// Specification: https://vega.github.io/vega-lite/docs/spec.html
package indirect enum ChartSpec: Sendable {
    case unit(UnitSpec)
    case layer(LayerSpec)
    case facet(FacetSpec)
    case concat(ConcatSpec)
    case `repeat`(RepeatSpec)
}

/// A whole file: the chart, and what only the top level may say.
package struct ChartDocument: Sendable {
    package var root: ChartSpec
    package var configuration = ConfigurationDefinition()
    package var background: Setting<String> = .automatic
    package var padding: PaddingDefinition?
    package var datasets: [NamedData] = []
    /// Constant parameters by name.
    package var parameters: [String: ExpressionValue] = [:]
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

    package init(span: SourceSpan) { self.span = span }
}

package struct UnitSpec: Sendable {
    package var common: CommonProperties
    package var mark: MarkDefinition
    package var encoding: Encoding
}

package struct LayerSpec: Sendable {
    package var common: CommonProperties
    package var layers: [ChartSpec]
    /// Shared by the layers; merged into them by `normalize`.
    package var encoding: Encoding
}

package struct FacetSpec: Sendable {
    package var common: CommonProperties
    package var row: ChannelDefinition?
    package var column: ChannelDefinition?
    package var facet: ChannelDefinition?
    package var columns: Int?
    package var spacing: SpacingDefinition?
    package var align: GridAlign?
    package var center: Bool?
    package var child: ChartSpec
}

package struct ConcatSpec: Sendable {
    package enum Direction: Sendable { case horizontal, vertical, wrapped }

    package var common: CommonProperties
    package var direction: Direction
    package var children: [ChartSpec]
    package var columns: Int?
    package var spacing: SpacingDefinition?
    package var align: GridAlign?
    package var center: Bool?
    /// `flush` ignores axes and titles when cells are placed.
    package var isFlush = false
}

package struct RepeatSpec: Sendable {
    package var common: CommonProperties
    package var list: [String] = []
    package var row: [String] = []
    package var column: [String] = []
    package var layer: [String] = []
    package var columns: Int?
    package var spacing: SpacingDefinition?
    package var align: GridAlign?
    package var center: Bool?
    package var child: ChartSpec
}

package enum GridAlign: String, Sendable, Hashable, CaseIterable {
    case all, each, none
}

package struct SpacingDefinition: Sendable, Hashable {
    package var row: Double?
    package var column: Double?
}
