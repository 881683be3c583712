import Expressions
import Tables

/// The table with a row for each missing pair of group and key; with a method other than `value`, also with values in
/// place of null.
///
/// New rows come last, group by group. As Vega-Lite writes it out: https://vega.github.io/vega/docs/transforms/impute/
/// adds the rows, and a window of the method's aggregate, over the rows in this order, fills them.
func imputed(_ table: Table, _ impute: ImputeTransform) -> Table {
    let keyColumn = table.columnOrNulls(impute.key)
    var keys: [ExpressionValue] = impute.settings.keyvals
    var known = Set(keys.map(\.text))
    for row in RowGroups(table, by: [keyColumn]).firstRows {
        let key = keyColumn.expressionValue(at: row)
        if known.insert(key.text).inserted { keys.append(key) }
    }
    let operation = impute.settings.operation
    let value = operation == nil ? impute.settings.value ?? .number(0) : .null
    let groups = RowGroups(table, by: impute.groupby)
    var added: [(group: Int, key: ExpressionValue, value: ExpressionValue)] = []
    for (group, rows) in groups.rows.enumerated() {
        let present = Set(rows.map { keyColumn.expressionValue(at: $0).text })
        for key in keys where !present.contains(key.text) { added.append((group, key, value)) }
    }
    let complete = appending(added, to: table, groups, impute)
    guard let operation else { return complete }
    return filled(complete, impute, operation)
}

extension ImputeDefinition {
    /// The aggregate that fills; nil for a constant.
    fileprivate var operation: AggregateOperation? {
        method == "value" ? nil : method.flatMap(AggregateOperation.init)
    }
}

/// Aggregates of the rows around in place of null.
private func filled(
    _ table: Table, _ impute: ImputeTransform, _ operation: AggregateOperation
) -> Table {
    let column = table.columnOrNulls(impute.field)
    let numbers = column.coercedNumbers
    var values = (0..<table.rowCount).map { column.expressionValue(at: $0) }
    for rows in RowGroups(table, by: impute.groupby).rows {
        let partition = WindowPartition(rows: rows, ranks: [])
        var last: (frame: Range<Int>, value: ExpressionValue)?
        for (position, row) in rows.enumerated() where values[row].isMissing {
            let frame = partition.frame(
                impute.settings.frame, around: position, ignoringPeers: true)
            if let last, last.frame == frame {
                values[row] = last.value
                continue
            }
            let result = aggregateNumber(
                operation, rows[frame].map { numbers[$0] }.filter { !$0.isNaN })
            values[row] = result.isNaN ? .null : .number(result)
            last = (frame, values[row])
        }
    }
    return table.setting(Column(name: impute.field, values: values))
}

private func appending(
    _ added: [(group: Int, key: ExpressionValue, value: ExpressionValue)], to table: Table,
    _ groups: RowGroups, _ impute: ImputeTransform
) -> Table {
    guard !added.isEmpty else { return table }
    let columns = table.columns.map { column in
        let name = column.field.name
        let isGroup = impute.groupby.contains(name)
        let new = added.map { row -> ExpressionValue in
            if name == impute.key { return row.key }
            if name == impute.field { return row.value }
            guard isGroup, let first = groups.rows[row.group].first else { return .null }
            return column.expressionValue(at: first)
        }
        let old = (0..<table.rowCount).map { column.expressionValue(at: $0) }
        return Column(name: name, values: old + new)
    }
    return Table(columns: columns, rowCount: table.rowCount + added.count)
}
