import Expressions
import Formats
import Tables
import Values

/// The rows of a table that agree in some columns, in order of first appearance.
struct RowGroups {
    /// The rows of each group, in the table's order.
    private(set) var rows: [RowIndices] = []
    /// The group of each row.
    private(set) var groupOfRow: [Int] = []

    /// Without columns all rows form one group, if there are any.
    init(_ table: Table, by columns: [Column]) {
        var codes = [Int](repeating: 0, count: table.rowCount)
        var count = table.rowCount == 0 ? 0 : 1
        for column in columns {
            let cells = column.distinctCodes
            var known: [Pair: Int] = [:]
            for row in codes.indices {
                let pair = Pair(left: codes[row], right: cells[row])
                if let code = known[pair] {
                    codes[row] = code
                } else {
                    codes[row] = known.count
                    known[pair] = known.count
                }
            }
            count = known.count
        }
        groupOfRow = codes
        rows = [RowIndices](repeating: [], count: count)
        for (row, code) in codes.enumerated() { rows[code].append(row) }
    }

    init(_ table: Table, by names: [String]) {
        self.init(table, by: names.map { table.columnOrNulls($0) })
    }

    private struct Pair: Hashable {
        var left: Int
        var right: Int
    }

    var count: Int { rows.count }

    /// The first row of each group.
    var firstRows: RowIndices { rows.compactMap(\.first) }
}

extension Column {
    /// A code for each row, equal for equal cells, counted from 0 in order of first appearance. Null and absent cells
    /// are two values.
    var distinctCodes: [Int] {
        let codes = codesOfPresent
        guard !isAbsent.isEmpty else { return codes }
        return densified(zip(codes, isAbsent).map { $1 ? -1 : $0 })
    }

    private var codesOfPresent: [Int] {
        switch cells {
        case .category(let codes, _): return densified(zip(codes, isNull).map { $1 ? -1 : $0 })
        case .number(let numbers):
            // Zero and minus zero are one value, as is every NaN.
            return densified(
                zip(numbers, isNull).map { number, isNull in
                    isNull ? nil : number.isNaN ? Double.nan.bitPattern : (number + 0).bitPattern
                })
        case .instant(let instants): return densified(zip(instants, isNull).map { $1 ? nil : $0 })
        case .boolean(let flags): return densified(zip(flags, isNull).map { $1 ? nil : $0 })
        case .mixed(let values): return densified(zip(values, isNull).map { $1 ? .null : $0 })
        }
    }
}

private func densified<Key: Hashable>(_ keys: [Key]) -> [Int] {
    var known: [Key: Int] = [:]
    return keys.map { key in
        if let code = known[key] { return code }
        known[key] = known.count
        return known.count - 1
    }
}
