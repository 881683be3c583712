import Formats
import Markup

/// Where a PostgreSQL server is and who asks: what a connection URI says.
///
/// Specification: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
package struct PostgreSQLAddress: Sendable, Hashable {
    /// A parameter of libpq's, in the order written.
    package struct Parameter: Sendable, Hashable {
        package var keyword: String
        package var value: String
    }

    package private(set) var parameters: [Parameter] = []

    /// For messages.
    package static let example = "postgresql://user:password@host:5432/database"

    /// Reads `postgresql://user:password@host:5432/database?sslmode=verify-full`; every part may be left out.
    ///
    /// - Throws: what is wrong, in words that quote nothing of the address: it may hold a password anywhere.
    package init(_ text: String) throws(PostgreSQLAddressFault) {
        var rest = Array(text.utf8)[...]
        guard
            let scheme = ["postgresql://", "postgres://"].first(where: {
                rest.starts(with: $0.utf8)
            })
        else { throw .scheme }
        guard !rest.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { throw .blank }
        rest = rest.dropFirst(scheme.utf8.count)
        let query = Self.cut(&rest, at: "?")
        let database = Self.cut(&rest, at: "/")
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) {
            var user = rest[..<at]
            rest = rest[(at + 1)...]
            let password = Self.cut(&user, at: ":")
            try add("user", user)
            try add("password", password ?? [])
        }
        try addHosts(rest)
        try add("dbname", database ?? [])
        for pair in (query ?? []).split(separator: UInt8(ascii: "&")) {
            var keyword = pair
            guard let value = Self.cut(&keyword, at: "="), !keyword.isEmpty else {
                throw .parameter
            }
            try add(try Self.decoded(keyword), value)
        }
    }

    /// The value of the last parameter called `keyword`.
    package subscript(_ keyword: String) -> String? {
        parameters.last { $0.keyword == keyword }?.value
    }

    /// The server as messages name it: `db.example.org:5432`.
    package var server: String {
        let hosts = (self["host"] ?? self["hostaddr"] ?? "").parts(between: ",")
        let ports = (self["port"] ?? "").parts(between: ",")
        let names = hosts.enumerated().map { index, host in
            if host.isEmpty { return "the server on this machine" }
            if host.hasPrefix("/") { return "the socket in \(host)" }
            let port = ports.count == hosts.count ? ports[index] : ports[0]
            let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
            return "\(name):\(port.isEmpty ? "5432" : port)"
        }
        return names.joined(separator: " or ")
    }

    /// `text` without the passwords of this address.
    package func redacted(_ text: String) -> String {
        var text = text
        for parameter in parameters
        where ["password", "sslpassword"].contains(parameter.keyword) && !parameter.value.isEmpty {
            text = text.parts(between: parameter.value).joined(separator: "•••")
        }
        return text
    }

    private mutating func addHosts(_ text: ArraySlice<UInt8>) throws(PostgreSQLAddressFault) {
        guard !text.isEmpty else { return }
        var hosts: [String] = []
        var ports: [String] = []
        for part in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            var host = part
            var port: ArraySlice<UInt8> = []
            if host.first == UInt8(ascii: "[") {
                guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { throw .host }
                port = host[(end + 1)...]
                host = host[(host.startIndex + 1)..<end]
                guard port.isEmpty || port.first == UInt8(ascii: ":") else { throw .host }
                port = port.dropFirst()
            } else if let after = Self.cut(&host, at: ":") {
                port = after
            }
            guard port.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), port.count <= 5 else {
                throw .port
            }
            hosts.append(try Self.decoded(host))
            ports.append(String(decoding: port, as: UTF8.self))
        }
        parameters.append(Parameter(keyword: "host", value: hosts.joined(separator: ",")))
        guard ports.contains(where: { !$0.isEmpty }) else { return }
        parameters.append(Parameter(keyword: "port", value: ports.joined(separator: ",")))
    }

    private mutating func add(
        _ keyword: String, _ value: ArraySlice<UInt8>
    ) throws(PostgreSQLAddressFault) {
        guard !value.isEmpty else { return }
        parameters.append(Parameter(keyword: keyword, value: try Self.decoded(value)))
    }

    private static func decoded(_ text: ArraySlice<UInt8>) throws(PostgreSQLAddressFault) -> String
    {
        // libpq's texts end with a zero.
        guard let decoded = percentDecoded(String(decoding: text, as: UTF8.self)),
            !decoded.utf8.contains(0)
        else { throw .encoding }
        return decoded
    }

    /// What follows the first `mark`, which is cut off with it; nil where there is none.
    private static func cut(_ text: inout ArraySlice<UInt8>, at mark: Unicode.Scalar) -> ArraySlice<
        UInt8
    >? {
        guard let place = text.firstIndex(where: { UInt32($0) == mark.value }) else { return nil }
        defer { text = text[..<place] }
        return text[(place + 1)...]
    }
}

/// What is wrong with an address, without a word of it.
package enum PostgreSQLAddressFault: Error, Sendable, Hashable, CaseIterable {
    case scheme, blank, host, port, parameter, encoding

    package var text: String {
        switch self {
        case .scheme: "does not start with postgresql://"
        case .blank: "has a blank or a control character in it; write it as %20"
        case .host: "has a '[' that is not closed in its host"
        case .port: "has a port that is no number"
        case .parameter: "has a parameter after '?' that is not written as keyword=value"
        case .encoding: "has a '%' that is not followed by two hexadecimal digits of UTF-8"
        }
    }
}
