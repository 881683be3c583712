/// Which end of an order is looked for.
package enum Extreme: Sendable { case minimum, maximum }

/// The row of each group with the smallest or largest cell, the first of equal ones; nil for a group
/// without a valid cell.
package func extremeRows(
    _ extreme: Extreme, _ column: Column, over groups: RowGroups
) -> [Int?] {
    var found = [Int?](repeating: nil, count: groups.count)
    let isBetter = comparison(extreme, column)
    for (index, row) in groups.rows.enumerated() where column.presence(at: row) == .valid {
        let id = Int(groups.ids[index])
        if let best = found[id], !isBetter(row, best) { continue }
        found[id] = row
    }
    return found
}

private func comparison(_ extreme: Extreme, _ column: Column) -> (Int, Int) -> Bool {
    let isMinimum = extreme == .minimum
    switch column.cells {
    case .number(let numbers):
        return isMinimum ? { numbers[$0] < numbers[$1] } : { numbers[$0] > numbers[$1] }
    case .instant(let instants):
        return isMinimum ? { instants[$0] < instants[$1] } : { instants[$0] > instants[$1] }
    case .boolean(let flags):
        return { flags[$0] != flags[$1] && flags[$1] == isMinimum }
    case .category(let codes, let labels):
        let ranks = textRanks(labels)
        return { left, right in
            let (left, right) = (ranks[Int(codes[left])], ranks[Int(codes[right])])
            return isMinimum ? left < right : left > right
        }
    case .mixed(let values):
        let sign = isMinimum ? 1 : -1
        return { sign * compareValues(values[$0], values[$1]) < 0 }
    }
}
