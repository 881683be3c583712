import Values

/// How DuckDB is asked for a connection.
package struct DuckDBSettings: Sendable, Hashable {
    /// The program: a name that is searched for, or a path.
    package var executable = "duckdb"
    /// The database file, from the site's folder on, which is only read; nil for none, so that queries name files.
    package var database: String?
    /// How long a query may take, in seconds.
    package var timeout = 60
    /// How many rows it may return.
    package var rows = 1_000_000

    package init() {}
}

extension ObjectReader {
    /// What a connection with `engine: duckdb` says beside its engine.
    mutating func duckDBSettings() -> DuckDBSettings {
        var settings = DuckDBSettings()
        settings.executable = string("executable") ?? settings.executable
        settings.database = string("database")
        settings.timeout = duckDBCount("timeout", upTo: 86_400) ?? settings.timeout
        settings.rows = duckDBCount("rows", upTo: 10_000_000) ?? settings.rows
        return settings
    }

    private mutating func duckDBCount(_ key: String, upTo limit: Int) -> Int? {
        guard let node = node(key), let count = integer(key) else { return nil }
        if (1...limit).contains(count) { return count }
        report(
            .error(
                .duckDBLimit(key, count), at: node.span, help: "write a number from 1 to \(limit)")
        )
        return nil
    }
}
