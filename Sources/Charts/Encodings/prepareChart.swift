import Diagnostics
import Expressions
import Tables

/// The chart's views with their data computed.
func prepareChart(
    _ spec: ChartSpec, _ document: ChartDocument, provider: any ChartDataProvider
) -> Checked<PreparedNode?> {
    let data = ChartData(provider: provider, datasets: document.datasets)
    let context = TransformContext(parameters: document.parameters) { data.table($0) }
    var preparation = ChartPreparation(
        configuration: document.configuration, context: context)
    let empty = Table(columns: [], rowCount: 0)
    let node = preparation.prepare(spec, inherited: empty, isInLayer: false)
    return Checked(node, preparation.context.diagnostics)
}

struct ChartPreparation {
    let configuration: ConfigurationDefinition
    var context: TransformContext

    mutating func prepare(
        _ spec: ChartSpec, inherited: Table, isInLayer: Bool
    ) -> PreparedNode? {
        switch spec {
        case .unit(let unit):
            let table = source(unit.common, inherited)
            return .unit(prepareUnit(unit, table, isInLayer: isInLayer))
        case .layer(let layer):
            var table = source(layer.common, inherited)
            for transform in layer.common.transforms {
                table = runTransform(transform, on: table, &context)
            }
            var children: [PreparedNode] = []
            for child in layer.layers {
                if let node = prepare(child, inherited: table, isInLayer: true) {
                    children.append(node)
                }
            }
            return .layer(PreparedLayer(common: layer.common, children: children))
        case .facet, .concat, .repeat: return nil
        }
    }

    private mutating func source(_ common: CommonProperties, _ inherited: Table) -> Table {
        switch common.data {
        case .automatic: return inherited
        case .disabled: return Table(columns: [], rowCount: 0)
        case .explicit(let source):
            let loaded = context.load(source)
            context.diagnostics += loaded.diagnostics
            return loaded.value
        }
    }
}
