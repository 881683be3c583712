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

    let dialect: Dialect
    /// The byte that opens a cell, or one that no byte equals.
    private let quote: UInt16
    /// Where the text ends, or the bytes that are there.
    let end: Int
    /// Whether the text ends there.
    private let isLast: Bool
    let ends: CellEnds
    private(set) var records: CSVRecords
    var found = FoundCells()
    private(set) var outcome = Outcome.complete
    /// The bytes of the text that the fault is about.
    private(set) var faultRange = 0..<0
    var offset: Int
    /// Whether a blank line is a cell; nil until the first record is known.
    private(set) var isOneColumn: Bool?

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
        ends = CellEnds(dialect)
        records = CSVRecords(
            source: source, quote: dialect.quote ?? 0, escape: dialect.escape, base: start)
        records.rowsBefore = rowsBefore
        offset = start
        self.isOneColumn = isOneColumn
    }

    /// Reads the rows that start before `limit`, and those up to row `row`, and one record.
    mutating func read(until limit: Int, row: Int = 0) {
        let source = records.source
        found.expect(bytes: min(limit, end) - offset)
        let isUsual = dialect.comment == nil && !dialect.skipsInitialSpace
        source.bytes.withUnsafeBytes { text in
            while offset < end,
                offset < limit || rowCount < row || isOneColumn == nil
            {
                if isUsual, let isOneColumn, offset < limit {
                    readUsualRecords(text, until: limit, blankIsCell: isOneColumn)
                    // What it stopped at, if anything, is for the way below.
                    guard offset < end, offset < limit else { continue }
                }
                if let comment = dialect.comment, text[offset] == comment {
                    guard takeLine(text) else { return outcome = .cut }
                    records.passOver(after: found.count)
                } else {
                    guard readRecord(text) else { return found.dropBegun() }
                }
            }
        }
        let isEnough = rowCount >= row && isOneColumn != nil
        if offset >= end, !isLast, !isEnough { outcome = .cut }
    }

    /// Gives the records that were read.
    consuming func finish() -> CSVRecords {
        (records.cells, records.starts) = found.finish()
        return records
    }

    private var rowCount: Int { found.count + records.passedOver }

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
        if isOneColumn != true, found.isBegunWithBlank {
            found.dropBegun()
            records.passOver(after: found.count, blankAt: start)
            return true
        }
        let width = found.endRecord()
        if isOneColumn == nil { isOneColumn = width == 1 }
        return true
    }

    /// False if there is a fault, or the bytes end within a quoted cell.
    private mutating func readCell(_ text: UnsafeRawBufferPointer) -> Bool {
        if dialect.skipsInitialSpace {
            while offset < end, text[offset] == UInt8(ascii: " ") { offset += 1 }
        }
        if offset < end, UInt16(text[offset]) == quote { return readQuotedCell(text) }
        let start = offset
        offset = ends.next(text, start, end)
        return append(start, offset, .plain)
    }

    private mutating func readQuotedCell(_ text: UnsafeRawBufferPointer) -> Bool {
        let start = offset + 1
        let closing = ends.closingQuote(text, start, end)
        // Where the bytes end with a quote, the next one could be its pair.
        if closing.offset + 1 >= end, !isLast {
            outcome = .cut
            return false
        }
        guard closing.offset < end else { return stop(.unclosedQuote, (start - 1)..<start) }
        guard append(start, closing.offset, closing.kind) else { return false }
        offset = ends.next(text, closing.offset + 1, end)
        return offset == closing.offset + 1 || stop(.textAfterQuote, (start - 1)..<offset)
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
        _ start: Int, _ end: Int, _ kind: CSVRecords.Cell.Kind
    ) -> Bool {
        guard end - records.base <= CSVRecords.Cell.greatestOffset else {
            return stop(.rowTooLarge, records.base..<records.base)
        }
        found.add(CSVRecords.Cell(start: start - records.base, end: end - records.base, kind))
        return true
    }
}
