/// The first of the rows that something is true of, and how many there are in all.
struct FirstRows: Sendable {
    private(set) var rows: [Int] = []
    private(set) var count = 0

    /// - Parameter limit: of how many rows, at most, is remembered which they are.
    mutating func add(_ row: Int, limit: Int) {
        if rows.count < limit { rows.append(row) }
        count += 1
    }

    /// Adds what is true of rows that come later.
    ///
    /// - Parameter offset: how many rows come before those.
    mutating func append(_ other: FirstRows, after offset: Int, limit: Int) {
        rows += other.rows.prefix(max(0, limit - rows.count)).map { $0 + offset }
        count += other.count
    }
}
