import Diagnostics
import Values

/// The cells of one column as they were read, before they have types.
struct CellSource {
    let records: CSVRecords
    let column: Int
    let rows: RecordList

    var rowCount: Int { rows.count }

    func bytes(_ row: Int) -> (bytes: [UInt8], range: Range<Int>) {
        records.bytes(record: rows[row], column: column)
    }

    func text(_ row: Int) -> String { records.text(record: rows[row], column: column) }

    func isTyped(_ row: Int) -> Bool {
        records.cells[records.starts[rows[row]] + column].isTyped
    }

    var places: CellPlaces {
        CellPlaces { row in
            records.span(record: rows[row], column: column)
        } number: { row in
            records.rowNumber(ofRecord: rows[row])
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
struct MissingValues {
    private let texts: [[UInt8]]

    init(_ texts: [String]) { self.texts = texts.map { Array($0.utf8) } }

    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for text in texts where text.count == range.count {
            if bytes[range].elementsEqual(text) { return true }
        }
        return false
    }
}
