import Expressions
import Formats
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One aggregate of a column for each group of rows.
///
/// Null and NaN are left out, except by `count`; a group without values has null for what needs one. Sources:
/// https://vega.github.io/vega/docs/transforms/aggregate/
func aggregateColumn(
    _ aggregate: Aggregate, of column: Column?, in table: Table, groups: [RowIndices], name: String
) -> Column {
    switch aggregate {
    case .operation(.count):
        return Column(name: name, numbers: groups.map { Double($0.count) })
    case .operation(let operation):
        if operation == .values { return rowLists(table, groups, name) }
        guard let column else {
            return Column(name: name, values: groups.map { _ in ExpressionValue.null })
        }
        return operationColumn(operation, of: column, groups: groups, name: name)
    case .argmin(let key):
        return extremeRows(of: column, key: key, in: table, groups, name) { $0 < $1 }
    case .argmax(let key):
        return extremeRows(of: column, key: key, in: table, groups, name) { $0 > $1 }
    }
}

private func operationColumn(
    _ operation: AggregateOperation, of column: Column, groups: [RowIndices], name: String
) -> Column {
    switch operation {
    case .distinct:
        let codes = column.distinctCodes.codes
        return Column(name: name, numbers: groups.map { Double(Set($0.map { codes[$0] }).count) })
    case .missing:
        return Column(
            name: name, numbers: groups.map { Double($0.count { column.isNull[$0] }) })
    case .min, .max:
        if case .category(let codes, let labels) = column.cells {
            return extremeTexts(
                codes, labels, column.isNull, groups, name, isMax: operation == .max)
        }
    default: break
    }
    let numbers = column.coercedNumbers
    var present: [Double] = []
    let values = groups.map { rows in
        present.removeAll(keepingCapacity: true)
        for row in rows where !numbers[row].isNaN { present.append(numbers[row]) }
        return aggregateNumber(operation, present)
    }
    if case .instant = column.cells, operation == .min || operation == .max {
        return Column(
            name: name, optionalInstants: values.map { Instant(milliseconds: $0) })
    }
    return Column(name: name, valid: values)
}

/// The rows of each group as a list of objects.
private func rowLists(_ table: Table, _ groups: [RowIndices], _ name: String) -> Column {
    let rows = TableRows(table)
    return Column(name: name, values: groups.map { .array($0.map(rows.object)) })
}

/// The first or last text of each group in the order of UTF-16 units.
private func extremeTexts(
    _ codes: [Int32], _ labels: [String], _ isNull: [Bool], _ groups: [RowIndices], _ name: String,
    isMax: Bool
) -> Column {
    let values = groups.map { rows -> ExpressionValue in
        let texts = Set(rows.filter { !isNull[$0] }.map { codes[$0] }).map { labels[Int($0)] }
        let text = isMax ? texts.max(by: precedesInUTF16) : texts.min(by: precedesInUTF16)
        return text.map(ExpressionValue.string) ?? .null
    }
    return Column(name: name, values: values)
}

/// One aggregate of valid numbers; NaN if it has none.
func aggregateNumber(_ operation: AggregateOperation, _ numbers: [Double]) -> Double {
    let count = Double(numbers.count)
    switch operation {
    case .count, .valid: return count
    case .distinct: return Double(Set(numbers).count)
    case .sum: return numbers.isEmpty ? .nan : numbers.reduce(0, +)
    case .product: return numbers.isEmpty ? .nan : numbers.reduce(1, *)
    case .mean, .average: return mean(numbers)
    case .min: return numbers.min() ?? .nan
    case .max: return numbers.max() ?? .nan
    case .median: return quantile(numbers.sorted(), 0.5)
    case .q1: return quantile(numbers.sorted(), 0.25)
    case .q3: return quantile(numbers.sorted(), 0.75)
    case .variance: return count > 1 ? squares(numbers) / (count - 1) : .nan
    case .variancep: return count > 1 ? squares(numbers) / count : .nan
    case .stdev: return count > 1 ? (squares(numbers) / (count - 1)).squareRoot() : .nan
    case .stdevp: return count > 1 ? (squares(numbers) / count).squareRoot() : .nan
    case .stderr: return count > 1 ? (squares(numbers) / (count - 1) / count).squareRoot() : .nan
    case .missing: return 0
    case .ci0: return bootstrapInterval(numbers).low
    case .ci1: return bootstrapInterval(numbers).high
    // Lists of rows are no numbers, and Vega-Lite gives the exponential means no weight.
    case .values, .exponential, .exponentialb: return .nan
    }
}

/// The mean by Welford's recurrence, as Vega computes it.
private func mean(_ numbers: [Double]) -> Double {
    var mean = 0.0
    for (index, number) in numbers.enumerated() { mean += (number - mean) / Double(index + 1) }
    return numbers.isEmpty ? .nan : mean
}

/// The sum of squared deviations, by Welford's recurrence.
private func squares(_ numbers: [Double]) -> Double {
    var mean = 0.0
    var sum = 0.0
    for (index, number) in numbers.enumerated() {
        let delta = number - mean
        mean += delta / Double(index + 1)
        sum += delta * (number - mean)
    }
    return sum
}

/// The quantile of sorted numbers, interpolated linearly (type R-7); NaN of none.
///
/// Source: https://d3js.org/d3-array/summarize#quantileSorted
func quantile(_ sorted: [Double], _ probability: Double) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return .nan }
    guard probability > 0, sorted.count > 1 else { return first }
    guard probability < 1 else { return last }
    let position = Double(sorted.count - 1) * probability
    let index = Int(position.rounded(.down))
    let low = sorted[index]
    return low + (sorted[min(index + 1, sorted.count - 1)] - low) * (position - Double(index))
}

/// The cell of `column` in the row where `key` is extreme; the whole row if there is no column.
private func extremeRows(
    of column: Column?, key: String, in table: Table, _ groups: [RowIndices], _ name: String,
    isBetter: (Int, Int) -> Bool
) -> Column {
    // Null and NaN, which are no extremes, have the ranks below 2.
    let ranks = table.columnOrNulls(key).orderRanks
    let rows = TableRows(table)
    let values = groups.map { group -> ExpressionValue in
        var best: Int?
        for row in group where ranks[row] > 1 {
            if best.map({ isBetter(ranks[row], ranks[$0]) }) ?? true { best = row }
        }
        guard let best else { return .null }
        return column?.expressionValue(at: best) ?? rows.object(at: best)
    }
    return Column(name: name, values: values)
}
