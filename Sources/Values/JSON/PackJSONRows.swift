package import Diagnostics

/// The rows in JSON text; nil if it is not a list of mappings of scalars without equal keys, or has a fault: then it
/// is to be read by `parseJSONValue`, which says so.
package func packedRows(_ text: SourceText) -> PackedRows? {
    var scanner = JSONScanner(text.bytes)
    scanner.skipBlanks()
    let rows = scanner.takePackedRows(of: ScalarSource(text))
    scanner.skipBlanks()
    return scanner.peek == nil ? rows : nil
}

extension JSONScanner {
    /// The list that starts here as columns; nil, and nothing taken, if it is anything else than mappings of scalars
    /// without equal keys.
    ///
    /// - Parameter source: the text that is scanned.
    mutating func takePackedRows(of source: ScalarSource) -> PackedRows? {
        // Places in columns have 32 bits.
        guard peek == UInt8(ascii: "["), bytes.count < Int32.max else { return nil }
        let start = offset
        return bytes.withUnsafeBytes { bytes in
            var packer = JSONRowPacker(self, bytes)
            guard packer.takeRows() else { return nil }
            offset = packer.cursor.offset
            return PackedRows(
                packer.columns.map { $0.column(of: source) }, rowCount: packer.rowCount,
                of: source, start..<offset)
        }
    }
}

private struct JSONRowPacker {
    private(set) var cursor: JSONCursor
    private(set) var columns: [ColumnPacker] = []
    private(set) var rowCount = 0
    private var places: [String: Int] = [:]
    /// For tokens that are not written in the usual way.
    private var scanner: JSONScanner

    init(_ scanner: JSONScanner, _ bytes: UnsafeRawBufferPointer) {
        self.scanner = scanner
        cursor = JSONCursor(bytes: bytes, offset: scanner.offset)
    }

    /// False if the list holds something else than rows.
    mutating func takeRows() -> Bool {
        cursor.offset += 1
        cursor.skipBlanks()
        repeat {
            guard takeRow() else { return false }
        } while cursor.takeMark(UInt8(ascii: ","))
        guard cursor.take(UInt8(ascii: "]")) else { return false }
        for column in columns { column.fill(to: rowCount) }
        return true
    }

    private mutating func takeRow() -> Bool {
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        cursor.skipBlanks()
        if !cursor.take(UInt8(ascii: "}")) {
            var expected = 0
            repeat {
                guard let place = takeKey(expecting: expected),
                    cursor.takeMark(UInt8(ascii: ":")), takeCell(of: columns[place])
                else { return false }
                expected = place + 1
            } while cursor.takeMark(UInt8(ascii: ","))
            guard cursor.take(UInt8(ascii: "}")) else { return false }
        }
        rowCount += 1
        return true
    }

    /// The column of the next key; nil if there is none. Rows mostly have the same keys in the same order.
    private mutating func takeKey(expecting expected: Int) -> Int? {
        if expected < columns.count, cursor.take(columns[expected].key) { return expected }
        let start = cursor.offset
        guard let name = takeString() else { return nil }
        if let place = places[name] { return place }
        places[name] = columns.count
        columns.append(ColumnPacker(name: name, key: Array(cursor.bytes[start..<cursor.offset])))
        return columns.count - 1
    }

    /// Any string; nil if none is next, or one with a fault.
    private mutating func takeString() -> String? {
        scanner.offset = cursor.offset
        guard scanner.peek == UInt8(ascii: "\""), let string = try? scanner.takeString().text else {
            return nil
        }
        cursor.offset = scanner.offset
        return string
    }

    /// False if there is no cell, or one more in a row that had one.
    private mutating func takeCell(of column: ColumnPacker) -> Bool {
        column.fill(to: rowCount)
        guard column.count == rowCount, cursor.offset < cursor.bytes.count else { return false }
        switch cursor.bytes[cursor.offset] {
        case UInt8(ascii: "\""):
            if let range = cursor.takeASCIIString() {
                column.append(text: range, in: cursor.bytes)
            } else if let string = takeString() {
                column.append(text: string, in: cursor.bytes)
            } else {
                return false
            }
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let number = cursor.takeShortNumber() {
                column.append(number.value, isInteger: number.isInteger, in: cursor.bytes)
                return true
            }
            return take(column) { scanner throws(JSONSyntaxError) in try scanner.takeNumber() }
        case UInt8(ascii: "{"), UInt8(ascii: "["): return false
        default:
            return take(column) { scanner throws(JSONSyntaxError) in try scanner.takeWord() }
        }
    }

    private mutating func take(
        _ column: ColumnPacker, _ token: (inout JSONScanner) throws(JSONSyntaxError) -> Value
    ) -> Bool {
        scanner.offset = cursor.offset
        guard let value = try? token(&scanner) else { return false }
        cursor.offset = scanner.offset
        switch value {
        case .null: column.appendNull()
        case .boolean(let flag): column.append(flag, in: cursor.bytes)
        case .number(let number): column.append(number, isInteger: false, in: cursor.bytes)
        case .integer(let integer) where integer.magnitude <= 1 << 53:
            column.append(Double(integer), isInteger: true, in: cursor.bytes)
        default: column.append(other: value, in: cursor.bytes)
        }
        return true
    }
}
