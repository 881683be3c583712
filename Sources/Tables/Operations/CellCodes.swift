import Formats
import Values

/// The cells of a column as small integers: equal cells have equal codes, numbered in order of first
/// appearance. Nulls are equal to each other.
struct CellCodes {
    private(set) var codes: [Int32]
    private(set) var count: Int

    init(_ column: Column, _ rows: RowIndices) {
        switch column.cells {
        case .category(let codes, let labels):
            self = Self.dense(rows, capacity: labels.count + 1) { row in
                column.isNull[row] ? labels.count : Int(codes[row])
            }
        case .boolean(let flags):
            self = Self.dense(rows, capacity: 3) { row in
                column.isNull[row] ? 2 : flags[row] ? 1 : 0
            }
        case .number(let numbers):
            self = Self.hashed(rows) { row in
                // Adding zero makes minus zero equal to zero.
                column.isNull[row] ? nil : (numbers[row] + 0).bitPattern
            }
        case .instant(let instants):
            self = Self.hashed(rows) { row in
                column.isNull[row] ? nil : instants[row].milliseconds
            }
        case .mixed(let values):
            self = Self.hashed(rows) { row -> Value in
                values[row].asDouble.map { .number($0 + 0) } ?? values[row]
            }
        }
    }

    private init(codes: [Int32], count: Int) {
        self.codes = codes
        self.count = count
    }

    /// The codes of pairs.
    func paired(with other: CellCodes) -> CellCodes {
        let width = UInt64(other.count)
        return Self.hashed(Array(codes.indices)) { index in
            UInt64(codes[index]) * width + UInt64(other.codes[index])
        }
    }

    private static func dense(
        _ rows: RowIndices, capacity: Int, _ key: (Int) -> Int
    ) -> CellCodes {
        var known = [Int32](repeating: -1, count: capacity)
        var count: Int32 = 0
        let codes = rows.map { row in
            let key = key(row)
            if known[key] < 0 {
                known[key] = count
                count += 1
            }
            return known[key]
        }
        return CellCodes(codes: codes, count: Int(count))
    }

    private static func hashed<Key: Hashable>(
        _ rows: RowIndices, _ key: (Int) -> Key
    ) -> CellCodes {
        var known: [Key: Int32] = [:]
        let codes = rows.map { row in
            let key = key(row)
            if let code = known[key] { return code }
            let code = Int32(truncatingIfNeeded: known.count)
            known[key] = code
            return code
        }
        return CellCodes(codes: codes, count: known.count)
    }
}
