import Diagnostics

/// The records of a part of a delimited text.
struct TextChunk: Sendable {
    let records: CSVRecords
    /// Where in the text the part starts and ends, both at the start of a row unless there is a fault.
    let start: Int
    let end: Int
    /// Whether the last row ends so far behind that it was not read.
    let isCut: Bool
    let damage: TextDamage
    /// Whether the file has fewer bytes than it had.
    let isShort: Bool
    private let fault: CSVReader.Fault?
    private let faultSpan: SourceSpan
    /// Where in the text the part starts that is in memory.
    private let first: Int

    /// - Parameter first: where in the text the reader's bytes start.
    init(_ reader: consuming CSVReader, of text: ChunkedText, first: Int, start: Int, isShort: Bool) {
        self.start = start
        self.first = first
        self.isShort = isShort
        let offset = reader.offset
        end = first + offset
        isCut = if case .cut = reader.outcome { true } else { false }
        fault = if case .fault(let found) = reader.outcome { found } else { nil }
        let faultRange = reader.faultRange
        records = reader.finish()
        faultSpan = records.source.span(faultRange)
        damage =
            isCut
            ? TextDamage()
            : TextDamage(
                records.source.bytes, (start - first)..<offset, at: start,
                checksEncoding: text.checksEncoding)
    }

    /// Whether what follows would be read wrongly.
    var hasFault: Bool { fault != nil }

    /// The lines without any character, by their row and offset in the text.
    var blankRows: [(row: Int, offset: Int)] {
        records.blankRows.map { ($0.row, first + $0.offset) }
    }

    /// The fault, told with the row that its record is.
    var diagnostics: [Diagnostic] {
        let row = records.rowNumber(ofRecord: records.count)
        let help = "a quote within quotes is written twice"
        switch fault {
        case nil: return []
        case .unclosedQuote:
            return [
                .error(.unclosedQuote(row: row), at: faultSpan, help: help).inTable(row: row)
            ]
        case .textAfterQuote:
            return [.error(.textAfterQuote, at: faultSpan, help: help).inTable(row: row)]
        case .rowTooLarge: return [.error(.rowTooLarge, at: faultSpan).inTable(row: row)]
        }
    }
}
