import Expressions
import Tables

/// A table of two columns and the groups' keys, made group by group.
func perGroup(
    _ table: Table, _ groupby: [String], names: [String],
    _ points: (RowIndices) -> [(Double, Double)]
) -> Table {
    let groups = RowGroups(table, by: groupby)
    var rows: RowIndices = []
    var pairs: [(Double, Double)] = []
    for group in groups.rows {
        let made = points(group)
        pairs += made
        rows += made.map { _ in group.first ?? 0 }
    }
    var columns = groupby.map { table.columnOrNulls($0).selecting(rows).renamed($0) }
    columns.append(Column(name: names[0], numbers: pairs.map(\.0)))
    columns.append(Column(name: names[1], numbers: pairs.map(\.1)))
    return Table(columns: columns, rowCount: rows.count)
}
