package import Diagnostics

/// The records of delimited text, read in one pass; blank lines and comments are passed over, and counted.
///
/// In text of one column a blank line is an empty cell, unless it is at the end. Lines end with LF,
/// CR LF or CR; a byte order mark at the start is passed over. A quote that does not open its cell is
/// an ordinary character. The first fault of quoting, or NUL, is an error and ends the reading.
/// Specification: https://www.rfc-editor.org/rfc/rfc4180
package func readCSV(_ source: SourceText, dialect: Dialect = .csv) -> Checked<CSVRecords> {
    let text = ChunkedText(source, dialect)
    let all = 0..<source.bytes.count
    if let offset = firstNUL(source.bytes, all) {
        let empty = CSVRecords(source: source, quote: dialect.quote ?? 0, escape: dialect.escape)
        return Checked(empty, [.error(.nulCharacter, at: source.span(offset..<(offset + 1)))])
    }
    let chunk = text.chunk(from: text.start, until: text.end)
    return Checked(chunk.records, chunk.diagnostics)
}

extension Diagnostic.Message {
    static var rowTooLarge: Self {
        Self(id: "row-too-large", text: "rows of 2 GB or more cannot be read")
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
