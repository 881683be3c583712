import Tables

/// Each row's part of its stack: where it starts and ends.
///
/// Source: https://vega.github.io/vega/docs/transforms/stack/
func stacked(_ table: Table, _ stack: StackTransform) -> Table {
    // Vega's stacks do not tell null from what is absent.
    let stacks = keyCodes(
        of: stack.groupby.map { name in
            var column = table.columnOrNulls(name)
            column.isAbsent = []
            return column
        }, rowCount: table.rowCount)
    let keys = stack.sort.map { key in
        OrderingKey(column: table.columnOrNulls(key.field), descending: key.descending)
    }
    // The rows of each stack are in this order among those of the others.
    let order = orderedRows(Array(0..<table.rowCount), by: keys)
    let values = table.columnOrNulls(stack.field).coercedNumbers.map { $0.isNaN ? 0 : $0 }
    var totals = [Double](repeating: 0, count: stacks.count)
    for row in order { totals[stacks.codes[row]] += abs(values[row]) }
    var starts = [Double](repeating: 0, count: table.rowCount)
    var ends = starts
    if stack.offset == .normalize {
        normalize(order, values, stacks.codes, totals, &starts, &ends)
    } else {
        pile(order, values, stacks.codes, totals, stack.offset, &starts, &ends)
    }
    return table.setting(Column(name: stack.startName, numbers: starts))
        .setting(Column(name: stack.endName, numbers: ends))
}

/// Parts upwards and downwards from zero, or all upwards about the middle of the greatest stack.
private func pile(
    _ order: RowIndices, _ values: [Double], _ stacks: [Int], _ totals: [Double],
    _ offset: StackOffset, _ starts: inout [Double], _ ends: inout [Double]
) {
    let greatest = totals.max() ?? 0
    let isCentred = offset == .center
    var positive = totals.map { isCentred ? (greatest - $0) / 2 : 0 }
    var negative = [Double](repeating: 0, count: totals.count)
    for row in order {
        let stack = stacks[row]
        let value = isCentred ? abs(values[row]) : values[row]
        if value < 0 {
            starts[row] = negative[stack]
            negative[stack] += value
            ends[row] = negative[stack]
        } else {
            starts[row] = positive[stack]
            positive[stack] += value
            ends[row] = positive[stack]
        }
    }
}

/// Parts of the whole, all upwards.
private func normalize(
    _ order: RowIndices, _ values: [Double], _ stacks: [Int], _ totals: [Double],
    _ starts: inout [Double], _ ends: inout [Double]
) {
    var sums = [Double](repeating: 0, count: totals.count)
    var lasts = sums
    for row in order {
        let stack = stacks[row]
        let scale = totals[stack] == 0 ? 0 : 1 / totals[stack]
        starts[row] = lasts[stack]
        sums[stack] += abs(values[row])
        lasts[stack] = scale * sums[stack]
        ends[row] = lasts[stack]
    }
}
