import Expressions
import Tables

/// The table with a row for each missing pair of group and key, and with values in place of missing ones.
///
/// New rows come last, group by group. Source: https://vega.github.io/vega/docs/transforms/impute/
func imputed(_ table: Table, _ impute: ImputeTransform) -> Table {
    let keyColumn = table.columnOrNulls(impute.key)
    var keys: [ExpressionValue] = impute.settings.keyvals
    for row in RowGroups(table, by: [keyColumn]).firstRows {
        let key = keyColumn.expressionValue(at: row)
        if !keys.contains(key) { keys.append(key) }
    }
    let groups = RowGroups(table, by: impute.groupby)
    let method = impute.settings.method ?? "value"
    let valueColumn = table.columnOrNulls(impute.field)
    var values = (0..<table.rowCount).map { valueColumn.expressionValue(at: $0) }
    var added: [(group: Int, key: ExpressionValue, value: ExpressionValue)] = []
    for (group, rows) in groups.rows.enumerated() {
        let present = Dictionary(
            rows.map { (keyColumn.expressionValue(at: $0), $0) },
            uniquingKeysWith: { first, _ in first })
        let numbers = rows.map { values[$0] }
        for (position, key) in keys.enumerated() {
            let row = present[key]
            // A given value is for rows that are missing; a computed one also for values that are.
            if let row, isPresent(values[row]) || method == "value" { continue }
            let value = imputedValue(impute.settings, numbers, position)
            if let row { values[row] = value } else { added.append((group, key, value)) }
        }
    }
    let filled = table.setting(Column(name: impute.field, values: values))
    return appending(added, to: filled, groups, impute)
}

private func isPresent(_ value: ExpressionValue) -> Bool {
    !value.isMissing && !(value.isNumber && value.number.isNaN)
}

private func imputedValue(
    _ settings: ImputeDefinition, _ values: [ExpressionValue], _ position: Int
) -> ExpressionValue {
    let method = settings.method ?? "value"
    guard method != "value", let operation = AggregateOperation(rawValue: method) else {
        return settings.value ?? .null
    }
    let lower = settings.frame.preceding.map { max(0, position &- $0) } ?? 0
    let upper = settings.frame.following.map { min(values.count, max(0, position &+ $0 &+ 1)) }
    let end = max(min(lower, values.count), upper ?? values.count)
    let numbers = values[min(lower, values.count)..<end].filter(isPresent).map(\.number)
    let result = aggregateNumber(operation, numbers.filter { !$0.isNaN })
    return result.isNaN ? .null : .number(result)
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
