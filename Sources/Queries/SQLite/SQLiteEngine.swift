import CSQLite
package import Diagnostics
import Synchronization
package import Tables

/// Answers queries from the site's datasets, each of which becomes a table when a query first names it.
///
/// Answers depend on nothing but the datasets: their rows are stored in their order, nothing else is in the database, and
/// which datasets became tables before does not change how SQLite reads one. Clock, chance, files and everything that
/// writes are refused.
package final class SQLiteEngine: QueryEngine {
    private let limits: SQLiteLimits
    private let database = Mutex<SQLiteDatabase?>(nil)

    package init(limits: SQLiteLimits = SQLiteLimits()) { self.limits = limits }

    package func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?> {
        if let fault = encodingFault(query.text.source) { return Checked(nil, [fault]) }
        let limits = limits
        let statement = query.statement { "?\($0)" }
        let values = query.parameters.map(\.value)
        let local = datasets.local.mapValues(\.table)
        var needed: (name: String, table: Table)?
        // Every turn but the last makes one more table.
        while true {
            let wanted = needed
            let attempt = database.withLock { database -> Attempt in
                let opened = database ?? SQLiteDatabase(limits)
                database = opened
                if let wanted, !opened.tables.keys.contains(wanted.name) {
                    if let reason = opened.load(wanted.table, as: wanted.name) {
                        return .failed([statement.unloadable(wanted.name, reason)])
                    }
                }
                return opened.attempt(statement, values, local: local, limits)
            }
            switch attempt {
            case .answered(let table, let reads):
                for name in reads where datasets.local[name] == nil { datasets.note(name) }
                return Checked(table)
            case .failed(let diagnostics): return Checked(nil, diagnostics)
            case .lacksTable(let name):
                let found = datasets.table(name)
                guard let table = found.value, needed?.name != name else {
                    return Checked(nil, faults(name, found.diagnostics, statement, datasets))
                }
                needed = (name, table)
            }
        }
    }

    /// Why there is no table of a name: its own faults, placed where the query names it if they have no place; none if
    /// they were reported.
    private func faults(
        _ name: String, _ diagnostics: [Diagnostic], _ statement: SourceText,
        _ datasets: QueryDatasets
    ) -> [Diagnostic] {
        let span = statement.span(ofName: name) ?? statement.firstTokenSpan
        if diagnostics.isEmpty, !datasets.names.contains(name) {
            let known = datasets.names + datasets.local.keys.sorted()
            return [
                .error(.unknownDataset(name), at: span, help: helpForUnknown(name, known: known))
            ]
        }
        return diagnostics.map { diagnostic in
            var placed = diagnostic
            placed.span = placed.span ?? span
            return placed
        }
    }
}

/// What came of asking.
enum Attempt: Sendable {
    /// The answer, and the tables that it was made of, by name.
    case answered(Table, reads: [String])
    case lacksTable(String)
    case failed([Diagnostic])
}

extension SourceText {
    /// That SQLite cannot hold a dataset.
    func unloadable(_ name: String, _ reason: String) -> Diagnostic {
        .error(
            .unloadableDataset(name, reason), at: span(ofName: name) ?? firstTokenSpan,
            help: "SQLite tells the names of columns apart without regard to capitals")
    }
}

extension Diagnostic.Message {
    static func unknownDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "there is no dataset '\(name)'")
    }
    static func unloadableDataset(_ name: String, _ reason: String) -> Self {
        Self(id: "unloadable-dataset", text: "'\(name)' cannot be a table of SQLite: \(reason)")
    }
}
