import Tables

/// Each row's part of its stack: where it starts and ends.
///
/// Source: https://vega.github.io/vega/docs/transforms/stack/
func stacked(_ table: Table, _ stack: StackTransform) -> Table {
    // Vega's stacks do not tell null from what is absent.
    let groups = RowGroups(
        table,
        by: stack.groupby.map { name in
            var column = table.columnOrNulls(name)
            column.isAbsent = []
            return column
        })
    let keys = stack.sort.map { key in
        OrderingKey(column: table.columnOrNulls(key.field), descending: key.descending)
    }
    let values = table.columnOrNulls(stack.field).coercedNumbers.map { $0.isNaN ? 0 : $0 }
    var starts = [Double](repeating: 0, count: table.rowCount)
    var ends = starts
    let sorted = groups.rows.map { orderedRows($0, by: keys) }
    let totals = sorted.map { rows in rows.reduce(0) { $0 + abs(values[$1]) } }
    let greatest = totals.max() ?? 0
    for (rows, total) in zip(sorted, totals) {
        var positive = stack.offset == .center ? (greatest - total) / 2 : 0
        var negative = 0.0
        for row in rows {
            let value = stack.offset == .center ? abs(values[row]) : values[row]
            if value < 0 {
                starts[row] = negative
                negative += value
                ends[row] = negative
            } else {
                starts[row] = positive
                positive += value
                ends[row] = positive
            }
        }
        guard stack.offset == .normalize else { continue }
        normalize(rows, values, total, &starts, &ends)
    }
    return table.setting(Column(name: stack.startName, numbers: starts))
        .setting(Column(name: stack.endName, numbers: ends))
}

/// Parts of the whole, all upwards.
private func normalize(
    _ rows: RowIndices, _ values: [Double], _ total: Double, _ starts: inout [Double],
    _ ends: inout [Double]
) {
    let scale = total == 0 ? 0 : 1 / total
    var sum = 0.0
    var last = 0.0
    for row in rows {
        starts[row] = last
        sum += abs(values[row])
        last = scale * sum
        ends[row] = last
    }
}
