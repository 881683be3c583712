extension CSVReader {
    /// Reads records as most of them are, of a text without comments and of which no blanks are skipped: until one that
    /// starts at `limit` or after it, or one that needs a closer look, which `offset` then is the start of. These are blank
    /// lines, faults of quoting, and what ends within the last eight bytes.
    mutating func readUsualRecords(
        _ text: UnsafeRawBufferPointer, until limit: Int, blankIsCell: Bool
    ) {
        let base = records.base
        var scan = UsualRecords(
            text: text, ends: ends, base: base,
            end: min(end, base.saturatingSum(CSVRecords.Cell.greatestOffset)), limit: limit,
            blankIsCell: blankIsCell, start: offset)
        found.fill { scan.read(into: $0, $1, cellsBefore: $2) }
        offset = scan.start
    }
}

/// Reads records one after the other into memory that is there.
private struct UsualRecords {
    let text: UnsafeRawBufferPointer
    let ends: CellEnds
    let base: Int
    let end: Int
    let limit: Int
    let blankIsCell: Bool
    /// Where the record starts that is being read.
    var start: Int

    /// The sums stay below the length of a text, so that none overflows.
    mutating func read(
        into cells: UnsafeMutableBufferPointer<CSVRecords.Cell>,
        _ recordEnds: UnsafeMutableBufferPointer<Int>, cellsBefore: Int
    ) -> (cells: Int, records: Int, lacksRoom: Bool) {
        let ends = ends
        let (base, end, text) = (base, end, text)
        // A byte that is a delimiter is no quote.
        let (delimiter, quote) = (ends.delimiter, ends.quote ?? ends.delimiter)
        // Those of whole records, and all.
        var (wholeCount, cellCount, recordCount) = (0, 0, 0)
        // Of eight bytes, and of the cell.
        var (offset, first) = (start, start)
        var quoted: CSVRecords.Cell?
        words: while offset &+ 8 <= end {
            guard cellCount &+ 8 <= cells.count, recordCount &+ 8 <= recordEnds.count else {
                return (wholeCount, recordCount, true)
            }
            var marks = ends.all(text.eightBytes(at: offset))
            while marks != 0 {
                let mark = offset &+ marks.trailingZeroBitCount &>> 3
                marks &= marks &- 1
                // LF after CR belongs to it.
                guard mark >= first else { continue }
                let byte = text[mark]
                if byte == quote, byte != delimiter {
                    guard mark == first else { continue }
                    let closing = ends.closingQuote(text, mark &+ 1, end)
                    first = closing.offset &+ 1
                    guard first < end, isCellEnd(text[first]) else { break words }
                    quoted = CSVRecords.Cell(
                        start: mark &+ 1 &- base, end: closing.offset &- base, closing.kind)
                    offset = first
                    continue words
                }
                let cell =
                    quoted ?? CSVRecords.Cell(start: first &- base, end: mark &- base, .plain)
                cells[cellCount] = cell
                cellCount &+= 1
                first = mark &+ 1
                quoted = nil
                if byte == delimiter { continue }
                if byte == UInt8(ascii: "\r") {
                    guard first < end else { break words }
                    if text[first] == UInt8(ascii: "\n") { first &+= 1 }
                }
                if cellCount == wholeCount &+ 1, cell.isBlank, !blankIsCell { break words }
                recordEnds[recordCount] = cellsBefore &+ cellCount
                recordCount &+= 1
                wholeCount = cellCount
                start = first
                if first >= limit { break words }
            }
            offset &+= 8
        }
        return (wholeCount, recordCount, false)
    }

    private func isCellEnd(_ byte: UInt8) -> Bool {
        byte == ends.delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
