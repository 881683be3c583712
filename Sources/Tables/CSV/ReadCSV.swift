package import Diagnostics

/// The records of delimited text, read in one pass; blank lines and comments are passed over, and counted.
///
/// In text of one column a blank line is an empty cell, unless it is at the end. Lines end with LF,
/// CR LF or CR; a byte order mark at the start is passed over. A quote that does not open its cell is
/// an ordinary character. The first fault of quoting, or NUL, is an error and ends the reading.
/// Specification: https://www.rfc-editor.org/rfc/rfc4180
package func readCSV(_ source: SourceText, dialect: Dialect = .csv) -> Checked<CSVRecords> {
    guard source.bytes.count < Int(Int32.max) else {
        let empty = CSVRecords(source: SourceText(path: source.path), quote: 0)
        return Checked(empty, [.error(.fileTooLarge, at: source.span(at: 0))])
    }
    var reader = CSVReader(source, dialect)
    if let offset = source.bytes.firstIndex(of: 0) {
        reader.stop(.error(.nulCharacter, at: source.span(offset..<(offset + 1))))
    }
    reader.readAll()
    return Checked(reader.records, reader.diagnostics)
}

private struct CSVReader {
    private let bytes: [UInt8]
    private let dialect: Dialect
    private(set) var records: CSVRecords
    private(set) var diagnostics: [Diagnostic] = []
    private var offset: Int

    init(_ source: SourceText, _ dialect: Dialect) {
        bytes = source.bytes
        self.dialect = dialect
        records = CSVRecords(source: source, quote: dialect.quote ?? 0, escape: dialect.escape)
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = bytes.count { $0 == UInt8(ascii: "\n") }
        records.starts.reserveCapacity(lines + 2)
    }

    mutating func readAll() {
        while offset < bytes.count {
            if let comment = dialect.comment, bytes[offset] == comment {
                skipLine()
                records.passOver()
            } else {
                readRecord()
            }
        }
        while records.count > 1, isBlank(records.count - 1) { dropLast() }
        records.dropTrailingBlankRows()
    }

    /// Reports what makes further reading pointless.
    mutating func stop(_ fault: Diagnostic) {
        diagnostics.append(fault)
        offset = bytes.count
    }

    private mutating func readRecord() {
        let start = offset
        repeat { readCell() } while takeDelimiter()
        takeLineEnd()
        records.starts.append(records.cells.count)
        if records.count == 1 {
            let width = records.cellCount(ofRecord: 0)
            records.cells.reserveCapacity(records.starts.capacity * width)
        }
        let isOneColumn = records.count > 1 && records.cellCount(ofRecord: 0) == 1
        if !isOneColumn, isBlank(records.count - 1) {
            dropLast()
            records.passOver(blankAt: start)
        }
    }

    /// Whether a record is a line without any character.
    private func isBlank(_ record: Int) -> Bool {
        guard records.cellCount(ofRecord: record) == 1 else { return false }
        let cell = records.cells[records.starts[record]]
        return cell.start == cell.end && !cell.isQuoted
    }

    private mutating func dropLast() {
        records.starts.removeLast()
        records.cells.removeLast(records.cells.count - (records.starts.last ?? 0))
    }

    private mutating func readCell() {
        if dialect.skipsInitialSpace {
            while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
        }
        if let quote = dialect.quote, offset < bytes.count, bytes[offset] == quote {
            return readQuotedCell(quote)
        }
        let start = offset
        skipToCellEnd()
        append(start, offset, hasEscapes: false, isQuoted: false)
    }

    private mutating func readQuotedCell(_ quote: UInt8) {
        let start = offset + 1
        var hasEscapes = false
        offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == dialect.escape, byte != quote, offset + 1 < bytes.count {
                hasEscapes = true
                offset += 2
                continue
            }
            guard byte == quote else {
                offset += 1
                continue
            }
            guard dialect.doublesQuotes, offset + 1 < bytes.count, bytes[offset + 1] == quote
            else { break }
            hasEscapes = true
            offset += 2
        }
        let row = records.rowNumber(ofRecord: records.count)
        append(start, min(offset, bytes.count), hasEscapes: hasEscapes, isQuoted: true)
        guard offset < bytes.count else {
            let span = records.source.span((start - 1)..<start)
            stop(
                .error(
                    .unclosedQuote(row: row), at: span,
                    help: "a quote within quotes is written twice"
                ).inTable(row: row))
            return
        }
        offset += 1
        let rest = offset
        skipToCellEnd()
        guard offset > rest else { return }
        let span = records.source.span((start - 1)..<offset)
        stop(
            .error(
                .textAfterQuote, at: span, help: "a quote within quotes is written twice"
            ).inTable(row: row))
    }

    private mutating func skipToCellEnd() {
        let delimiter = dialect.delimiter
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                return
            }
            offset += 1
        }
    }

    private mutating func takeDelimiter() -> Bool {
        guard offset < bytes.count, bytes[offset] == dialect.delimiter else { return false }
        offset += 1
        return true
    }

    private mutating func takeLineEnd() {
        guard offset < bytes.count else { return }
        offset += 1
        if bytes[offset - 1] == UInt8(ascii: "\r"), offset < bytes.count,
            bytes[offset] == UInt8(ascii: "\n")
        {
            offset += 1
        }
    }

    private mutating func skipLine() {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"),
            bytes[offset] != UInt8(ascii: "\r")
        {
            offset += 1
        }
        takeLineEnd()
    }

    private mutating func append(_ start: Int, _ end: Int, hasEscapes: Bool, isQuoted: Bool) {
        records.cells.append(
            CSVRecords.Cell(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                hasEscapes: hasEscapes, isQuoted: isQuoted))
    }
}

extension Diagnostic.Message {
    static var fileTooLarge: Self {
        Self(id: "file-too-large", text: "tables of 2 GB or more cannot be read")
    }

    static var nulCharacter: Self {
        Self(id: "csv-nul", text: "a character NUL: the file is damaged, or it is no text")
    }

    static func unclosedQuote(row: Int) -> Self {
        Self(id: "csv-quote", text: "quote in row \(row) is never closed")
    }

    static var textAfterQuote: Self {
        Self(id: "csv-quote", text: "text after the closing quote of a cell")
    }
}
