/// How much a query may do and give. All are counts, so that a query that is too much here is too much anywhere.
package struct SQLiteLimits: Sendable, Hashable {
    /// Instructions of SQLite's machine, in millions; a second is about a hundred of them.
    package var millionSteps = 1000
    package var rows = 1_000_000
    /// The bytes of all texts of an answer, each distinct text of a column once.
    package var textBytes = 256 << 20
    /// The bytes that all of SQLite may hold in memory, the datasets included.
    package var memory: Int64 = 8 << 30

    package init() {}
}
