import CPostgreSQL

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open connection to a PostgreSQL server, in a transaction that only reads.
struct PostgreSQLConnection: ~Copyable {
    let handle: OpaquePointer
    /// What the server's catalogue says of the types that each database has of its own.
    var catalogue: [UInt32: PostgreSQLCatalogueType] = [:]

    /// Connects and begins the transaction, in which every query sees the same state of the database.
    ///
    /// - Parameter parameters: libpq's, later ones counting.
    static func open(
        _ parameters: [PostgreSQLAddress.Parameter], connectTimeout: Int, statementTimeout: Int
    ) throws(PostgreSQLFault) -> PostgreSQLConnection {
        if let fault = postgresql_load() { throw .noLibrary(String(cString: fault)) }
        let keywords = parameters.map(\.keyword)
        let values = parameters.map(\.value)
        let started = withCStrings(keywords) { keywords in
            withCStrings(values) { values in postgresql_connect_start(keywords, values) }
        }
        guard let started else { throw .notConnected(PostgreSQLMessage(text: "out of memory")) }
        let connection = PostgreSQLConnection(handle: started)
        try connection.connect(until: .now + .seconds(connectTimeout), seconds: connectTimeout)
        try connection.begin(statementTimeout)
        return connection
    }

    private init(handle: OpaquePointer) { self.handle = handle }

    deinit { postgresql_finish(handle) }

    private func connect(
        until deadline: ContinuousClock.Instant, seconds: Int
    ) throws(PostgreSQLFault) {
        // As if it had said so already: the first step is to wait until one can write.
        var state =
            postgresql_is_failed(handle) == 1
            ? Int32(postgresql_polling_failed) : Int32(postgresql_polling_writing)
        while state != Int32(postgresql_polling_ok) {
            guard state != Int32(postgresql_polling_failed) else {
                let text = postgresql_error_message(handle).map { String(cString: $0) } ?? ""
                throw .notConnected(PostgreSQLMessage(connecting: text))
            }
            let events = state == Int32(postgresql_polling_reading) ? POLLIN : POLLOUT
            guard wait(for: Int16(events), until: deadline) else {
                throw .notConnected(PostgreSQLMessage(text: "no answer within \(seconds) s"))
            }
            state = postgresql_connect_poll(handle)
        }
    }

    /// Fixes what decides how values are written, so that the same data are the same text anywhere.
    private func begin(_ statementTimeout: Int) throws(PostgreSQLFault) {
        let settings = [
            "SET client_encoding = 'UTF8'", "SET DateStyle = 'ISO, YMD'",
            "SET IntervalStyle = 'iso_8601'", "SET TimeZone = 'UTC'", "SET extra_float_digits = 1",
            "SET bytea_output = 'hex'", "SET standard_conforming_strings = on",
            "SET statement_timeout = \(statementTimeout * 1000)",
            "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
        ]
        let seconds = statementTimeout + Self.grace
        // A server that goes away without a word is not waited for, and one notices where we went away.
        if postgresql_server_version(handle) >= 140_000 {
            _ = try? run("SET client_connection_check_interval = 5000", within: seconds)
        }
        try run(settings.joined(separator: "; "), within: seconds)
    }

    /// How many seconds longer than the server's own time limit is waited for it.
    static let grace = 5

    /// Runs a command without rows.
    func run(_ command: String, within seconds: Int) throws(PostgreSQLFault) {
        guard postgresql_send_query(handle, command) == 1 else { throw lost() }
        try finish(within: seconds)
    }

    /// Takes the results of a request that has no rows.
    func finish(within seconds: Int) throws(PostgreSQLFault) {
        var fault: PostgreSQLFault?
        while let result = try next(within: seconds) {
            do throws(PostgreSQLFault) { try result.check(rows: 0) } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
    }

    /// The next result of a request; nil when there are no more.
    ///
    /// - Parameters:
    ///   - seconds: for how long the server may be silent.
    ///   - rows: how many came before.
    func next(
        within seconds: Int, rows: Int = 0
    ) throws(PostgreSQLFault) -> PostgreSQLResult? {
        while postgresql_is_busy(handle) == 1 {
            guard wait(for: Int16(POLLIN), until: .now + .seconds(seconds)) else {
                throw .noAnswer(seconds: seconds)
            }
            guard postgresql_consume_input(handle) == 1 else { throw lost(rows: rows) }
        }
        return postgresql_get_result(handle).map { PostgreSQLResult($0) }
    }

    /// That the connection ended, in libpq's words.
    func lost(rows: Int = 0) -> PostgreSQLFault {
        let text = postgresql_error_message(handle).map { String(cString: $0) } ?? ""
        return .lost(PostgreSQLMessage(connecting: text), rows: rows)
    }

    /// Asks the server to stop what it does for this connection.
    func cancel() { _ = postgresql_cancel(handle) }

    /// Waits until the socket is ready; false if it is not until the deadline.
    private func wait(for events: Int16, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            let left = (deadline - ContinuousClock.now).components
            guard left.seconds >= 0, left.attoseconds >= 0 else { return false }
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1
            var descriptor = pollfd(fd: postgresql_socket(handle), events: events, revents: 0)
            let ready = poll(&descriptor, 1, Int32(clamping: milliseconds))
            // An error of the socket is found by whoever uses it.
            if ready > 0 || (ready < 0 && errno != EINTR) { return true }
        }
    }
}

/// A result of libpq's, which is freed with this value.
struct PostgreSQLResult: ~Copyable {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { postgresql_clear(handle) }

    var isRow: Bool { postgresql_result_status(handle) == Int32(postgresql_single_tuple) }

    /// - Parameter rows: how many came before.
    func check(rows: Int) throws(PostgreSQLFault) {
        switch postgresql_result_status(handle) {
        case Int32(postgresql_command_ok), Int32(postgresql_tuples_ok),
            Int32(postgresql_single_tuple):
            return
        default:
            let message = PostgreSQLMessage(result: handle)
            // Where the server ends connections it says so; where it just goes, libpq does.
            let hasEnded = message.code.map { ["57P01", "57P02", "57P03"].contains($0) } ?? true
            throw hasEnded ? .lost(message, rows: rows) : .refused(message)
        }
    }
}

/// Calls `body` with the texts as C strings, ended by a null pointer.
func withCStrings<Result>(
    _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result
) -> Result {
    let copies = texts.map { $0.flatMap { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } } + [nil])
}
