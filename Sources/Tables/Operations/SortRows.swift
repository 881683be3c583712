import Formats

/// A column to sort by.
package struct SortKey: Sendable {
    package enum Order: Sendable { case ascending, descending }

    package var column: Column
    package var order: Order

    package init(_ column: Column, _ order: Order = .ascending) {
        self.column = column
        self.order = order
    }
}

/// The rows in the order of `keys`, the first deciding; equal rows keep their order. Nulls come first
/// ascending, last descending; see `compareValues`.
package func sorted(_ rows: RowIndices, by keys: [SortKey]) -> RowIndices {
    let comparers = keys.map(RowComparer.init)
    let positions = rows.indices.sorted { left, right in
        for comparer in comparers {
            let order = comparer.compare(rows[left], rows[right])
            if order != 0 { return order < 0 }
        }
        return left < right
    }
    return positions.map { rows[$0] }
}

extension Table {
    /// The table sorted by the columns called so; names without a column are left out.
    package func sorted(by keys: [(name: String, order: SortKey.Order)]) -> Table {
        let keys = keys.compactMap { key in self[key.name].map { SortKey($0, key.order) } }
        return selecting(Tables.sorted(Array(0..<rowCount), by: keys))
    }
}

/// Compares rows by one column, whose texts are ranked beforehand.
private struct RowComparer {
    private enum Cells {
        case numbers([Double])
        case ranks([Int32])
        case mixed(Column)
    }

    private let cells: Cells
    private let isNull: [Bool]
    private let sign: Int

    init(_ key: SortKey) {
        sign = key.order == .ascending ? 1 : -1
        isNull = key.column.isNull
        switch key.column.cells {
        case .number(let numbers): cells = .numbers(numbers)
        case .boolean(let flags): cells = .ranks(flags.map { $0 ? 1 : 0 })
        case .instant(let instants): cells = .numbers(instants.map { Double($0.milliseconds) })
        case .category(let codes, let labels):
            let ranks = textRanks(labels)
            cells = .ranks(codes.map { labels.isEmpty ? 0 : ranks[Int($0)] })
        case .mixed: cells = .mixed(key.column)
        }
    }

    func compare(_ left: Int, _ right: Int) -> Int {
        switch (isNull[left], isNull[right]) {
        case (true, true): return 0
        case (true, false): return -sign
        case (false, true): return sign
        case (false, false): break
        }
        switch cells {
        case .numbers(let numbers): return sign * compareNumbers(numbers[left], numbers[right])
        case .ranks(let ranks):
            return ranks[left] == ranks[right] ? 0 : ranks[left] < ranks[right] ? -sign : sign
        case .mixed(let column):
            return sign * compareValues(column.value(at: left), column.value(at: right))
        }
    }
}

/// The place of each label among all of them in order of UTF-16 code units.
func textRanks(_ labels: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: labels.count)
    let order = labels.indices.sorted { compareText(labels[$0], labels[$1]) < 0 }
    var rank: Int32 = 0
    for (position, label) in order.enumerated() {
        if position > 0, compareText(labels[order[position - 1]], labels[label]) != 0 { rank += 1 }
        ranks[label] = rank
    }
    return ranks
}
