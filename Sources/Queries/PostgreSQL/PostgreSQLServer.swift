import Synchronization
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server that answers the queries of one build over one connection, one after the other.
final class PostgreSQLServer: Sendable {
    private let address: PostgreSQLAddress
    private let settings: ServerSettings
    private let state = Mutex(State())

    private struct State: ~Copyable {
        var connection: PostgreSQLConnection?
        /// Why no connection could be made: the next query would only wait for the same.
        var fault: PostgreSQLFault?
    }

    init(address: PostgreSQLAddress, settings: ServerSettings) {
        self.address = address
        self.settings = settings
    }

    /// How many bytes of text the cells of a result may have together.
    static let byteLimit = 1 << 30

    /// The rows of a statement. Tries again where a connection fails before the first row.
    func table(_ sql: String, _ arguments: [String?]) throws(PostgreSQLFault) -> Table {
        try state.withLock { state throws(PostgreSQLFault) in
            if let fault = state.fault { throw fault }
            var attempt = 0
            while true {
                do throws(PostgreSQLFault) {
                    return try self.ask(sql, arguments, &state)
                } catch {
                    // Its transaction failed, or it is lost.
                    state.connection = nil
                    guard error.isTransient, attempt < settings.retries else {
                        let fault = error.mapText(address.redacted)
                        if fault.isLasting { state.fault = fault }
                        throw fault
                    }
                    pause(delay(beforeAttempt: attempt + 1))
                    attempt += 1
                }
            }
        }
    }

    private func ask(
        _ sql: String, _ arguments: [String?], _ state: inout State
    ) throws(PostgreSQLFault) -> Table {
        let limits = PostgreSQLLimits(
            rows: settings.rows, bytes: Self.byteLimit, seconds: settings.timeout)
        // Taken out, so that a fault leaves none behind.
        var connection =
            if let open = state.connection.take() { open } else {
                try PostgreSQLConnection.open(
                    parameters, connectTimeout: settings.connectTimeout,
                    statementTimeout: settings.timeout)
            }
        let table = try connection.query(sql, arguments, limits: limits)
        state.connection = consume connection
        return table
    }

    /// What libpq is told, the last of a keyword counting.
    private var parameters: [PostgreSQLAddress.Parameter] {
        var parameters = [
            PostgreSQLAddress.Parameter(keyword: "application_name", value: "laporan")
        ]
        parameters += address.parameters
        if let mode = settings.sslMode {
            parameters.append(.init(keyword: "sslmode", value: mode.rawValue))
        }
        if let file = settings.sslRootCertificate {
            parameters.append(.init(keyword: "sslrootcert", value: file))
        }
        parameters.append(.init(keyword: "client_encoding", value: "UTF8"))
        return parameters
    }
}

/// How long to wait before a connection is tried again, in milliseconds: half a second, then twice as long each
/// time, at most eight seconds.
func delay(beforeAttempt attempt: Int) -> Int {
    500 << min(max(attempt - 1, 0), 4)
}

private func pause(_ milliseconds: Int) {
    var left = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    var rest = timespec()
    while nanosleep(&left, &rest) != 0, errno == EINTR { left = rest }
}
