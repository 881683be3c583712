import Diagnostics
import Values

/// How a server is asked, and how much it may answer: the keys of a connection that is one.
package struct ServerSettings: Sendable, Hashable {
    /// How many seconds a query may take.
    package var timeout = 60
    /// How many seconds it may take to connect.
    package var connectTimeout = 10
    /// How often a connection that fails is tried again.
    package var retries = 3
    /// How many rows a result may have.
    package var rows = 1_000_000
    /// Which TLS is asked for, as libpq's parameter of this name says; nil for the address's own.
    package var sslMode: SSLMode?
    /// The file with the certificates of authorities that are trusted; nil for the address's own.
    package var sslRootCertificate: String?

    package init() {}

    /// https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS
    package enum SSLMode: String, Sendable, Hashable, CaseIterable {
        case disable, allow, prefer, require
        case verifyCA = "verify-ca"
        case verifyFull = "verify-full"
    }
}

extension ObjectReader {
    /// The keys of a connection to a server.
    mutating func serverSettings() -> ServerSettings {
        var settings = ServerSettings()
        settings.timeout = count("timeout", in: 1...86_400) ?? settings.timeout
        settings.connectTimeout = count("connect_timeout", in: 1...600) ?? settings.connectTimeout
        settings.retries = count("retries", in: 0...10) ?? settings.retries
        settings.rows = count("rows", in: 1...50_000_000) ?? settings.rows
        settings.sslMode = enumeration("sslmode", as: ServerSettings.SSLMode.self)
        settings.sslRootCertificate = string("sslrootcert")
        return settings
    }

    private mutating func count(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let count = integer(key) else { return nil }
        guard range.contains(count) else {
            report(
                .error(
                    .countOutOfRange(key, count, range), at: node(key)?.span))
            return nil
        }
        return count
    }
}

extension Diagnostic.Message {
    static func countOutOfRange(_ key: String, _ count: Int, _ range: ClosedRange<Int>) -> Self {
        Self(
            id: "out-of-range",
            text: "'\(key)' must be from \(range.lowerBound) to \(range.upperBound), not \(count)")
    }
}
