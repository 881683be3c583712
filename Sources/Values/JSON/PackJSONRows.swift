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
            var packer = JSONRowPacker(self, bytes, of: source)
            guard packer.takeRows() else { return nil }
            offset = packer.cursor.offset
            return PackedRows(
                packer.finished(), rowCount: packer.rowCount, of: source, start..<offset)
        }
    }
}

/// Takes mappings of scalars from JSON into columns.
struct JSONRowPacker {
    var cursor: JSONCursor
    private(set) var rowCount = 0
    private var columns: [ColumnPacker] = []
    private var places = KeyPlaces()
    /// For tokens that are not written in the usual way.
    private var scanner: JSONScanner
    private let source: ScalarSource

    /// - Parameters:
    ///   - scanner: stands where the rows start.
    ///   - bytes: those of the scanner, and of `source`.
    init(_ scanner: JSONScanner, _ bytes: UnsafeRawBufferPointer, of source: ScalarSource) {
        self.scanner = scanner
        self.source = source
        cursor = JSONCursor(bytes: bytes, offset: scanner.offset)
    }

    /// False if the list holds something else than rows.
    mutating func takeRows() -> Bool {
        cursor.offset += 1
        cursor.skipBlanks()
        repeat {
            guard takeRow() else { return false }
        } while cursor.takeMark(UInt8(ascii: ","))
        return cursor.take(UInt8(ascii: "]"))
    }

    /// The columns, of as many cells as there are rows.
    consuming func finished() -> [PackedColumn] {
        for place in columns.indices { columns[place].fill(to: rowCount) }
        return columns.map(\.column)
    }

    /// False if what is next is no mapping of scalars.
    mutating func takeRow() -> Bool {
        let start = cursor.offset
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        cursor.skipBlanks()
        if !cursor.take(UInt8(ascii: "}")) {
            var expected = 0
            repeat {
                if takeUsualCells(from: &expected) { break }
                guard let place = takeKey(), takeCell(ofColumn: place) else { return false }
                expected = place + 1
            } while cursor.takeMark(UInt8(ascii: ","))
            guard cursor.take(UInt8(ascii: "}")) else { return false }
        }
        if rowCount == 0 { expectRows(ofLength: cursor.offset - start) }
        rowCount += 1
        return true
    }

    /// Makes room for as many rows of this length as the rest of the text has, though not for very many: what follows
    /// may be something else.
    private mutating func expectRows(ofLength length: Int) {
        let rows = min((cursor.bytes.count - cursor.offset) / (length + 1) + 2, 512)
        for place in columns.indices { columns[place].reserve(rows) }
    }

    /// Takes keys that are those of the columns from `place` on, with cells that are numbers and texts as programs write
    /// them, of which most rows consist. Stops before a key that needs a closer look; true if no key is next.
    private mutating func takeUsualCells(from place: inout Int) -> Bool {
        let row = rowCount
        // One in a register is faster.
        var cursor = cursor
        defer { self.cursor = cursor }
        return columns.withUnsafeMutableBufferPointer { columns in
            while place < columns.count {
                var ahead = cursor
                guard columns[place].count == row, ahead.takeAgain(columns[place].key),
                    columns[place].takeUsualCell(&ahead)
                else { return false }
                place += 1
                cursor = ahead
                guard cursor.takeMark(UInt8(ascii: ",")) else { return true }
            }
            return false
        }
    }

    /// The column of the next key, the colon after which is taken too; nil if there is none.
    private mutating func takeKey() -> Int? {
        let start = cursor.offset
        guard let name = takeString(), cursor.takeMark(UInt8(ascii: ":")) else { return nil }
        if let place = places.index(of: name, amongFirst: columns.count, key: { columns[$0].name })
        {
            return place
        }
        columns.append(ColumnPacker(name: name, key: start..<cursor.offset, of: source))
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
    private mutating func takeCell(ofColumn place: Int) -> Bool {
        if columns[place].count < rowCount { columns[place].fill(to: rowCount) }
        guard columns[place].count == rowCount, cursor.offset < cursor.bytes.count else {
            return false
        }
        if columns[place].takeUsualCell(&cursor) { return true }
        switch cursor.bytes[cursor.offset] {
        case UInt8(ascii: "\""):
            guard let string = takeString() else { return false }
            columns[place].append(text: string)
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return take(place) { scanner throws(JSONSyntaxError) in try scanner.takeNumber() }
        case UInt8(ascii: "{"), UInt8(ascii: "["): return false
        default:
            return take(place) { scanner throws(JSONSyntaxError) in try scanner.takeWord() }
        }
    }

    private mutating func take(
        _ place: Int, _ token: (inout JSONScanner) throws(JSONSyntaxError) -> Value
    ) -> Bool {
        scanner.offset = cursor.offset
        guard let value = try? token(&scanner) else { return false }
        cursor.offset = scanner.offset
        switch value {
        case .null: columns[place].appendNull()
        case .boolean(let flag): columns[place].append(flag)
        case .number(let number): columns[place].append(number, isInteger: false)
        case .integer(let integer) where integer.magnitude <= 1 << 53:
            columns[place].append(Double(integer), isInteger: true)
        default: columns[place].append(other: value)
        }
        return true
    }
}

extension ColumnPacker {
    /// Takes a short number or a text of ASCII without escapes; false, and nothing taken, if none is next.
    @inline(__always)
    fileprivate mutating func takeUsualCell(_ cursor: inout JSONCursor) -> Bool {
        guard cursor.offset < cursor.bytes.count else { return false }
        if cursor.bytes[cursor.offset] == UInt8(ascii: "\"") {
            guard let range = cursor.takeASCIIString() else { return false }
            append(text: range)
        } else {
            guard let number = cursor.takeShortNumber() else { return false }
            append(number.value, isInteger: number.isInteger)
        }
        return true
    }
}
