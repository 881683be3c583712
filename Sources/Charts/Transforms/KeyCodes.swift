import Tables

/// Small integers in place of keys: equal keys have equal codes, counted from 0 in order of first appearance.
struct KeyCodes {
    private(set) var codes: [Int]
    /// How many different keys there are.
    private(set) var count: Int

    /// Codes that are numbered so already.
    init(codes: [Int], count: Int) {
        self.codes = codes
        self.count = count
    }

    /// The codes of keys from 0 up to `limit`, about as many as there are rows or fewer.
    init(_ keys: some Sequence<Int>, below limit: Int) {
        var known = [Int](repeating: -1, count: limit)
        codes = []
        codes.reserveCapacity(keys.underestimatedCount)
        count = 0
        for key in keys {
            if known[key] < 0 {
                known[key] = count
                count += 1
            }
            codes.append(known[key])
        }
    }

    /// The codes of 64 bits each; all null keys are one.
    init(_ keys: some Sequence<UInt64>, isNull: [Bool]) {
        var table = KeyTable()
        var nullCode: Int?
        codes = []
        codes.reserveCapacity(isNull.count)
        for (key, isNull) in zip(keys, isNull) {
            if isNull {
                let code = nullCode ?? table.takeCode()
                nullCode = code
                codes.append(code)
            } else {
                codes.append(table.code(of: key))
            }
        }
        count = table.count
    }

    /// The codes of keys of any kind.
    init<Key: Hashable>(hashing keys: [Key]) {
        // Few keys are faster compared than hashed.
        var known: [Key] = []
        var places: [Key: Int] = [:]
        codes = keys.map { key in
            let code = places.isEmpty ? known.firstIndex(of: key) : places[key]
            if let code { return code }
            known.append(key)
            if !places.isEmpty {
                places[key] = known.count - 1
            } else if known.count > 8 {
                for (code, key) in known.enumerated() { places[key] = code }
            }
            return known.count - 1
        }
        count = known.count
    }

    /// The codes of pairs; both have as many rows.
    func paired(with other: KeyCodes) -> KeyCodes {
        let width = max(1, other.count)
        let (limit, overflows) = count.multipliedReportingOverflow(by: width)
        if !overflows, limit <= 4 * codes.count + 64 {
            return KeyCodes(
                zip(codes, other.codes).lazy.map { $0 * width + $1 }, below: limit)
        }
        // Counts are at most the rows', of which there are less than 2³².
        let keys = zip(codes, other.codes).lazy.map { UInt64($0) &* UInt64(width) &+ UInt64($1) }
        return KeyCodes(keys, isNull: [Bool](repeating: false, count: codes.count))
    }

    /// The first row of each key.
    var firstRows: [Int] {
        var rows: [Int] = []
        rows.reserveCapacity(count)
        for (row, code) in codes.enumerated() where code == rows.count { rows.append(row) }
        return rows
    }

    /// The rows of each key, in their order.
    var members: [[Int]] {
        if count == 1 { return [Array(codes.indices)] }
        // The rows are sorted by their codes, by counting.
        var ends = [Int](repeating: 0, count: count)
        for code in codes { ends[code] += 1 }
        var end = 0
        for code in ends.indices {
            (ends[code], end) = (end, end + ends[code])
        }
        var sorted = codes
        for (row, code) in codes.enumerated() {
            sorted[ends[code]] = row
            ends[code] += 1
        }
        var start = 0
        return ends.map { end in
            defer { start = end }
            return Array(sorted[start..<end])
        }
    }
}
