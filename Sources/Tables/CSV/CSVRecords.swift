package import Diagnostics
import Values

/// The records of a delimited text, each cell as its range of bytes.
package struct CSVRecords: Sendable {
    package let source: SourceText
    let quote: UInt8
    let escape: UInt8?
    /// The offset in the text from which those of cells count.
    let base: Int
    /// How many rows of the file are before these.
    var rowsBefore = 0
    /// Whether these are the cells of a sheet: all rows have as many, and columns without any text are none.
    var isSheet = false
    var cells: [Cell] = []
    /// The first cell of each record, and the count of all cells.
    var starts: [Int] = [0]
    /// For each row that was passed over the count of records before it.
    private(set) var gaps: [Int] = []
    /// The row numbers and offsets of the lines without any character between records.
    private(set) var blankRows: [(row: Int, offset: Int)] = []

    init(source: SourceText, quote: UInt8, escape: UInt8? = nil, base: Int = 0) {
        self.source = source
        self.quote = quote
        self.escape = escape
        self.base = base
    }

    package var count: Int { starts.count - 1 }

    package func cellCount(ofRecord record: Int) -> Int { starts[record + 1] - starts[record] }

    /// The record's row, counted from one with all that was passed over, as a spreadsheet shows the file.
    package func rowNumber(ofRecord record: Int) -> Int {
        var (low, high) = (0, gaps.count)
        while low < high {
            let middle = (low + high) / 2
            if gaps[middle] <= record { low = middle + 1 } else { high = middle }
        }
        return rowsBefore + record + 1 + low
    }

    /// How many rows these are, with those that were passed over.
    var rowCount: Int { count + gaps.count }

    /// How many rows were passed over.
    var passedOver: Int { gaps.count }

    /// Counts a row that is no record.
    ///
    /// - Parameter count: of the records before it.
    mutating func passOver(after count: Int, blankAt offset: Int? = nil) {
        gaps.append(count)
        if let offset { blankRows.append((rowsBefore + count + gaps.count, offset)) }
    }

    /// Forgets the blank rows after the last record.
    mutating func dropTrailingBlankRows() {
        while let last = gaps.last, last == count, blankRows.last?.row == rowsBefore + rowCount {
            gaps.removeLast()
            blankRows.removeLast()
        }
    }

    /// The bytes of a cell: a range of the array that comes with it.
    package func bytes(record: Int, column: Int) -> (bytes: [UInt8], range: Range<Int>) {
        let cell = cells[starts[record] + column]
        let range = contents(cell)
        guard cell.hasEscapes else { return (source.bytes, range) }
        let unescaped = unescaped(range)
        return (unescaped, unescaped.indices)
    }

    /// The cells of a column from `record` on as codes of their distinct texts. Records that are too short have empty
    /// cells; what is not UTF-8 is repaired.
    package func labels(
        ofColumn column: Int, from record: Int
    ) -> (codes: [Int32], labels: [String]) {
        var table = LabelTable()
        let codes = source.bytes.withUnsafeBytes { bytes in
            (record..<max(record, count)).map { record in
                let place = starts[record] + column
                guard place < starts[record + 1] else { return table.code("") }
                let cell = cells[place]
                if !cell.hasEscapes, let code = table.code(ofASCII: bytes, contents(cell)) {
                    return code
                }
                // Labels are told apart by their bytes, so that repairs come first.
                return table.code(self.text(record: record, column: column))
            }
        }
        return (codes, table.labels)
    }

    package func text(record: Int, column: Int) -> String {
        let (bytes, range) = bytes(record: record, column: column)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether no cell of the record has text.
    func isBlank(record: Int) -> Bool {
        cells[starts[record]..<starts[record + 1]].allSatisfy { $0.start == $0.end }
    }

    /// The place of a cell in the file, with its opening quote.
    package func span(record: Int, column: Int) -> SourceSpan {
        source.span(quoted(cells[starts[record] + column]))
    }

    /// The place of a whole record.
    package func span(record: Int) -> SourceSpan {
        guard cellCount(ofRecord: record) > 0 else { return source.span(at: 0) }
        let first = quoted(cells[starts[record]])
        let last = quoted(cells[starts[record + 1] - 1])
        return source.span(first.lowerBound..<last.upperBound)
    }

    /// The place just after a record's last character.
    func spanAfter(record: Int) -> SourceSpan {
        guard cellCount(ofRecord: record) > 0 else { return source.span(at: 0) }
        return source.span(at: quoted(cells[starts[record + 1] - 1]).upperBound)
    }

    /// The contents as a range of the text's bytes.
    func contents(_ cell: Cell) -> Range<Int> {
        (base + cell.start)..<(base + cell.end)
    }

    /// The contents with their quotes.
    private func quoted(_ cell: Cell) -> Range<Int> {
        let quotes = cell.isQuoted ? 1 : 0
        let range = contents(cell)
        return (range.lowerBound - quotes)..<min(range.upperBound + quotes, source.bytes.count)
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let isEscape = source.bytes[index] == escape && index + 1 < range.upperBound
            if isEscape { index += 1 }
            result.append(source.bytes[index])
            index += !isEscape && source.bytes[index] == quote ? 2 : 1
        }
        return result
    }
}
