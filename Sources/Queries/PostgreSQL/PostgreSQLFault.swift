import CPostgreSQL
import Formats

/// Why a query of a PostgreSQL server has no result.
enum PostgreSQLFault: Error, Sendable, Hashable {
    /// libpq cannot be loaded.
    case noLibrary(String)
    /// No connection could be made.
    case notConnected(PostgreSQLMessage)
    /// The connection ended, after so many rows.
    case lost(PostgreSQLMessage, rows: Int)
    /// Nothing came for so many seconds.
    case noAnswer(seconds: Int)
    /// The server refuses the query, or stopped it.
    case refused(PostgreSQLMessage)
    /// The server stopped the query after so many seconds.
    case timeout(seconds: Int)
    case noColumns
    /// Columns without a name, by their numbers, or with one that another has.
    case columnNames(unnamed: [Int], repeated: [String])
    case columns([PostgreSQLColumnFault])
    case cells([PostgreSQLCellFault])
    case tooManyRows(Int)
    case tooManyBytes(Int)

    /// Whether it may go well a moment later.
    var isTransient: Bool {
        switch self {
        case .notConnected(let message): message.isTransient
        case .lost(_, let rows): rows == 0
        case .refused(let message): ["40001", "40P01"].contains(message.code)
        default: false
        }
    }

    /// Whether another query of the connection would find the same.
    var isLasting: Bool {
        switch self {
        case .noLibrary, .notConnected, .noAnswer: true
        default: false
        }
    }

    /// Whether the way to the server is at fault, not the query.
    var isOfConnection: Bool {
        if case .lost = self { true } else { isLasting }
    }

    /// The fault with its messages changed.
    func mapText(_ transform: (String) -> String) -> PostgreSQLFault {
        switch self {
        case .notConnected(let message): .notConnected(message.mapText(transform))
        case .lost(let message, let rows): .lost(message.mapText(transform), rows: rows)
        case .refused(let message): .refused(message.mapText(transform))
        default: self
        }
    }
}

/// What libpq or the server says.
struct PostgreSQLMessage: Sendable, Hashable {
    /// The SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html; nil if the server did not speak.
    var code: String?
    var text: String
    var details: [String] = []
    var hint: String?
    /// The place in the statement, in characters from one.
    var position: Int?

    init(code: String? = nil, text: String, details: [String] = []) {
        self.code = code
        self.text = text
        self.details = details
    }

    /// The message of an error result; `result` is libpq's.
    init(result: OpaquePointer) {
        func field(_ letter: Unicode.Scalar) -> String? {
            postgresql_result_error_field(result, Int32(letter.value)).map { String(cString: $0) }
        }
        code = field("C")
        let whole = postgresql_result_error_message(result).map { String(cString: $0) } ?? ""
        let lines = Self.lines(whole)
        text = field("M") ?? lines.first ?? "the connection was lost"
        details = field("D").map(Self.lines) ?? []
        details += (field("W").map(Self.lines) ?? []).map { "in: " + $0 }
        hint = field("H")
        position = field("P").flatMap { Int($0) }
    }

    /// The message of an attempt to connect, as libpq writes it with SQLSTATE:
    /// `connection to server at "…" failed: FATAL:  28P01: password authentication failed`.
    init(connecting text: String) {
        var lines = Self.lines(text).filter { !$0.hasPrefix("LOCATION:") }
        self.text = lines.isEmpty ? "the connection was closed" : lines.removeFirst()
        details = lines
        let parts = self.text.parts(between: ":  ")
        guard parts.count == 2 else { return }
        let code = parts[1].utf8.prefix(5)
        guard code.count == 5, code.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x41 < 26 }),
            parts[1].utf8.dropFirst(5).starts(with: ": ".utf8)
        else { return }
        self.code = String(decoding: code, as: UTF8.self)
        self.text = String(decoding: parts[1].utf8.dropFirst(7), as: UTF8.self)
    }

    /// Whether a connection may be made a moment later: where the server did not answer, starts, stops, or is full.
    var isTransient: Bool {
        guard let code else { return true }
        return code.hasPrefix("08") || ["57P01", "57P02", "57P03", "53300"].contains(code)
    }

    func mapText(_ transform: (String) -> String) -> PostgreSQLMessage {
        var message = self
        message.text = transform(text)
        message.details = details.map(transform)
        message.hint = hint.map(transform)
        return message
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == "\t" || $0 == " " })
        }.filter { !$0.isEmpty }
    }
}

/// A column that no dataset can have.
struct PostgreSQLColumnFault: Sendable, Hashable {
    var name: String
    /// The type as the server writes it.
    var type: String
    /// What to write instead.
    var cast: String
}

/// The first cell of a column that no dataset can have.
struct PostgreSQLCellFault: Sendable, Hashable {
    enum Reason: Sendable, Hashable {
        case notFinite, notDate, tooFine, mixedSigns, notUTF8, tooLarge, notExpected
    }

    var column: String
    var type: PostgreSQLType
    /// From one.
    var row: Int
    var text: String
    var reason: Reason
    /// How many more cells of the column are at fault.
    var others = 0
}
