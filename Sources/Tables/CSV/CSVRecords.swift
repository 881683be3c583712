package import Diagnostics

/// The records of a delimited text, each cell as its range of bytes.
package struct CSVRecords: Sendable {
    struct Cell: Sendable {
        /// The contents, without quotes.
        var start: Int32
        var end: Int32
        /// Whether pairs of quotes stand for one, so that contents and bytes differ.
        var hasEscapes: Bool
        var isQuoted: Bool
    }

    package let source: SourceText
    let quote: UInt8
    var cells: [Cell] = []
    /// The first cell of each record, and the count of all cells.
    var starts: [Int] = [0]

    init(source: SourceText, quote: UInt8) {
        self.source = source
        self.quote = quote
    }

    package var count: Int { starts.count - 1 }

    package func cellCount(ofRecord record: Int) -> Int { starts[record + 1] - starts[record] }

    /// The bytes of a cell: a range of the array that comes with it.
    package func bytes(record: Int, column: Int) -> (bytes: [UInt8], range: Range<Int>) {
        let cell = cells[starts[record] + column]
        let range = Int(cell.start)..<Int(cell.end)
        guard cell.hasEscapes else { return (source.bytes, range) }
        let unescaped = unescaped(range)
        return (unescaped, unescaped.indices)
    }

    package func text(record: Int, column: Int) -> String {
        let (bytes, range) = bytes(record: record, column: column)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The place of a cell's contents in the file.
    package func span(record: Int, column: Int) -> SourceSpan {
        let cell = cells[starts[record] + column]
        return source.span(Int(cell.start)..<Int(cell.end))
    }

    /// The place of a whole record.
    package func span(record: Int) -> SourceSpan {
        guard cellCount(ofRecord: record) > 0 else { return source.span(at: 0) }
        let first = cells[starts[record]]
        let last = cells[starts[record + 1] - 1]
        return source.span(Int(first.start)..<Int(last.end))
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            result.append(source.bytes[index])
            index += source.bytes[index] == quote ? 2 : 1
        }
        return result
    }
}
