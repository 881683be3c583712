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
    mutating func takePackedRows(of source: ScalarSource) -> PackedRows? {
        guard peek == UInt8(ascii: "[") else { return nil }
        var packer = JSONRowPacker(self)
        do throws(JSONSyntaxError) {
            guard try packer.takeRows() else { return nil }
        } catch {
            return nil
        }
        let range = offset..<packer.scanner.offset
        offset = range.upperBound
        return PackedRows(packer.columns, rowCount: packer.rowCount, of: source, range)
    }
}

/// Takes mappings of scalars from JSON into columns.
struct JSONRowPacker {
    var scanner: JSONScanner
    private(set) var columns: [PackedColumn] = []
    private(set) var rowCount = 0
    private var places: [String: Int] = [:]

    init(_ scanner: JSONScanner) { self.scanner = scanner }

    /// False if the list holds something else than rows.
    mutating func takeRows() throws(JSONSyntaxError) -> Bool {
        scanner.offset += 1
        scanner.skipBlanks()
        repeat {
            guard try takeRow() else { return false }
        } while try scanner.takesSeparator(closing: UInt8(ascii: "]"))
        fillColumns()
        return true
    }

    /// Gives all columns as many cells as there are rows.
    mutating func fillColumns() {
        for place in columns.indices { columns[place].fill(to: rowCount) }
    }

    /// False if what is next is no mapping of scalars.
    mutating func takeRow() throws(JSONSyntaxError) -> Bool {
        guard scanner.take(UInt8(ascii: "{")) else { return false }
        var expected = 0
        var isOpen = !scanner.takesEnd(UInt8(ascii: "}"))
        while isOpen {
            let place = try takeKey(expecting: expected)
            try scanner.takeColon()
            scanner.skipBlanks()
            columns[place].fill(to: rowCount)
            guard columns[place].count == rowCount, try takeCell(of: place) else { return false }
            expected = place + 1
            isOpen = try scanner.takesSeparator(closing: UInt8(ascii: "}"))
        }
        rowCount += 1
        return true
    }

    /// The column of the next key. Rows mostly have the same keys in the same order.
    private mutating func takeKey(expecting expected: Int) throws(JSONSyntaxError) -> Int {
        if expected < columns.count, scanner.take(columns[expected].key) { return expected }
        let start = scanner.offset
        let name = try scanner.takeKey()
        if let place = places[name] { return place }
        places[name] = columns.count
        columns.append(
            PackedColumn(name: name, key: Array(scanner.bytes[start..<scanner.offset])))
        return columns.count - 1
    }

    private mutating func takeCell(of place: Int) throws(JSONSyntaxError) -> Bool {
        switch scanner.peek ?? 0 {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return false
        case UInt8(ascii: "\""):
            if let range = scanner.takeASCIIString() {
                columns[place].append(scanner.bytes, range)
            } else {
                columns[place].append(try scanner.takeString().text)
            }
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let number = scanner.takeShortNumber() {
                columns[place].append(number.value, isInteger: number.isInteger)
            } else {
                append(try scanner.takeNumber(), to: place)
            }
        default: append(try scanner.takeWord(), to: place)
        }
        return true
    }

    private mutating func append(_ value: Value, to place: Int) {
        switch value {
        case .null: columns[place].appendNull()
        case .boolean(let flag): columns[place].append(flag)
        case .number(let number): columns[place].append(number, isInteger: false)
        case .integer(let integer) where integer.magnitude <= 1 << 53:
            columns[place].append(Double(integer), isInteger: true)
        default: columns[place].append(other: value)
        }
    }
}

extension JSONScanner {
    /// Goes past `text` if it is next.
    fileprivate mutating func take(_ text: [UInt8]) -> Bool {
        guard text.count <= bytes.count - offset else { return false }
        for index in text.indices where bytes[offset + index] != text[index] { return false }
        offset += text.count
        return true
    }

    /// The contents of a string of ASCII without escapes; nil, and nothing taken, for any other.
    fileprivate mutating func takeASCIIString() -> Range<Int>? {
        let start = offset + 1
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                offset = index + 1
                return start..<index
            case UInt8(ascii: "\\"), 0..<0x20, 0x80...: return nil
            default: index += 1
            }
        }
        return nil
    }
}
