import Diagnostics

/// Splits a part of a delimited text into records.
struct CSVReader {
    /// How the reading ended.
    enum Outcome: Sendable {
        case complete
        /// The bytes ended within a record, and the text goes on.
        case cut
        case fault(Fault)
    }

    /// What makes further reading pointless.
    enum Fault: Sendable {
        case unclosedQuote
        case textAfterQuote
        case rowTooLarge
    }

    private let dialect: Dialect
    /// The byte that opens a cell, or one that no byte equals.
    private let quote: UInt16
    /// Where the text ends, or the bytes that are there.
    private let end: Int
    /// Whether the text ends there.
    private let isLast: Bool
    private let lines: CellEnds
    private(set) var records: CSVRecords
    private(set) var outcome = Outcome.complete
    /// The bytes of the text that the fault is about.
    private(set) var faultRange = 0..<0
    private(set) var offset: Int
    /// Whether a blank line is a cell; nil until the first record is known.
    private var isOneColumn: Bool?

    /// - Parameters:
    ///   - source: the text or a part of it.
    ///   - start: where a row starts.
    ///   - end: no byte from there on is looked at.
    ///   - isLast: whether the text ends at `end`.
    ///   - isOneColumn: whether the file's first record has one cell; nil if that record is to be read here.
    init(
        _ source: SourceText, _ dialect: Dialect, from start: Int, end: Int, isLast: Bool,
        isOneColumn: Bool?, rowsBefore: Int
    ) {
        self.dialect = dialect
        quote = dialect.quote.map(UInt16.init) ?? .max
        self.end = min(end, source.bytes.count)
        self.isLast = isLast
        lines = CellEnds(delimiter: dialect.delimiter)
        records = CSVRecords(
            source: source, quote: dialect.quote ?? 0, escape: dialect.escape, base: start)
        records.rowsBefore = rowsBefore
        offset = start
        self.isOneColumn = isOneColumn
    }

    /// Reads the rows that start before `limit`, and those up to row `row`, and one record.
    mutating func read(until limit: Int, row: Int = 0) {
        let source = records.source
        // About what short cells and rows need; what is more is made room for when it comes.
        let expected = max(0, min(limit, end) - offset)
        records.cells.reserveCapacity(expected / 6)
        records.starts.reserveCapacity(expected / 40)
        source.bytes.withUnsafeBytes { text in
            while offset < end,
                offset < limit || records.rowCount < row || isOneColumn == nil
            {
                if let comment = dialect.comment, text[offset] == comment {
                    guard takeLine(text) else { return outcome = .cut }
                    records.passOver()
                } else {
                    guard readRecord(text) else { return records.dropBegun() }
                }
            }
        }
        let isEnough = records.rowCount >= row && isOneColumn != nil
        if offset >= end, !isLast, !isEnough { outcome = .cut }
    }

    private mutating func readRecord(_ text: UnsafeRawBufferPointer) -> Bool {
        let start = offset
        repeat {
            guard readCell(text) else { return false }
        } while takeDelimiter(text)
        guard takeLineEnd(text) else {
            outcome = .cut
            offset = start
            return false
        }
        // A line without any character has one cell, which is empty and not quoted.
        let first = records.starts[records.count]
        let isBlank =
            records.cells.count == first + 1
            && records.cells[first].start == records.cells[first].end
            && !records.cells[first].isQuoted
        if isBlank, isOneColumn != true {
            records.cells.removeLast()
            records.passOver(blankAt: start)
            return true
        }
        records.starts.append(records.cells.count)
        if isOneColumn == nil { isOneColumn = records.cells.count == first + 1 }
        return true
    }

    /// False if there is a fault, or the bytes end within a quoted cell.
    private mutating func readCell(_ text: UnsafeRawBufferPointer) -> Bool {
        if dialect.skipsInitialSpace {
            while offset < end, text[offset] == UInt8(ascii: " ") { offset += 1 }
        }
        if offset < end, UInt16(text[offset]) == quote { return readQuotedCell(text) }
        let start = offset
        offset = lines.next(text, start, end)
        return append(start, offset, hasEscapes: false, isQuoted: false)
    }

    private mutating func readQuotedCell(_ text: UnsafeRawBufferPointer) -> Bool {
        let start = offset + 1
        var hasEscapes = false
        var index = start
        while index < end {
            let byte = text[index]
            if byte == dialect.escape, UInt16(byte) != quote, index + 1 < end {
                hasEscapes = true
                index += 2
                continue
            }
            guard UInt16(byte) == quote else {
                index += 1
                continue
            }
            guard dialect.doublesQuotes, index + 1 < end, UInt16(text[index + 1]) == quote
            else { break }
            hasEscapes = true
            index += 2
        }
        index = min(index, end)
        // Where the bytes end with a quote, the next one could be its pair.
        if index + 1 >= end, !isLast {
            outcome = .cut
            return false
        }
        guard index < end else { return stop(.unclosedQuote, (start - 1)..<start) }
        guard append(start, index, hasEscapes: hasEscapes, isQuoted: true) else { return false }
        offset = lines.next(text, index + 1, end)
        return offset == index + 1 || stop(.textAfterQuote, (start - 1)..<offset)
    }

    private mutating func stop(_ fault: Fault, _ range: Range<Int>) -> Bool {
        outcome = .fault(fault)
        faultRange = range
        return false
    }

    private mutating func takeDelimiter(_ text: UnsafeRawBufferPointer) -> Bool {
        guard offset < end, text[offset] == dialect.delimiter else { return false }
        offset += 1
        return true
    }

    /// False if the line may not end here, as the text goes on.
    private mutating func takeLineEnd(_ text: UnsafeRawBufferPointer) -> Bool {
        guard offset < end else { return isLast }
        offset += 1
        guard text[offset - 1] == UInt8(ascii: "\r") else { return true }
        guard offset < end else { return isLast }
        if text[offset] == UInt8(ascii: "\n") { offset += 1 }
        return true
    }

    private mutating func takeLine(_ text: UnsafeRawBufferPointer) -> Bool {
        let start = offset
        while offset < end, text[offset] != UInt8(ascii: "\n"), text[offset] != UInt8(ascii: "\r") {
            offset += 1
        }
        if takeLineEnd(text) { return true }
        offset = start
        return false
    }

    private mutating func append(
        _ start: Int, _ end: Int, hasEscapes: Bool, isQuoted: Bool
    ) -> Bool {
        guard let last = Int32(exactly: end - records.base) else {
            return stop(.rowTooLarge, records.base..<records.base)
        }
        records.cells.append(
            CSVRecords.Cell(
                start: Int32(truncatingIfNeeded: start - records.base), end: last,
                hasEscapes: hasEscapes, isQuoted: isQuoted))
        return true
    }
}

/// Finds the end of cells that are not quoted, eight bytes at a time.
struct CellEnds {
    private let delimiter: UInt8
    private let delimiters: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    init(delimiter: UInt8) {
        self.delimiter = delimiter
        delimiters = Self.ones &* UInt64(delimiter)
    }

    /// The offset of the first delimiter, LF or CR from `start` on; `end` if there is none before it.
    ///
    /// A byte is zero if subtracting one borrows and its high bit was not set; the lowest such byte is exact. See
    /// https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
    func next(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var offset = start
        while offset + 8 <= end {
            let word = UInt64(
                littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let hits =
                Self.zeros(word ^ delimiters) | Self.zeros(word ^ (Self.ones &* 0x0A))
                | Self.zeros(word ^ (Self.ones &* 0x0D))
            let found = hits & 0x8080_8080_8080_8080
            if found != 0 { return offset + found.trailingZeroBitCount >> 3 }
            offset += 8
        }
        while offset < end {
            let byte = text[offset]
            if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                return offset
            }
            offset += 1
        }
        return end
    }

    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
