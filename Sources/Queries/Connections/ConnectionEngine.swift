import Diagnostics
import Tables

/// The engine that answers for a connection.
func connectionEngine(
    _ connection: ConnectionConfiguration, _ settings: QuerySettings
) -> any QueryEngine {
    switch connection.engine {
    case .postgresql: PostgreSQLEngine(connection, settings)
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
