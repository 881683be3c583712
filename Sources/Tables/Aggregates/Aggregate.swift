import Values

/// The result of `operation` for each group, as a column without a name of its own: it keeps the
/// field's. Null, empty text and NaN are left out; where nothing is left the result is null, save for
/// counts. Minimum and maximum keep the column's type.
///
/// - Parameter column: `.count` needs none; any other operation on nil gives nulls.
package func aggregate(
    _ operation: AggregateOperator, _ column: Column?, over groups: RowGroups
) -> Column {
    if operation == .count { return countColumn(groups) }
    guard let column else {
        return Column(name: "", numbers: Array(repeating: .nan, count: groups.count))
    }
    let name = column.field.name
    switch operation {
    case .count: return countColumn(groups)
    case .valid, .missing: return presenceColumn(operation, column, groups)
    case .distinct: return distinctColumn(column, groups)
    case .min: return column.selecting(found: extremeRows(.minimum, column, over: groups))
    case .max: return column.selecting(found: extremeRows(.maximum, column, over: groups))
    case .median: return Column(name: name, numbers: quantiles(0.5, column, over: groups))
    case .q1: return Column(name: name, numbers: quantiles(0.25, column, over: groups))
    case .q3: return Column(name: name, numbers: quantiles(0.75, column, over: groups))
    default:
        let results =
            (operation == .sum ? sums(column, over: groups) : nil)
            ?? moments(column, over: groups).map { $0.result(operation) }
        let isInteger =
            column.field.type == .integer && (operation == .sum || operation == .product)
        let isExact = isInteger && results.allSatisfy { $0.isNaN || abs($0) <= 0x1p53 }
        return Column(name: name, numbers: results, type: isExact ? .integer : .number)
    }
}

private func countColumn(_ groups: RowGroups) -> Column {
    var counts = [Double](repeating: 0, count: groups.count)
    for id in groups.ids { counts[Int(id)] += 1 }
    return Column(name: "count", numbers: counts, type: .integer)
}

private func presenceColumn(
    _ operation: AggregateOperator, _ column: Column, _ groups: RowGroups
) -> Column {
    var counts = [Double](repeating: 0, count: groups.count)
    let wanted: CellPresence = operation == .valid ? .valid : .missing
    for (index, row) in groups.rows.enumerated() where column.presence(at: row) == wanted {
        counts[Int(groups.ids[index])] += 1
    }
    return Column(name: column.field.name, numbers: counts, type: .integer)
}

private func distinctColumn(_ column: Column, _ groups: RowGroups) -> Column {
    let codes = CellCodes(column, groups.rows)
    var counts = [Double](repeating: 0, count: groups.count)
    var seen: Set<UInt64> = []
    for (index, id) in groups.ids.enumerated() {
        let pair =
            UInt64(UInt32(bitPattern: id)) << 32 | UInt64(UInt32(bitPattern: codes.codes[index]))
        if seen.insert(pair).inserted { counts[Int(id)] += 1 }
    }
    return Column(name: column.field.name, numbers: counts, type: .integer)
}

/// Whether a cell takes part in a computation.
enum CellPresence { case valid, missing, notANumber }

extension Column {
    func presence(at row: Int) -> CellPresence {
        if isNull[row] { return .missing }
        switch cells {
        case .number(let numbers): return numbers[row].isNaN ? .notANumber : .valid
        case .category(let codes, let labels):
            return labels[Int(codes[row])].isEmpty ? .missing : .valid
        case .mixed(let values):
            if case .string(let text) = values[row] { return text.isEmpty ? .missing : .valid }
            return .valid
        case .boolean, .instant: return .valid
        }
    }
}
