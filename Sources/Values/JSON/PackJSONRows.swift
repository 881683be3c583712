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
            return PackedRows(packer.cells, of: source, start..<offset)
        }
    }
}

/// Finds the cells of mappings of scalars in JSON.
struct JSONRowPacker {
    var cursor: JSONCursor
    private(set) var cells = JSONCells()
    /// What stood before the cell of each column where it was first found. Most rows are written alike.
    private var gaps: [Gap] = []
    private var places = KeyPlaces()
    /// For tokens that are not written in the usual way.
    private var scanner: JSONScanner

    /// A key with its colon, the blanks around them, and the comma before it, if it is not the row's first.
    private struct Gap {
        var range: Range<Int>
        var isFirst: Bool
    }

    /// - Parameters:
    ///   - scanner: stands where the rows start.
    ///   - bytes: those of the scanner.
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
        return cursor.take(UInt8(ascii: "]"))
    }

    /// False if what is next is no mapping of scalars.
    mutating func takeRow() -> Bool {
        let start = cursor.offset
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        cells.beginRow()
        cursor.skipBlanks()
        guard cursor.take(UInt8(ascii: "}")) || takeCells() else { return false }
        cells.endRow()
        if cells.rowCount == 1 { expectRows(ofLength: cursor.offset - start) }
        return true
    }

    /// Takes the cells of a row, which has some, and its end.
    private mutating func takeCells() -> Bool {
        var column = 0
        var isFirst = true
        // Only while columns come in their order is it certain that a row has none of them twice.
        var isOrdered = true
        while true {
            if isOrdered { takeUsualCells(from: &column, &isFirst) }
            let gap = cursor.offset
            cursor.skipBlanks()
            if !isFirst {
                if cursor.take(UInt8(ascii: "}")) { return true }
                guard cursor.takeMark(UInt8(ascii: ",")) else { return false }
            }
            guard let found = takeKey(Gap(range: gap..<gap, isFirst: isFirst)),
                takeCell(ofColumn: found)
            else { return false }
            isOrdered = isOrdered && found >= column
            column = found + 1
            isFirst = false
        }
    }

    /// Makes room for as many rows of this length as the rest of the text has, though not for very many: what follows
    /// may be something else.
    private mutating func expectRows(ofLength length: Int) {
        cells.reserve(min((cursor.bytes.count - cursor.offset) / (length + 1) + 2, 512))
    }

    /// Takes the cells of columns from `column` on that are written as programs write them, of which most rows consist.
    /// Stops before a key or cell that needs a closer look.
    private mutating func takeUsualCells(from column: inout Int, _ isFirst: inout Bool) {
        // One in a register is faster.
        var cursor = cursor
        while column < gaps.count, gaps[column].isFirst == isFirst {
            let gap = cursor.offset
            guard cursor.takeAgain(gaps[column].range) else { break }
            let start = cursor.offset
            guard cursor.skipUsualCell() else {
                cursor.offset = gap
                break
            }
            cells.place(column, at: start)
            column &+= 1
            isFirst = false
        }
        self.cursor = cursor
    }

    /// The column of the next key, the colon after which is taken too; nil if there is none.
    ///
    /// - Parameter gap: where it starts.
    private mutating func takeKey(_ gap: Gap) -> Int? {
        scanner.offset = cursor.offset
        guard scanner.peek == UInt8(ascii: "\""), let name = try? scanner.takeString().text else {
            return nil
        }
        cursor.offset = scanner.offset
        guard cursor.takeMark(UInt8(ascii: ":")) else { return nil }
        if let column = places.index(
            of: name, amongFirst: gaps.count, key: { cells.names[$0] })
        {
            return column
        }
        guard cells.addColumn(name) else { return nil }
        let range = gap.range.lowerBound..<cursor.offset
        gaps.append(Gap(range: range, isFirst: gap.isFirst))
        return gaps.count - 1
    }

    /// False if there is no cell, or one more in a row that had one.
    private mutating func takeCell(ofColumn column: Int) -> Bool {
        let start = cursor.offset
        guard cells[column] == nil else { return false }
        if !cursor.skipUsualCell() {
            scanner.offset = start
            guard (try? scanner.takeScalar()) != nil else { return false }
            cursor.offset = scanner.offset
        }
        cells.place(column, at: start)
        return true
    }
}
