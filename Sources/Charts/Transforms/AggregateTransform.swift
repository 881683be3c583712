import Expressions
import Tables

/// A row for each group, in order of first appearance: the grouping columns, then the aggregates.
///
/// - Parameter implied: columns that are the same wherever the grouping columns are, which stay after these.
func aggregated(
    _ table: Table, _ fields: [AggregateField], by groupby: [String],
    implying implied: [String] = []
) -> Table {
    let groups = RowGroups(table, by: groupby)
    let rows = groups.firstRows
    let keys = (groupby + implied).map { name in
        table.columnOrNulls(name).selecting(rows).renamed(name)
    }
    var result = Table(columns: [], rowCount: groups.count)
    for column in keys + aggregates(table, fields, groups.rows) { result = result.setting(column) }
    return result
}

/// Each row with the aggregates of its group.
func joinAggregated(_ table: Table, _ fields: [AggregateField], by groupby: [String]) -> Table {
    let groups = RowGroups(table, by: groupby)
    var result = table
    for column in aggregates(table, fields, groups.rows) {
        result = result.setting(column.selecting(groups.groupOfRow))
    }
    return result
}

private func aggregates(
    _ table: Table, _ fields: [AggregateField], _ groups: [RowIndices]
) -> [Column] {
    fields.map { field in
        aggregateColumn(
            field.aggregate, of: field.field.map(table.columnOrNulls), in: table, groups: groups,
            name: field.name)
    }
}
