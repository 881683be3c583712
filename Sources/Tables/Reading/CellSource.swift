import Diagnostics
import Values

/// The cells of one column as they were read, before they have types.
struct CellSource {
    let records: CSVRecords
    let column: Int
    let rows: RecordList

    var rowCount: Int { rows.count }

    /// Calls `body` with each row's number and cell: a range of bytes, and whether the cell is typed already.
    @inline(__always)
    func forEach(
        _ body: (_ row: Int, _ bytes: [UInt8], _ range: Range<Int>, _ isTyped: Bool) -> Void
    ) {
        withCells { row, cell, _ in
            let (bytes, range) = contents(row, cell)
            body(row, bytes, range, cell.isTyped)
        }
    }

    /// Calls `body` with each row's number and cell, and the text in which it is.
    @inline(__always)
    func withCells(
        _ body: (_ row: Int, _ cell: CSVRecords.Cell, _ text: UnsafeRawBufferPointer) -> Void
    ) {
        let (rowCount, column) = (rowCount, column)
        records.source.bytes.withUnsafeBytes { text in
            records.cells.withUnsafeBufferPointer { cells in
                records.starts.withUnsafeBufferPointer { starts in
                    switch rows {
                    case .from(let first, _):
                        for row in 0..<rowCount {
                            body(row, cells[starts[first &+ row] &+ column], text)
                        }
                    case .some(let chosen):
                        for row in 0..<rowCount {
                            body(row, cells[starts[chosen[row]] &+ column], text)
                        }
                    }
                }
            }
        }
    }

    /// A cell's text as it is meant: a range of the array that comes with it.
    func contents(_ row: Int, _ cell: CSVRecords.Cell) -> (bytes: [UInt8], range: Range<Int>) {
        cell.hasEscapes
            ? records.bytes(record: rows[row], column: column)
            : (records.source.bytes, records.contents(cell))
    }
}

/// Where the cells of a column stand in their file, by the row of the table.
struct CellPlaces {
    let span: (Int) -> SourceSpan?
    /// The row as a spreadsheet counts it, from one, the header too.
    let number: (Int) -> Int
}

/// The texts that mean null.
struct MissingValues: Sendable {
    private let texts: [[UInt8]]
    /// The lengths of the texts, a bit for each up to 63; the highest bit stands for all above.
    private let lengths: UInt64

    init(_ texts: [String]) {
        self.texts = texts.map { Array($0.utf8) }
        lengths = self.texts.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
    }

    /// Whether one of the texts may have so many bytes.
    @inline(__always)
    func mayHave(length: Int) -> Bool {
        lengths & 1 &<< UInt64(truncatingIfNeeded: min(length, 63)) != 0
    }

    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard mayHave(length: range.count) else { return false }
        if range.isEmpty { return true }
        for text in texts where text.count == range.count {
            if bytes[range].elementsEqual(text) { return true }
        }
        return false
    }
}
