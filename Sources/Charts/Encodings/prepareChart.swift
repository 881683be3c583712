import Diagnostics
import Expressions
import Tables

/// The chart's views with their data computed.
func prepareChart(
    _ spec: ChartSpec, _ document: ChartDocument, provider: any ChartDataProvider
) -> Checked<PreparedNode?> {
    let shapes = ShapeLibrary()
    let data = ChartData(provider: provider, datasets: document.datasets, shapes: shapes)
    let context = TransformContext(parameters: document.parameters) { data.table($0) }
    var preparation = ChartPreparation(
        configuration: document.configuration, context: context, shapes: shapes,
        imageAddress: provider.imageAddress)
    let empty = Table(columns: [], rowCount: 0)
    let node = preparation.prepare(spec, Inheritance(rows: empty))
    return Checked(node, preparation.context.diagnostics)
}

/// What a chart has from the charts around it.
struct Inheritance {
    var rows: Table
    var isInLayer = false
    /// The facets that divide `rows`.
    var divisions: [PreparedDivision] = []
    /// How many cells the facets around make.
    var cellCount = 1
}

struct ChartPreparation {
    let configuration: ConfigurationDefinition
    var context: TransformContext
    /// Of all files and rows of the chart.
    let shapes: ShapeLibrary
    /// What is written for a picture at a relative address; nil if there is no such file.
    let imageAddress: (String) -> String?

    mutating func prepare(_ spec: ChartSpec, _ around: Inheritance) -> PreparedNode? {
        switch spec {
        case .unit(let unit):
            return .unit(prepareUnit(unit, source(unit.common, around)))
        case .layer(let layer):
            var inner = transformed(spec, around)
            inner.isInLayer = true
            return .layer(
                PreparedLayer(
                    common: layer.common,
                    children: layer.layers.compactMap { prepare($0, inner) }))
        case .facet(let facet):
            return prepareFacet(facet, transformed(spec, around))
        case .repeat: return nil  // Normalisation has written it out.
        case .concat(let concat):
            let inner = transformed(spec, around)
            return .concat(
                PreparedConcat(
                    common: concat.common, direction: concat.direction, grid: concat.grid,
                    children: concat.children.compactMap { prepare($0, inner) }))
        }
    }

    /// The rows of a chart before its own transforms: its own data, or those around it.
    private mutating func source(
        _ common: CommonProperties, _ around: Inheritance
    ) -> Inheritance {
        var result = around
        switch common.data {
        case .automatic: return around
        case .disabled: result.rows = Table(columns: [], rowCount: 0)
        case .explicit(let source):
            let loaded = context.load(source)
            context.diagnostics += loaded.diagnostics
            result.rows = loaded.value
        }
        // Facets divide their own rows: data of a cell's own are drawn in every cell.
        result.divisions = []
        return result
    }

    private mutating func transformed(_ spec: ChartSpec, _ around: Inheritance) -> Inheritance {
        var result = source(spec.common.wrappedValue, around)
        result.rows = transformed(result.rows, spec, dividedBy: result.divisions.flatMap(\.columns))
        return result
    }

    /// The rows after the transforms of a chart, each within the groups of those columns that are there by then. Of the
    /// transforms each sees as dates what the chart's views show as times.
    mutating func transformed(
        _ rows: Table, _ spec: ChartSpec, dividedBy columns: [String]
    ) -> Table {
        let transforms = spec.common.transforms
        guard !transforms.isEmpty else { return rows }
        var rows = rows
        var dates = ImplicitDates(of: spec)
        for (index, transform) in transforms.enumerated() {
            dates.parse(&rows, before: transforms[index...], &context)
            let divisions = columns.filter { rows.index(ofColumn: $0) != nil }
            rows = runTransform(transform.divided(by: divisions), on: rows, &context)
        }
        return rows
    }
}
