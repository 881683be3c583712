import Diagnostics
import Expressions
import Tables

/// The table that one step makes of `table`.
func runTransform(
    _ transform: Transform, on table: Table, _ context: inout TransformContext
) -> Table {
    checkFields(of: transform, in: table, &context)
    switch transform.operation {
    case .filter(let predicate):
        return table.selecting(matchingRows(predicate, TableRows(table), context.parameters))
    case .calculate(let expression, let name):
        return calculated(expression, name, table, context.parameters)
    case .aggregate(let fields, let groupby):
        return aggregated(table, fields, by: groupby)
    case .joinaggregate(let fields, let groupby):
        return joinAggregated(table, fields, by: groupby)
    case .bin(let bin, let field, let names):
        let column = table.columnOrNulls(field)
        let columns = binColumns(
            column, binParameters(bin, extent: column.extent), names: (names[0], names[1]))
        return table.setting(columns.start).setting(columns.end)
    case .timeUnit(let unit, let field, let name):
        let columns = timeUnitColumns(
            table.columnOrNulls(field), unit, names: (name, name + "_end"))
        return table.setting(columns.start).setting(columns.end)
    case .window(let window): return windowed(table, window)
    case .stack(let stack): return stacked(table, stack)
    case .fold(let fields, let names): return folded(table, fields, names)
    case .flatten(let fields, let names): return flattened(table, fields, names)
    case .lookup(let lookup): return lookedUp(table, lookup, &context)
    case .impute(let impute): return imputed(table, impute)
    case .pivot(let pivot): return pivoted(table, pivot)
    case .quantile(let quantile): return quantiles(table, quantile)
    case .density(let density): return densities(table, density)
    case .extent(let field, let parameter):
        let extent = table.columnOrNulls(field).extent
        context.parameters[parameter] = .array([.number(extent.low), .number(extent.high)])
        return table
    case .regression(let regression): return regressed(table, regression)
    case .loess(let loess): return smoothed(table, loess)
    case .sample(let sample): return sampled(table, sample)
    }
}

private func checkFields(
    of transform: Transform, in table: Table, _ context: inout TransformContext
) {
    for field in transform.operation.fieldsRead {
        context.check(field, in: table, at: transform.span)
    }
}

private func calculated(
    _ expression: ExpressionText, _ name: String, _ table: Table,
    _ parameters: [String: ExpressionValue]
) -> Table {
    let rows = TableRows(table)
    let compiled = expression.compiled.reading(rows)
    let scope = compiled.bound(ExpressionScope(rows: rows, globals: parameters))
    let values = (0..<table.rowCount).map { compiled.evaluate(bound: scope, at: $0) }
    return table.setting(Column(name: name, values: values))
}

extension Transform.Operation {
    /// The columns that must be there.
    fileprivate var fieldsRead: [String] {
        switch self {
        case .aggregate(let fields, let groupby), .joinaggregate(let fields, let groupby):
            fields.compactMap(\.field) + groupby
        case .bin(_, let field, _), .timeUnit(_, let field, _), .extent(let field, _): [field]
        case .window(let window): window.fields.compactMap(\.field) + window.groupby
        case .stack(let stack): [stack.field] + stack.groupby
        case .fold(let fields, _), .flatten(let fields, _): fields
        case .lookup(let lookup): [lookup.key]
        case .impute(let impute): [impute.field, impute.key] + impute.groupby
        case .pivot(let pivot): [pivot.field, pivot.value] + pivot.groupby
        case .quantile(let quantile): [quantile.field] + quantile.groupby
        case .density(let density): [density.field] + density.groupby
        case .regression(let fit): [fit.field, fit.on] + fit.groupby
        case .loess(let fit): [fit.field, fit.on] + fit.groupby
        case .filter(let predicate): predicate.fields
        case .calculate, .sample: []
        }
    }
}

extension Predicate {
    fileprivate var fields: [String] {
        switch self {
        case .field(let test): [test.field.name]
        case .not(let inner): inner.fields
        case .and(let parts), .or(let parts): parts.flatMap(\.fields)
        case .expression, .parameter: []
        }
    }
}
