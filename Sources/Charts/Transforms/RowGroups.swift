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
        let codes = keyCodes(of: columns, rowCount: table.rowCount)
        groupOfRow = codes.codes
        rows = codes.members
    }

    init(_ table: Table, by names: [String]) {
        self.init(table, by: names.map { table.columnOrNulls($0) })
    }

    var count: Int { rows.count }

    /// The first row of each group.
    var firstRows: RowIndices { rows.compactMap { $0.first } }
}

/// A code for each row, equal for rows that agree in all of the columns; without columns all rows agree.
func keyCodes(of columns: [Column], rowCount: Int) -> KeyCodes {
    guard let first = columns.first else {
        return KeyCodes(codes: [Int](repeating: 0, count: rowCount), count: min(1, rowCount))
    }
    return columns.dropFirst().reduce(first.distinctCodes) { $0.paired(with: $1.distinctCodes) }
}

extension Column {
    /// A code for each row, equal for equal cells, counted from 0 in order of first appearance. Null and absent cells
    /// are two values.
    var distinctCodes: KeyCodes {
        let codes = codesOfPresent
        guard !isAbsent.isEmpty else { return codes }
        return KeyCodes(
            zip(codes.codes, isAbsent).map { $1 ? codes.count : $0 }, below: codes.count + 1)
    }

    private var codesOfPresent: KeyCodes {
        switch cells {
        case .category(let codes, let labels):
            return KeyCodes(
                zip(codes, isNull).lazy.map { $1 ? labels.count : Int($0) },
                below: labels.count + 1)
        case .number(let numbers):
            // Zero and minus zero are one value, as is every NaN.
            return KeyCodes(
                numbers.lazy.map { $0.isNaN ? Double.nan.bitPattern : ($0 + 0).bitPattern },
                isNull: isNull)
        case .instant(let instants):
            return KeyCodes(
                instants.lazy.map { UInt64(bitPattern: $0.milliseconds) }, isNull: isNull)
        case .boolean(let flags):
            return KeyCodes(
                zip(flags, isNull).lazy.map { $1 ? 2 : $0 ? 1 : 0 }, below: 3)
        case .mixed(let values):
            return KeyCodes(hashing: zip(values, isNull).map { $1 ? .null : $0 })
        }
    }
}
