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
            // Adding zero makes minus zero equal to zero.
            self = Self.keyed(rows, column.isNull) { (numbers[$0] + 0).bitPattern }
        case .instant(let instants):
            self = Self.keyed(rows, column.isNull) {
                UInt64(bitPattern: instants[$0].milliseconds)
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

    /// The codes of pairs; both are of the same rows.
    func paired(with other: CellCodes) -> CellCodes {
        let width = other.count
        let (limit, overflows) = count.multipliedReportingOverflow(by: width)
        if !overflows, limit <= 4 * codes.count + 64 {
            var known = [Int32](repeating: -1, count: limit)
            var next: Int32 = 0
            let pairs = zip(codes, other.codes).map { first, second in
                let pair = Int(first) * width + Int(second)
                if known[pair] >= 0 { return known[pair] }
                known[pair] = next
                next += 1
                return next - 1
            }
            return CellCodes(codes: pairs, count: Int(next))
        }
        var table = KeyTable()
        let pairs = zip(codes, other.codes).map { first, second in
            Int32(
                truncatingIfNeeded: table.code(
                    of: UInt64(UInt32(bitPattern: first)) << 32
                        | UInt64(UInt32(bitPattern: second))))
        }
        return CellCodes(codes: pairs, count: table.count)
    }

    private static func keyed(
        _ rows: RowIndices, _ isNull: [Bool], _ key: (Int) -> UInt64
    ) -> CellCodes {
        var table = KeyTable()
        var nullCode: Int?
        let codes = rows.map { row -> Int32 in
            guard isNull[row] else { return Int32(truncatingIfNeeded: table.code(of: key(row))) }
            let code = nullCode ?? table.takeCode()
            nullCode = code
            return Int32(truncatingIfNeeded: code)
        }
        return CellCodes(codes: codes, count: table.count)
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
