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
        let bytes = records.source.bytes
        let base = records.base
        let rowCount = rows.count
        records.cells.withUnsafeBufferPointer { cells in
            records.starts.withUnsafeBufferPointer { starts in
                for row in 0..<rowCount {
                    let record = rows[row]
                    let cell = cells[starts[record] + column]
                    if cell.hasEscapes {
                        let (text, range) = records.bytes(record: record, column: column)
                        body(row, text, range, cell.isTyped)
                    } else {
                        let range = (base + Int(cell.start))..<(base + Int(cell.end))
                        body(row, bytes, range, cell.isTyped)
                    }
                }
            }
        }
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

    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard lengths & 1 << UInt64(min(range.count, 63)) != 0 else { return false }
        if range.isEmpty { return true }
        for text in texts where text.count == range.count {
            if bytes[range].elementsEqual(text) { return true }
        }
        return false
    }
}
