import Diagnostics
import Values

/// The cells of one column as they were read, before they have types.
struct CellSource {
    let records: CSVRecords
    let column: Int
    /// The record of the first row: one after the header, if there is one.
    let firstRecord: Int
    let rowCount: Int

    func bytes(_ row: Int) -> (bytes: [UInt8], range: Range<Int>) {
        records.bytes(record: firstRecord + row, column: column)
    }

    func text(_ row: Int) -> String {
        records.text(record: firstRecord + row, column: column)
    }

    func span(_ row: Int) -> SourceSpan {
        records.span(record: firstRecord + row, column: column)
    }
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
