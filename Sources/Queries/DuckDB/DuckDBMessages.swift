import Diagnostics

extension Diagnostic.Message {
    static func duckDBLimit(_ key: String, _ count: Int) -> Self {
        Self(id: "bad-query-limit", text: "'\(key)' cannot be \(count)")
    }
    static func duckDBMissing(_ name: String) -> Self {
        Self(
            id: "missing-duckdb",
            text: "there is no program '\(name)' here that would run the query")
    }
    static func duckDBOffline(_ name: String) -> Self {
        Self(id: "no-data-folder", text: "queries of '\(name)' run only in a site's folder")
    }
    static func duckDBFailed(_ reason: String) -> Self {
        Self(id: "query-failed", text: "DuckDB: \(reason)")
    }
    static let duckDBNotSelect = Self(
        id: "query-writes", text: "a query is one SELECT and nothing else")
    static func duckDBDenied(_ reason: String) -> Self {
        Self(id: "file-not-allowed", text: "DuckDB: \(reason)")
    }
    static func duckDBTooSlow(_ seconds: Int) -> Self {
        Self(id: "query-too-slow", text: "the query was ended: it took longer than \(seconds) s")
    }
    static func duckDBTooManyRows(_ limit: Int) -> Self {
        Self(id: "too-many-rows", text: "the query returns more than \(limit) rows")
    }
    static let duckDBTooLarge = Self(
        id: "query-answer-too-large", text: "the query returns more than 1 GB of text")
    static let duckDBTooLong = Self(
        id: "query-too-long", text: "the query and its parameters are longer than 40 kB")
    static let duckDBZero = Self(
        id: "zero-byte",
        text: "a query and its parameters cannot hold a zero byte or an infinite number")
    static func duckDBType(_ column: String, _ type: String) -> Self {
        Self(
            id: "unsupported-column-type",
            text: "the column '\(column)' has the type \(type), which tables do not have")
    }
    static func duckDBValue(_ column: String, _ row: Int, _ text: String, _ type: String) -> Self {
        Self(
            id: "unsupported-value",
            text:
                "row \(row) of the column '\(column)' has '\(text)', a \(type) that tables cannot hold"
        )
    }
    static func duckDBNotDeterministic(_ name: String) -> Self {
        Self(
            id: "function-not-allowed",
            text:
                "'\(name)' gives another value each time, so no build would be like the one before")
    }
}
