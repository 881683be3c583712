import Diagnostics
import Expressions
import OrderedCollections
import Tables

extension ChartPreparation {
    /// The facet with the columns that divide it, and the chart of its cells over all rows.
    mutating func prepareFacet(_ facet: FacetSpec, _ around: Inheritance) -> PreparedNode? {
        let (facet, around) = dividedAfterTransforms(facet, around)
        var encoding = Encoding()
        encoding.channels = facet.divisions
        encoding = initialEncoding(encoding, mark: MarkDefinition(), isFilled: true)
        var fields = EncodedFields(encoding)
        var inner = around
        inner.rows = parsed(inner.rows, fields, reporting: true)
        inner.rows = fields.addTimeUnits(to: fields.addBins(to: inner.rows))
        let channels = preparedChannels(
            MarkDefinition(), encoding, fields, nil, inner.rows)
        let divisions = [Channel.row, .column, .facet].compactMap { channel in
            channels[channel].flatMap { prepared in
                prepared.column.map { PreparedDivision(channel: prepared, column: $0) }
            }
        }
        inner.cellCount = cellCount(divisions, inner)
        guard inner.cellCount <= Self.cellLimit else {
            context.diagnostics.append(
                .error(
                    .tooManyCells(inner.cellCount, limit: Self.cellLimit), at: facet.common.span,
                    help: "divide by a field with fewer values, or filter the data"))
            return nil
        }
        inner.divisions += divisions
        guard let child = prepare(facet.child, inner) else { return nil }
        guard !divisions.isEmpty else { return child }
        return .facet(
            PreparedFacet(
                common: facet.common, divisions: divisions, grid: facet.grid, child: child,
                rows: inner.rows, around: around.divisions))
    }

    /// The facet and its rows after its cells' own transforms, if it is these that make a field which divides it.
    ///
    /// Source: vega-lite `src/compile/data/optimize.ts`, where all facets come after their cells' transforms.
    private mutating func dividedAfterTransforms(
        _ facet: FacetSpec, _ around: Inheritance
    ) -> (FacetSpec, Inheritance) {
        let common = facet.child.common
        let fields = facet.divisions.values.compactMap { $0.field?.field?.name }
        guard !common.transforms.isEmpty, common.data.isAutomatic,
            fields.contains(where: { around.rows.index(ofColumn: $0) == nil })
        else { return (facet, around) }
        var (facet, around) = (facet, around)
        around.rows = transformed(
            around.rows, facet.child, dividedBy: around.divisions.flatMap(\.columns) + fields)
        facet.child.common.transforms = []
        return (facet, around)
    }

    private static var cellLimit: Int { 1_000 }

    /// How many cells there are at most, those of the facets around counted.
    private func cellCount(_ divisions: [PreparedDivision], _ around: Inheritance) -> Int {
        divisions.reduce(around.cellCount) { count, division in
            let values = RowGroups(around.rows, by: [division.column]).count
            return count.multipliedReportingOverflow(by: max(1, values)).partialValue
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func tooManyCells(_ count: Int, limit: Int) -> Self {
        Self(
            id: "too-many-cells", text: "the facets make \(count) cells, more than \(limit)")
    }
}

extension Transform {
    /// The transform within each cell: grouping by the columns of the facets around as well.
    func divided(by columns: [String]) -> Transform {
        guard !columns.isEmpty else { return self }
        var result = self
        func groups(_ own: [String]) -> [String] { own + columns.filter { !own.contains($0) } }
        switch operation {
        case .aggregate(let fields, let own):
            result.operation = .aggregate(fields, groupby: groups(own))
        case .joinaggregate(let fields, let own):
            result.operation = .joinaggregate(fields, groupby: groups(own))
        case .window(var window):
            window.groupby = groups(window.groupby)
            result.operation = .window(window)
        case .stack(var stack):
            stack.groupby = groups(stack.groupby)
            result.operation = .stack(stack)
        case .impute(var impute):
            impute.groupby = groups(impute.groupby)
            result.operation = .impute(impute)
        case .pivot(var pivot):
            pivot.groupby = groups(pivot.groupby)
            result.operation = .pivot(pivot)
        case .quantile(var quantile):
            quantile.groupby = groups(quantile.groupby)
            result.operation = .quantile(quantile)
        case .density(var density):
            density.groupby = groups(density.groupby)
            result.operation = .density(density)
        case .regression(var fit):
            fit.groupby = groups(fit.groupby)
            result.operation = .regression(fit)
        case .sample(var sample):
            sample.groupby = groups(sample.groupby)
            result.operation = .sample(sample)
        case .loess(var fit):
            fit.groupby = groups(fit.groupby)
            result.operation = .loess(fit)
        case .filter, .calculate, .bin, .timeUnit, .fold, .flatten, .lookup, .extent:
            break
        }
        return result
    }
}
