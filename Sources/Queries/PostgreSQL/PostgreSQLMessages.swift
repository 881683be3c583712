import Diagnostics
import Formats

/// What is said about queries of one server.
struct PostgreSQLReport: Sendable {
    /// The connection's name in site.yml.
    let connection: String
    /// The server as messages name it.
    let server: String
    let settings: ServerSettings

    /// What is wrong, at its place in the query; what concerns the server is told where the query names it.
    func diagnostics(
        _ fault: PostgreSQLFault, _ statement: PostgreSQLStatement, at place: SourceSpan?
    ) -> [Diagnostic] {
        let start = statement.text.firstTokenSpan
        switch fault {
        case .noLibrary(let reason):
            return [
                .error(
                    .noPostgreSQLLibrary(reason), at: place,
                    help: "install it: Debian's package is libpq5, Homebrew's libpq")
            ]
        case .notConnected(let message):
            let tries = message.isTransient ? settings.retries + 1 : 1
            return [
                .error(
                    .notConnected(connection, server, message.text, tries: tries), at: place,
                    notes: notes(message))
            ]
        case .lost(let message, let rows):
            return [
                .error(
                    .connectionLost(connection, message.text, rows: rows), at: place,
                    notes: notes(message))
            ]
        case .noAnswer(let seconds):
            return [.error(.noAnswer(connection, server, seconds: seconds), at: place)]
        case .refused(let message): return [refusal(message, statement)]
        case .timeout(let seconds):
            return [
                .error(
                    .queryTimeout(seconds: seconds), at: start,
                    help:
                        "aggregate less at a time, or raise 'timeout' of the connection '\(connection)'"
                )
            ]
        case .noColumns: return [.error(.queryWrites(statement.text.firstWord), at: start)]
        case .columnNames(let unnamed, let repeated):
            return unnamed.map {
                .error(.unnamedColumn("?column?", $0), at: start, help: "name it: … AS total")
            }
                + repeated.map {
                    .error(
                        .repeatedColumn($0), at: start,
                        help: "name one of them otherwise: … AS other")
                }
        case .columns(let faults): return faults.map { columnDiagnostic($0, at: start) }
        case .cells(let faults): return faults.map { cellDiagnostic($0, at: start) }
        case .tooManyRows(let limit):
            return [
                .error(
                    .tooManyRows(limit), at: start,
                    help:
                        "aggregate in the query, or raise 'rows' of the connection '\(connection)'"
                )
            ]
        case .tooManyBytes(let limit):
            return [
                .error(
                    .tooMuchText(limit >> 20), at: start,
                    help: "aggregate in the query, or ask for fewer columns")
            ]
        }
    }

    private func refusal(
        _ message: PostgreSQLMessage, _ statement: PostgreSQLStatement
    ) -> Diagnostic {
        let span = message.position.map { statement.span(at: $0) } ?? statement.text.firstTokenSpan
        switch message.code {
        case "25006":
            if let write = statement.writingWord {
                let word = String(decoding: statement.text.bytes[write], as: UTF8.self)
                return .error(.queryWrites(word.uppercased()), at: statement.text.span(write))
            }
            return .error(.queryWouldWrite(message.text), at: span)
        case "42P18":
            return .error(
                .serverRefuses(message.text, message.code), at: span,
                help: "write its type behind it, as :year::integer", notes: notes(message))
        default:
            return .error(
                .serverRefuses(message.text, message.code), at: span,
                help: message.hint.map(Self.asHelp), notes: notes(message))
        }
    }

    private func notes(_ message: PostgreSQLMessage) -> [Diagnostic.Note] {
        message.details.map { Diagnostic.Note($0) }
    }

    /// A sentence of the server's as the others are: no capital, no period.
    private static func asHelp(_ sentence: String) -> String {
        var text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        if let first = text.first, text.dropFirst().first?.isLowercase == true {
            text = first.lowercased() + text.dropFirst()
        }
        return text
    }

    private func columnDiagnostic(
        _ fault: PostgreSQLColumnFault, at place: SourceSpan?
    ) -> Diagnostic {
        .error(
            .columnType(fault.name, fault.type), at: place, help: "write \(fault.cast)"
        ).inTable(field: fault.name)
    }

    private func cellDiagnostic(_ fault: PostgreSQLCellFault, at place: SourceSpan?) -> Diagnostic {
        let name = PostgreSQLType.quoted(fault.column)
        let help: String? =
            switch fault.reason {
            case .notFinite: "write nullif(\(name), '\(fault.text)') where it is to be empty"
            case .notDate: "dates are of the years 1 to 9999"
            case .tooFine:
                fault.type == .time
                    ? "write \(name)::time(0)" : "write date_trunc('milliseconds', \(name))"
            case .mixedSigns: "write its parts apart, as extract(epoch from \(name))"
            case .notUTF8: "the server's database says which encoding its text has"
            case .tooLarge: "write \(name)::text"
            case .notExpected: nil
            }
        let notes =
            fault.others == 0
            ? [] : [Diagnostic.Note("the column has \(fault.others) more cells that do not fit")]
        return Diagnostic.error(.cellValue(fault), at: place, help: help, notes: notes)
            .inTable(row: fault.row, field: fault.column)
    }
}

extension PostgreSQLStatement {
    /// The first word that writes.
    fileprivate var writingWord: Range<Int>? {
        sqlTokens(text.bytes).first { token in
            token.kind == .word
                && ["insert", "update", "delete", "merge", "into"]
                    .contains(token.name(in: text.bytes))
        }?.range
    }
}

extension Diagnostic.Message {
    static func noPostgreSQLLibrary(_ reason: String) -> Self {
        Self(
            id: "no-postgresql-library",
            text: "queries of a PostgreSQL server need the library libpq: \(reason)")
    }
    static func notConnected(
        _ connection: String, _ server: String, _ reason: String, tries: Int
    ) -> Self {
        Self(
            id: "connection-failed",
            text: "'\(connection)': cannot connect to \(server)"
                + (tries > 1 ? ", tried \(tries) times" : "") + ": \(reason)")
    }
    static func connectionLost(_ connection: String, _ reason: String, rows: Int) -> Self {
        let when =
            switch rows {
            case 0: "before the first row"
            case 1: "after one row, which is not used"
            default: "after \(rows) rows, none of which is used"
            }
        return Self(
            id: "connection-lost", text: "'\(connection)': the connection ended \(when): \(reason)")
    }
    static func noAnswer(_ connection: String, _ server: String, seconds: Int) -> Self {
        Self(
            id: "server-silent",
            text: "'\(connection)': nothing came from \(server) for \(seconds) s")
    }
    static func queryWouldWrite(_ reason: String) -> Self {
        Self(id: "query-writes", text: "queries cannot write: \(reason)")
    }
    static func queryTimeout(seconds: Int) -> Self {
        Self(id: "query-timeout", text: "the query took longer than \(seconds) s")
    }
    static func serverRefuses(_ reason: String, _ code: String?) -> Self {
        Self(
            id: "query-refused",
            text: "the server refuses the query: \(reason)"
                + (code.map { " (SQLSTATE \($0))" } ?? ""))
    }
    static func columnType(_ name: String, _ type: String) -> Self {
        Self(
            id: "column-type",
            text: "column '\(name)' is of the type \(type), which no column of a dataset has")
    }
    static func cellValue(_ fault: PostgreSQLCellFault) -> Self {
        let cell = "'\(fault.text)' in column '\(fault.column)', row \(fault.row)"
        let reason =
            switch fault.reason {
            case .notFinite: fault.type == .interval ? "is no duration" : "is no number"
            case .notDate: "is no date that a report can show"
            case .tooFine:
                fault.type == .time ? "is finer than seconds" : "is finer than milliseconds"
            case .mixedSigns: "is a duration both forwards and back"
            case .notUTF8: "is not UTF-8"
            case .tooLarge: "is too large for a number"
            case .notExpected: "is not what its type promises"
            }
        return Self(id: "query-value", text: "\(cell) \(reason)")
    }
}
