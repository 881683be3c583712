import CSQLite
import Diagnostics
import Tables

extension SQLiteDatabase {
    /// The rows of a statement as typed columns.
    func read(
        _ statement: OpaquePointer, of text: SourceText, _ limits: SQLiteLimits
    ) -> Checked<Table?> {
        let names = columnNames(of: statement, text)
        guard names.diagnostics.isEmpty else { return Checked(nil, names.diagnostics) }
        let columns = names.value.enumerated().map { index, name in
            let declared = sqlite3_column_decltype(statement, Int32(truncatingIfNeeded: index))
                .map { String(cString: $0) }
            return AnswerColumn(
                name: name, declared: declared.flatMap { field(name, declaredAs: $0) })
        }
        var rowCount = 0
        var problem: Diagnostic?
        func take() {
            rowCount += 1
            guard rowCount <= limits.rows else {
                problem = .error(
                    .tooManyRows(limits.rows), at: text.firstTokenSpan,
                    help: "aggregate them, or write LIMIT")
                return
            }
            var textBytes = 0
            for (index, column) in columns.enumerated() {
                do throws(AnswerFault) {
                    try column.append(statement, Int32(truncatingIfNeeded: index))
                } catch {
                    problem = answerFault(error, names.value[index], row: rowCount, text)
                }
                textBytes += column.textBytes
            }
            if textBytes > limits.textBytes {
                problem = .error(
                    .tooMuchText(limits.textBytes >> 20), at: text.firstTokenSpan,
                    help: "leave out columns that no page shows")
            }
        }
        _ = takeClockRequest()
        let (code, isExceeded) = limitingSteps { () -> Int32 in
            while true {
                let code = sqlite3_step(statement)
                guard code == SQLITE_ROW else { return code }
                take()
                if problem != nil { return SQLITE_DONE }
            }
        }
        if takeClockRequest() {
            return Checked(nil, [.error(.clockInQuery, at: text.firstTokenSpan, help: clockHelp)])
        }
        if isExceeded {
            return Checked(
                nil,
                [
                    .error(
                        .tooManySteps(limits.millionSteps), at: text.firstTokenSpan,
                        help: "does a recursion end? are tables joined without a condition?")
                ])
        }
        if let problem { return Checked(nil, [problem]) }
        guard code == SQLITE_DONE else { return Checked(nil, [fault(in: text)]) }
        return Checked(Table(columns: columns.map { $0.finish() }, rowCount: rowCount))
    }

    /// The names of the columns, each once and none made up by SQLite.
    private func columnNames(of statement: OpaquePointer, _ text: SourceText) -> Checked<[String]> {
        let names = (0..<sqlite3_column_count(statement)).map { index in
            sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
        }
        let written = sqlTokens(text.bytes).filter { $0.kind == .quotedName || $0.kind == .text }
            .map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
        func isQuoted(_ name: String) -> Bool {
            written.contains { $0.dropFirst().dropLast() == name[...] }
        }
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            let isComputed =
                sqlite3_column_decltype(statement, Int32(truncatingIfNeeded: index)) == nil
            if name.utf8.allSatisfy({ $0 <= 0x20 })
                || isComputed && name.utf8.contains(where: isOperator) && !isQuoted(name)
            {
                diagnostics.append(
                    .error(
                        .unnamedColumn(name, index + 1), at: text.firstTokenSpan,
                        help: "name it: … AS total"))
            } else if !seen.insert(name).inserted {
                diagnostics.append(
                    .error(
                        .repeatedColumn(name), at: text.firstTokenSpan,
                        help: "name one of them otherwise: … AS other"))
            }
        }
        return Checked(names, diagnostics)
    }

    private func answerFault(
        _ fault: AnswerFault, _ column: String, row: Int, _ text: SourceText
    ) -> Diagnostic {
        let diagnostic: Diagnostic =
            switch fault {
            case .bytes:
                .error(
                    .bytesInAnswer(column, row), at: text.firstTokenSpan,
                    help: "write CAST(… AS TEXT) or hex(…)")
            case .notUTF8, .zeroByte:
                .error(.badTextInAnswer(column, row), at: text.firstTokenSpan)
            case .infinite: .error(.infiniteInAnswer(column, row), at: text.firstTokenSpan)
            }
        return diagnostic.inTable(row: row, field: column)
    }
}

/// Whether a byte is part of an expression rather than of a name.
private func isOperator(_ byte: UInt8) -> Bool { "()'\"*+/|<>=,;?:".utf8.contains(byte) }

let clockHelp = "a build does not know what time it is; write the date, or bind it"

extension Diagnostic.Message {
    static func unnamedColumn(_ text: String, _ number: Int) -> Self {
        Self(id: "unnamed-column", text: "column \(number), '\(shortened(text))', has no name")
    }
    static func repeatedColumn(_ name: String) -> Self {
        Self(id: "repeated-column", text: "two columns of the answer are called '\(name)'")
    }
    static func tooManyRows(_ limit: Int) -> Self {
        Self(id: "too-many-rows", text: "the answer has more than \(limit) rows")
    }
    static func tooMuchText(_ megabytes: Int) -> Self {
        Self(id: "too-much-text", text: "the answer has more than \(megabytes) MB of text")
    }
    static func tooManySteps(_ millions: Int) -> Self {
        Self(id: "query-too-long", text: "the query takes more than \(millions) million steps")
    }
    static let clockInQuery = Self(
        id: "query-not-reproducible", text: "the query asks for the time: its answer would change")
    static func bytesInAnswer(_ column: String, _ row: Int) -> Self {
        Self(id: "bytes-in-answer", text: "column '\(column)' holds bytes in row \(row), not text")
    }
    static func badTextInAnswer(_ column: String, _ row: Int) -> Self {
        Self(
            id: "not-utf8",
            text: "column '\(column)' holds bytes in row \(row) that are no text in UTF-8")
    }
    static func infiniteInAnswer(_ column: String, _ row: Int) -> Self {
        Self(id: "infinite-number", text: "column '\(column)' is infinite in row \(row)")
    }
}
