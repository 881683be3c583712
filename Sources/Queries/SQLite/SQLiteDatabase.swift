import CSQLite

/// A database in memory, which nothing but `load` writes to.
///
/// Related SQLite documentation: https://www.sqlite.org/c3ref/open.html
final class SQLiteDatabase {
    let connection: OpaquePointer?
    let authorizer = QueryAuthorizer()
    private let clock: RefusedClock?
    private let limits: SQLiteLimits
    /// The names of the columns of each dataset that is a table.
    var tables: [String: [String]] = [:]

    init(_ limits: SQLiteLimits) {
        self.limits = limits
        _ = sqlite3_hard_heap_limit64(limits.memory)
        // The time zone of the machine is nothing that a page may depend on.
        _ = laporan_sqlite3_refuse_local_time()
        clock = RefusedClock()
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
        if sqlite3_open_v2(":memory:", &opened, flags, clock?.name) != SQLITE_OK {
            sqlite3_close_v2(opened)
            opened = nil
        }
        connection = opened
        guard opened != nil else { return }
        configure()
    }

    deinit { sqlite3_close_v2(connection) }

    private func configure() {
        // "name" is a column, never text: https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted
        _ = laporan_sqlite3_configure(connection, SQLITE_DBCONFIG_DQS_DML, 0)
        _ = laporan_sqlite3_configure(connection, SQLITE_DBCONFIG_DQS_DDL, 0)
        _ = laporan_sqlite3_configure(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
        // What a sort cannot keep in the cache must not become a file.
        _ = execute("PRAGMA temp_store = memory")
        // They come into being when they are first named, by statements that a query would not be allowed.
        _ = execute("SELECT 1 FROM json_each('[]'), json_tree('[]')")
        let bounds: [(Int32, Int32)] = [
            (SQLITE_LIMIT_LENGTH, 64 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
            // Each level costs stack, of which a thread has half a megabyte.
            (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100),
            (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_ATTACHED, 0),
            (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
        ]
        for (limit, value) in bounds { _ = sqlite3_limit(connection, limit, value) }
        authorizer.attach(to: connection)
    }

    /// Whether a statement of ours, which no author wrote, succeeded.
    func execute(_ statement: String) -> Bool {
        authorizer.allowsAll = true
        defer { authorizer.allowsAll = false }
        return sqlite3_exec(connection, statement, nil, nil, nil) == SQLITE_OK
    }

    /// What SQLite says of the last call that failed.
    var message: String {
        sqlite3_errmsg(connection).map { String(cString: $0) } ?? "out of memory"
    }

    /// Calls `body` with a limit on the steps that statements take.
    ///
    /// - Returns: what `body` returns, and whether the limit was met.
    func limitingSteps<Result>(_ body: () -> Result) -> (result: Result, isExceeded: Bool) {
        let counter = StepCounter(limit: limits.millionSteps)
        sqlite3_progress_handler(
            connection, 1_000_000, { StepCounter.count($0) },
            Unmanaged.passUnretained(counter).toOpaque())
        defer { sqlite3_progress_handler(connection, 0, nil, nil) }
        let result = withExtendedLifetime(counter) { body() }
        return (result, counter.isExceeded)
    }

    /// Whether a statement asked what time it is; forgets it.
    func takeClockRequest() -> Bool { clock?.takeRequest() ?? false }
}

private final class StepCounter {
    private let limit: Int
    private var millions = 0

    init(limit: Int) { self.limit = limit }

    var isExceeded: Bool { millions >= limit }

    static func count(_ context: UnsafeMutableRawPointer?) -> Int32 {
        guard let context else { return 0 }
        let counter = Unmanaged<StepCounter>.fromOpaque(context).takeUnretainedValue()
        counter.millions += 1
        return counter.isExceeded ? 1 : 0
    }
}
