import Diagnostics
import Tables

/// The engine that answers for a connection.
func connectionEngine(
    _ connection: ConnectionConfiguration, _ settings: QuerySettings
) -> any QueryEngine {
    switch connection.engine {
    case .postgresql: UnsupportedEngine(name: "PostgreSQL")
    case .duckdb: DuckDBEngine(connection.duckDB, settings)
    }
}

/// The engine that a query names without a connection, `-- engine: duckdb`; nil if there is none of the name.
func namedEngine(_ name: String, _ settings: QuerySettings) -> (any QueryEngine)? {
    switch name {
    case "duckdb": DuckDBEngine(DuckDBSettings(), settings)
    default: nil
    }
}

/// The names that `-- engine:` can have.
let engineNames = ["duckdb"]

private struct UnsupportedEngine: QueryEngine {
    let name: String

    func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?> {
        Checked(nil, [.error(.engineNotSupported(name), at: query.text.targetSpan)])
    }
}

extension Diagnostic.Message {
    static func engineNotSupported(_ name: String) -> Self {
        Self(id: "not-supported-yet", text: "queries are not run in \(name) yet")
    }
}
