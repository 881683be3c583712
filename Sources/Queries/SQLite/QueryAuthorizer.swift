import CSQLite

/// Lets queries read the tables of datasets and call functions, and nothing else.
///
/// Related SQLite documentation: https://www.sqlite.org/c3ref/set_authorizer.html
final class QueryAuthorizer {
    /// What was not allowed.
    enum Denial: Hashable {
        case writing
        case function(String)
        case table(String)
    }

    /// While the tables are made.
    var allowsAll = false
    /// The tables that a query may read.
    var tables: Set<String> = []
    /// The first thing that was not allowed since the last `reset`.
    private(set) var denial: Denial?
    /// The tables that were read since then.
    private(set) var reads: Set<String> = []

    func reset() {
        denial = nil
        reads = []
    }

    func attach(to connection: OpaquePointer?) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = sqlite3_set_authorizer(
            connection,
            { context, action, first, second, _, _ in
                guard let context else { return SQLITE_DENY }
                let authorizer = Unmanaged<QueryAuthorizer>.fromOpaque(context)
                    .takeUnretainedValue()
                return authorizer.allows(action, first, second) ? SQLITE_OK : SQLITE_DENY
            }, context)
    }

    private func allows(
        _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
    ) -> Bool {
        if allowsAll { return true }
        switch action {
        case SQLITE_SELECT, SQLITE_RECURSIVE: return true
        case SQLITE_READ:
            let name = first.map { String(cString: $0) } ?? ""
            if tables.contains(name) {
                reads.insert(name)
                return true
            }
            if Self.functionsWithRows.contains(name) { return true }
            // A table of which no column is read may be one that the statement itself names: WITH name AS (…).
            let readsColumn = second.map { $0.pointee != 0 } ?? false
            if !readsColumn, !Self.isOfSystem(name) { return true }
            deny(.table(name))
            return false
        case SQLITE_FUNCTION:
            let name = second.map { String(cString: $0).lowercased() } ?? ""
            guard Self.refusedFunctions.contains(name) else { return true }
            deny(.function(name))
            return false
        default:
            deny(.writing)
            return false
        }
    }

    private func deny(_ reason: Denial) { denial = denial ?? reason }

    private static func isOfSystem(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("sqlite_") || name.hasPrefix("pragma_")
            || ["dbstat", "bytecode", "tables_used"].contains(name)
    }

    private static let functionsWithRows: Set<String> = ["json_each", "json_tree"]

    /// Their values depend on the clock, on chance, on the machine or on what was asked before.
    private static let refusedFunctions: Set<String> = [
        "random", "randomblob", "current_date", "current_time", "current_timestamp", "changes",
        "total_changes", "last_insert_rowid", "load_extension", "sqlite_version",
        "sqlite_source_id", "sqlite_compileoption_get", "sqlite_compileoption_used", "sqlite_log",
        "fts3_tokenizer", "fts5", "fts5_source_id", "rtreecheck", "sqlite_offset",
    ]
}
