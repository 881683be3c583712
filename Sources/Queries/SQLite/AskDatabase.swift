import CSQLite
import Diagnostics
import Tables

extension SQLiteDatabase {
    /// Prepares a statement and reads its answer.
    ///
    /// - Parameter local: tables for this statement alone.
    func attempt(
        _ text: SourceText, _ values: [QueryValue], local: [String: Table], _ limits: SQLiteLimits
    ) -> Attempt {
        guard connection != nil else { return .failed([.error(.noDatabase)]) }
        var borrowed: [String] = []
        defer { for name in borrowed { drop(name) } }
        while true {
            switch prepare(text) {
            case .ready(let statement):
                defer { sqlite3_finalize(statement) }
                let reads = authorizer.reads.sorted()
                var bound: Int32 = SQLITE_OK
                for (index, value) in values.enumerated() where bound == SQLITE_OK {
                    bound = bind(value, to: statement, at: Int32(truncatingIfNeeded: index + 1))
                }
                guard bound == SQLITE_OK else {
                    return .failed([fault(in: text)])
                }
                let answer = read(statement, of: text, limits)
                guard let table = answer.value else { return .failed(answer.diagnostics) }
                return .answered(table, reads: reads)
            case .failed(let diagnostic): return .failed([diagnostic])
            case .lacksTable(let name):
                guard let table = local[name], !borrowed.contains(name) else {
                    return .lacksTable(name)
                }
                if let reason = load(table, as: name) {
                    return .failed([text.unloadable(name, reason)])
                }
                borrowed.append(name)
            }
        }
    }

    private enum Preparation {
        case ready(OpaquePointer)
        case lacksTable(String)
        case failed(Diagnostic)
    }

    private func prepare(_ text: SourceText) -> Preparation {
        authorizer.reset()
        let first = prepared(text.bytes, from: 0)
        var (statement, end) = (first.statement, first.end)
        var code = first.code
        // A lone semicolon is an empty statement.
        while code == SQLITE_OK, statement == nil, end < text.bytes.count {
            let next = prepared(text.bytes, from: end)
            guard next.end > end || next.code != SQLITE_OK else { break }
            (statement, end, code) = (next.statement, next.end, next.code)
        }
        guard code == SQLITE_OK else {
            if let name = missingTable { return .lacksTable(name) }
            return .failed(fault(in: text))
        }
        guard let statement else {
            return .failed(.error(.emptyQuery, at: text.firstTokenSpan))
        }
        if let fault = shapeFault(statement, text, end: end) {
            sqlite3_finalize(statement)
            return .failed(fault)
        }
        return .ready(statement)
    }

    private func prepared(
        _ bytes: [UInt8], from start: Int
    ) -> (statement: OpaquePointer?, end: Int, code: Int32) {
        bytes.withUnsafeBytes { buffer in
            var statement: OpaquePointer?
            var tail: UnsafePointer<CChar>?
            guard start < buffer.count, let base = buffer.baseAddress else {
                return (nil, bytes.count, SQLITE_OK)
            }
            let text = (base + start).assumingMemoryBound(to: CChar.self)
            let code = sqlite3_prepare_v2(
                connection, text, Int32(truncatingIfNeeded: buffer.count - start), &statement, &tail
            )
            let consumed = tail.map { UnsafeRawPointer($0) - base } ?? buffer.count
            return (statement, consumed, code)
        }
    }

    /// The table that the last statement named and that is not there.
    private var missingTable: String? {
        let prefix = "no such table: "
        let message = message
        guard message.hasPrefix(prefix) else { return nil }
        var name = message.dropFirst(prefix.count).lowercased()
        if name.hasPrefix("main.") { name = String(name.dropFirst("main.".count)) }
        return name
    }

    /// What is wrong with a statement that SQLite understands.
    private func shapeFault(_ statement: OpaquePointer, _ text: SourceText, end: Int) -> Diagnostic?
    {
        if sqlite3_column_count(statement) == 0 || sqlite3_stmt_readonly(statement) == 0 {
            return .error(.queryWrites(text.firstWord), at: text.firstTokenSpan)
        }
        if sqlite3_stmt_isexplain(statement) != 0 {
            return .error(.explainQuery, at: text.firstTokenSpan)
        }
        let rest = sqlTokens(text.bytes).first { token in
            token.range.lowerBound >= end && text.bytes[token.range.lowerBound] != UInt8(ascii: ";")
        }
        return rest.map {
            .error(
                .secondStatement, at: text.span($0.range),
                help: "a query is one SELECT; WITH names the steps before it")
        }
    }

    private func bind(_ value: QueryValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .boolean(let flag): sqlite3_bind_int64(statement, index, flag ? 1 : 0)
        case .integer(let integer): sqlite3_bind_int64(statement, index, Int64(integer))
        case .number(let number): sqlite3_bind_double(statement, index, number)
        case .text(let text), .date(let text):
            bindText(Array(text.utf8), to: statement, at: index)
        }
    }
}

extension SourceText {
    /// The first word in capitals: `DELETE`.
    var firstWord: String {
        let token = sqlTokens(bytes).first { $0.kind == .word }
        return token.map { String(decoding: bytes[$0.range], as: UTF8.self).uppercased() } ?? ""
    }
}

extension Diagnostic.Message {
    static let noDatabase = Self(id: "sql-error", text: "SQLite has no memory for a database")
    static let emptyQuery = Self(id: "empty-query", text: "there is no query here")
    static func queryWrites(_ word: String) -> Self {
        Self(
            id: "query-writes", text: "queries cannot write: '\(word)' is not allowed, only SELECT")
    }
    static let explainQuery = Self(
        id: "explain-query", text: "EXPLAIN gives no dataset: it says how SQLite would read one")
    static let secondStatement = Self(
        id: "second-statement", text: "a second statement begins here")
}
