import CSQLite
import Formats
import Tables
import Values

extension SQLiteDatabase {
    /// Makes a table of a dataset, its rows in their order.
    ///
    /// - Returns: what SQLite says against it, or nil.
    func load(_ table: Table, as name: String) -> String? {
        authorizer.allowsAll = true
        defer { authorizer.allowsAll = false }
        let columns = table.columns.map { column in
            "\(quoted(column.field.name)) \(declaration(of: column.field))"
        }
        guard !columns.isEmpty else { return "it has no columns" }
        let create = "CREATE TABLE \(quoted(name)) (\(columns.joined(separator: ", ")))"
        guard execute("BEGIN") else { return message }
        guard execute(create), fill(table, name) else {
            let reason = message
            _ = execute("ROLLBACK")
            return reason
        }
        guard execute("COMMIT") else { return message }
        authorizer.tables.insert(name)
        tables[name] = table.columnNames
        return nil
    }

    /// Forgets a table.
    func drop(_ name: String) {
        authorizer.tables.remove(name)
        tables[name] = nil
        _ = execute("DROP TABLE IF EXISTS \(quoted(name))")
    }

    private func fill(_ table: Table, _ name: String) -> Bool {
        authorizer.allowsAll = true
        defer { authorizer.allowsAll = false }
        let marks = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
        var statement: OpaquePointer?
        let text = "INSERT INTO \(quoted(name)) VALUES (\(marks))"
        guard sqlite3_prepare_v2(connection, text, -1, &statement, nil) == SQLITE_OK else {
            return false
        }
        defer { sqlite3_finalize(statement) }
        let cells = table.columns.map(BoundCells.init)
        for row in 0..<table.rowCount {
            for (index, column) in cells.enumerated() {
                let result = column.bind(
                    row, to: statement, at: Int32(truncatingIfNeeded: index + 1))
                guard result == SQLITE_OK else { return false }
            }
            guard sqlite3_step(statement) == SQLITE_DONE, sqlite3_reset(statement) == SQLITE_OK
            else {
                return false
            }
        }
        return true
    }
}

/// A name as SQL quotes it.
func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
}

/// SQLite copies the bytes before the call returns.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The cells of a column, ready to be bound row by row without a string for each.
private final class BoundCells {
    private let column: Column
    /// All labels, one after the other, and where each starts. They stay where they are until the last row is bound.
    private let labels: UnsafeMutableBufferPointer<UInt8>
    private var starts: [Int] = [0]

    init(_ column: Column) {
        self.column = column
        guard case .category(_, let texts) = column.cells else {
            labels = .allocate(capacity: 1)
            return
        }
        // One more, as a text without an address would be null.
        labels = .allocate(capacity: texts.reduce(1) { $0 + $1.utf8.count })
        var end = 0
        for text in texts {
            for byte in text.utf8 {
                labels[end] = byte
                end += 1
            }
            starts.append(end)
        }
    }

    deinit { labels.deallocate() }

    func bind(_ row: Int, to statement: OpaquePointer?, at index: Int32) -> Int32 {
        guard !column.isNull[row] else { return sqlite3_bind_null(statement, index) }
        switch column.cells {
        case .number(let numbers):
            let number = numbers[row]
            if column.field.type != .number, let integer = Int64(exactly: number) {
                return sqlite3_bind_int64(statement, index, integer)
            }
            return sqlite3_bind_double(statement, index, number)
        case .boolean(let flags): return sqlite3_bind_int64(statement, index, flags[row] ? 1 : 0)
        case .instant(let instants):
            var bytes: [UInt8] = []
            appendIsoText(
                instants[row], column.field.type, hasZone: column.field.hasZone, to: &bytes)
            return bindText(bytes, to: statement, at: index)
        case .category(let codes, _):
            let code = Int(codes[row])
            let start = labels.baseAddress.map { UnsafeRawPointer($0 + starts[code]) }
            return sqlite3_bind_text(
                statement, index, start?.assumingMemoryBound(to: CChar.self),
                Int32(truncatingIfNeeded: starts[code + 1] - starts[code]), nil)
        case .mixed(let values): return bindValue(values[row], to: statement, at: index)
        }
    }
}

/// Binds text that SQLite copies.
func bindText(_ bytes: [UInt8], to statement: OpaquePointer?, at index: Int32) -> Int32 {
    // A text without an address would be null.
    (bytes.isEmpty ? [0] : bytes).withUnsafeBytes { buffer in
        sqlite3_bind_text(
            statement, index, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(truncatingIfNeeded: bytes.count), copied)
    }
}

/// Binds a value of JSON: lists and mappings as their text.
private func bindValue(_ value: Value, to statement: OpaquePointer?, at index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .boolean(let flag): sqlite3_bind_int64(statement, index, flag ? 1 : 0)
    case .integer(let integer): sqlite3_bind_int64(statement, index, Int64(integer))
    case .number(let number): sqlite3_bind_double(statement, index, number)
    case .string(let text): bindText(Array(text.utf8), to: statement, at: index)
    case .array, .object: bindText(writeJSON(value), to: statement, at: index)
    }
}
