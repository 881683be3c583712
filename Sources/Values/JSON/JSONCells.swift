/// The cells of a list of rows as they stand in JSON text: where each starts, row by row. A column is read when
/// something asks for it, since a chart reads a few columns of a dataset that has many.
struct JSONCells: Sendable {
    /// The keys in order of first appearance, each of which is a column.
    private(set) var names: [String] = []
    /// The complete rows; one more may be begun.
    private(set) var rowCount = 0
    /// Where the cell of a row and column starts, at `row * stride + column`.
    private var starts: [Int32] = []
    /// How many columns there is room for.
    private var stride = 0
    /// How many cells were placed.
    private var count = 0
    /// Where the row starts that was begun.
    private var begun = 0

    /// In place of a cell that the row lacks.
    private static let absent: Int32 = -1

    /// Cells of the row that was begun.
    subscript(column: Int) -> Int? {
        @inline(__always) get {
            let start = starts[begun &+ column]
            return start == Self.absent ? nil : Int(start)
        }
    }

    /// Places a cell of the row that was begun.
    @inline(__always)
    mutating func place(_ column: Int, at start: Int) {
        starts[begun &+ column] = Int32(truncatingIfNeeded: start)
        count &+= 1
    }

    mutating func beginRow() {
        begun = starts.count
        for _ in 0..<stride { starts.append(Self.absent) }
    }

    mutating func endRow() {
        // There will seldom be other keys than the first row's.
        if rowCount == 0 { spread(to: names.count) }
        rowCount += 1
    }

    /// Adds a column, which the rows so far lack; false if most cells would be missing, so that the rows are no table.
    mutating func addColumn(_ name: String) -> Bool {
        guard (rowCount + 1) * (names.count + 1) <= 8 * count + 4096 else { return false }
        if names.count == stride { spread(to: max(8, stride * 2)) }
        names.append(name)
        return true
    }

    /// Makes room for so many more rows.
    mutating func reserve(_ rows: Int) { starts.reserveCapacity((rowCount + rows) * stride) }

    /// Changes the room for columns of each row.
    private mutating func spread(to newStride: Int) {
        var spread: [Int32] = []
        spread.reserveCapacity((rowCount + 1) * newStride)
        for row in 0...rowCount {
            let old = starts[(row * stride)..<(row * stride + names.count)]
            spread += old
            for _ in names.count..<newStride { spread.append(Self.absent) }
        }
        starts = spread
        stride = newStride
        begun = rowCount * stride
    }
}

extension JSONCells {
    /// The cells of a column.
    ///
    /// - Parameter source: the text in which they were placed.
    func column(_ column: Int, of source: ScalarSource) -> PackedColumn {
        var packer = ColumnPacker(name: names[column], of: source, expecting: rowCount)
        source.text.bytes.withUnsafeBytes { bytes in
            var reader = JSONCellReader(JSONCursor(bytes: bytes, offset: 0), source)
            var index = column
            for _ in 0..<rowCount {
                if starts[index] == Self.absent {
                    packer.appendAbsent()
                } else {
                    reader.read(at: Int(starts[index]), into: &packer)
                }
                index &+= stride
            }
        }
        return packer.column
    }

    /// All columns.
    func columns(of source: ScalarSource) -> [PackedColumn] {
        names.indices.map { column($0, of: source) }
    }
}

/// Reads cells, each of which is known to be a scalar.
private struct JSONCellReader {
    private var cursor: JSONCursor
    /// For tokens that are not written in the usual way.
    private var scanner: JSONScanner

    init(_ cursor: JSONCursor, _ source: ScalarSource) {
        self.cursor = cursor
        scanner = JSONScanner(source.text.bytes)
    }

    @inline(__always)
    mutating func read(at start: Int, into column: inout ColumnPacker) {
        cursor.offset = start
        if cursor.bytes[start] == UInt8(ascii: "\"") {
            if let text = cursor.takeASCIIString() { return column.append(text: text) }
        } else if let number = cursor.takeShortNumber() {
            return column.append(number.value, isInteger: number.isInteger)
        } else if cursor.skipWord() {
            let first = cursor.bytes[start]
            if first == UInt8(ascii: "n") { return column.appendNull() }
            return column.append(first == UInt8(ascii: "t"))
        }
        readToken(at: start, into: &column)
    }

    private mutating func readToken(at start: Int, into column: inout ColumnPacker) {
        scanner.offset = start
        guard let value = try? scanner.takeScalar() else { return column.appendNull() }
        switch value {
        case .null: column.appendNull()
        case .boolean(let flag): column.append(flag)
        case .number(let number): column.append(number, isInteger: false)
        case .integer(let integer) where integer.magnitude <= 1 << 53:
            column.append(Double(integer), isInteger: true)
        case .string(let text): column.append(text: text)
        default: column.append(other: value)
        }
    }
}

extension JSONScanner {
    /// A text, number, truth value or null.
    mutating func takeScalar() throws(JSONSyntaxError) -> Value {
        switch peek ?? 0 {
        case UInt8(ascii: "\""): .string(try takeString().text)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try takeNumber()
        default: try takeWord()
        }
    }
}
