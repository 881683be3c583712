import Diagnostics
import Expressions
import Formats
import Tables
import Values

/// A row for each row and field: the field's name and its value.
func folded(_ table: Table, _ fields: [String], _ names: [String]) -> Table {
    guard !fields.isEmpty, names.count >= 2 else { return table }
    let columns = fields.map { table.columnOrNulls($0) }
    let rows = (0..<table.rowCount).flatMap { row in fields.map { _ in row } }
    var keys: [ExpressionValue] = []
    var values: [ExpressionValue] = []
    for row in 0..<table.rowCount {
        for (field, column) in zip(fields, columns) {
            keys.append(.string(field))
            values.append(column.expressionValue(at: row))
        }
    }
    return table.selecting(rows).setting(Column(name: names[0], values: keys))
        .setting(Column(name: names[1], values: values))
}

/// A row for each item of the lists in `fields`, which go in step.
func flattened(_ table: Table, _ fields: [String], _ names: [String]) -> Table {
    let columns = fields.map { table.columnOrNulls($0) }
    var rows: RowIndices = []
    var values = [[ExpressionValue]](repeating: [], count: fields.count)
    for row in 0..<table.rowCount {
        let lists = columns.map { column -> [ExpressionValue] in
            if case .array(let items) = column.expressionValue(at: row) { items } else { [] }
        }
        for index in 0..<(lists.map(\.count).max() ?? 0) {
            rows.append(row)
            for (field, list) in lists.enumerated() {
                values[field].append(list.indices.contains(index) ? list[index] : .null)
            }
        }
    }
    var result = table.selecting(rows)
    for (name, values) in zip(names, values) {
        result = result.setting(Column(name: name, values: values))
    }
    return result
}

/// The table with columns of another, whose rows are found by key; the last of equal keys holds.
func lookedUp(
    _ table: Table, _ lookup: LookupTransform, _ context: inout TransformContext
) -> Table {
    let source = context.load(lookup.source)
    context.diagnostics += source.diagnostics
    let other = source.value
    let keys = other.columnOrNulls(lookup.sourceKey)
    var places: [String: Int] = [:]
    for row in 0..<other.rowCount { places[keys.expressionValue(at: row).text] = row }
    let wanted = table.columnOrNulls(lookup.key)
    let found = (0..<table.rowCount).map { places[wanted.expressionValue(at: $0).text] }
    var result = table
    guard !lookup.fields.isEmpty else {
        let name = lookup.names.first ?? lookup.sourceKey
        let rows = TableRows(other)
        return result.setting(
            Column(name: name, values: found.map { $0.map(rows.object) ?? lookup.fallback }))
    }
    for (field, name) in zip(lookup.fields, lookup.names) {
        let column = other.columnOrNulls(field)
        let values = found.map { $0.map { column.expressionValue(at: $0) } ?? lookup.fallback }
        result = result.setting(Column(name: name, values: values))
    }
    return result
}

/// A row for each group with a column for each value of a field.
func pivoted(_ table: Table, _ pivot: PivotTransform) -> Table {
    let keys = table.columnOrNulls(pivot.field)
    let byKey = RowGroups(table, by: [keys])
    let order = orderedRows(byKey.firstRows, by: [OrderingKey(column: keys, descending: false)])
    let limit = pivot.limit > 0 ? pivot.limit : order.count
    let groups = RowGroups(table, by: pivot.groupby)
    var result = aggregated(table, [], by: pivot.groupby)
    let values = table.columnOrNulls(pivot.value)
    for first in order.prefix(limit) {
        let group = byKey.groupOfRow[first]
        let rows = groups.rows.map { $0.filter { byKey.groupOfRow[$0] == group } }
        let column = aggregateColumn(
            .operation(pivot.operation), of: values, in: table, groups: rows,
            name: keys.expressionValue(at: first).text)
        result = result.setting(column)
    }
    return result
}
