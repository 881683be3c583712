import CSQLite
import Diagnostics

extension SQLiteDatabase {
    /// What SQLite has against a statement, at its place.
    ///
    /// Related SQLite documentation: https://www.sqlite.org/c3ref/errcode.html
    func fault(in text: SourceText) -> Diagnostic {
        let message = message
        let offset = Int(sqlite3_error_offset(connection))
        let place = offset >= 0 ? text.span(ofTokenAt: offset) : nil
        let start = text.firstTokenSpan
        if let denial = authorizer.denial { return fault(denial, text) }
        func rest(_ prefix: String) -> String? {
            message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : nil
        }
        if message == "incomplete input" {
            let last = sqlTokens(text.bytes).last?.range
            return .error(.incompleteQuery, at: last.map(text.span) ?? start)
        }
        if let near = nearToken(message) {
            return .error(
                .sqlSyntax(near), at: place ?? start, help: help(near, at: offset, in: text))
        }
        if let name = rest("no such column: ") {
            let column = name.split(separator: ".").last.map(String.init) ?? name
            return .error(
                .unknownColumn(name), at: place ?? text.span(ofName: column) ?? start,
                help: suggestion(for: column, in: columns(namedIn: text))
                    .map { "did you mean '\($0)'?" } ?? helpForQuotes(place, text))
        }
        if let name = rest("no such function: ") {
            return .error(.unknownFunction(name), at: place ?? text.span(ofName: name) ?? start)
        }
        if let name = rest("ambiguous column name: ") {
            return .error(
                .ambiguousColumn(name), at: place ?? text.span(ofName: name) ?? start,
                help: "write which table's: table.\(name)")
        }
        if message == "local time unavailable" {
            return .error(
                .localTime, at: start, help: "add the hours: datetime(x, '+7 hours')")
        }
        return .error(.sqlError(message), at: place ?? start)
    }

    private func fault(_ denial: QueryAuthorizer.Denial, _ text: SourceText) -> Diagnostic {
        switch denial {
        case .writing: .error(.queryWrites(text.firstWord), at: text.firstTokenSpan)
        case .function(let name):
            .error(
                .refusedFunction(name), at: text.span(ofName: name) ?? text.firstTokenSpan,
                help: name.hasPrefix("current_") ? clockHelp : nil)
        case .table(let name):
            .error(.refusedTable(name), at: text.span(ofName: name) ?? text.firstTokenSpan)
        }
    }

    /// `FORM` of `near "FORM": syntax error`; the text of a token that cannot be one.
    private func nearToken(_ message: String) -> String? {
        if message.hasPrefix("near \""), message.hasSuffix("\": syntax error") {
            return String(message.dropFirst("near \"".count).dropLast("\": syntax error".count))
        }
        let unknown = "unrecognized token: \""
        guard message.hasPrefix(unknown) else { return nil }
        return String(message.dropFirst(unknown.count).dropLast())
    }

    /// The keyword that the token, or the one before it, was meant to be: `FORM` is a name to SQLite, and what
    /// follows it is not expected.
    private func help(_ near: String, at offset: Int, in text: SourceText) -> String? {
        let tokens = sqlTokens(text.bytes)
        let index = tokens.firstIndex { $0.range.lowerBound >= offset } ?? tokens.count
        let before = index > 0 ? tokens[index - 1] : nil
        let words = [
            near, before.map { String(decoding: text.bytes[$0.range], as: UTF8.self) } ?? "",
        ]
        for word in words where word.utf8.count > 2 {
            if clauses.contains(word.uppercased()) { continue }
            if let near = suggestion(for: word, in: clauses) {
                return "did you mean '\(near)' for '\(word)'?"
            }
        }
        return nil
    }

    /// Text in double quotes is a name in SQL.
    private func helpForQuotes(_ place: SourceSpan?, _ text: SourceText) -> String? {
        guard let place, let start = text.offset(inFile: place.range.lowerBound),
            text.bytes[start] == UInt8(ascii: "\"")
        else { return nil }
        return "text stands in single quotes: 'text'"
    }

    /// The columns of the tables that a statement names.
    private func columns(namedIn text: SourceText) -> [String] {
        sqlTokens(text.bytes).compactMap { $0.name(in: text.bytes) }.flatMap { tables[$0] ?? [] }
    }
}

/// The words that parts of a query begin with.
private let clauses = [
    "SELECT", "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "JOIN", "VALUES", "WITH",
    "UNION",
    "OVER", "PARTITION",
]

/// A text that fits into a line of a message.
func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
}

extension Diagnostic.Message {
    static func sqlSyntax(_ near: String) -> Self {
        Self(id: "sql-syntax", text: "'\(shortened(near))' is not expected here")
    }
    static let incompleteQuery = Self(id: "sql-syntax", text: "the query goes on after this")
    static func unknownColumn(_ name: String) -> Self {
        Self(id: "unknown-column", text: "no dataset of the query has a column '\(name)'")
    }
    static func unknownFunction(_ name: String) -> Self {
        Self(id: "unknown-function", text: "SQLite has no function '\(name)'")
    }
    static func ambiguousColumn(_ name: String) -> Self {
        Self(id: "ambiguous-column", text: "several tables of the query have a column '\(name)'")
    }
    static let localTime = Self(
        id: "query-not-reproducible",
        text: "'localtime' and 'utc' ask for the time zone of the machine")
    static func sqlError(_ message: String) -> Self {
        Self(id: "sql-error", text: "SQLite: \(shortened(message))")
    }
    static func refusedFunction(_ name: String) -> Self {
        Self(
            id: "query-not-reproducible",
            text: "\(name)() is not allowed: it depends on the clock, on chance or on the machine")
    }
    static func refusedTable(_ name: String) -> Self {
        Self(id: "refused-table", text: "'\(name)' is no dataset: queries read datasets alone")
    }
}
