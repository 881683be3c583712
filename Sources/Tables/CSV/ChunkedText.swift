import Diagnostics

/// A delimited text that is read in parts, each from the start of a row to the start of another.
///
/// The text is there as a whole, or in a file of which no more is in memory than is being read.
struct ChunkedText: Sendable {
    private enum Content {
        case whole(SourceText)
        case file(LargeFile)
    }

    private let content: Content
    let dialect: Dialect
    let path: String
    /// Offsets in the text: after a byte order mark, and before the line ends that it ends with.
    let start: Int
    let end: Int
    /// How many bytes the text has.
    let count: Int
    /// Whether it is not known yet that the text is UTF-8.
    let checksEncoding: Bool
    /// From how many bytes on it is looked ahead whether a quoted cell ends, before so many are read at once.
    private let longRecord: Int

    /// How much of a file is read at least.
    private static let window = 1 << 16
    /// How far behind a chunk's limit its last record is looked for at first.
    private static let usualPatience = 1 << 12

    /// A text that is there.
    init(_ source: SourceText, _ dialect: Dialect, checksEncoding: Bool = false) {
        content = .whole(source)
        longRecord = .max
        self.dialect = dialect
        self.checksEncoding = checksEncoding
        path = source.path
        count = source.bytes.count
        start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        end = Self.contentEnd(source.bytes, start..<count)
    }

    /// The text of a file in UTF-8.
    ///
    /// - Parameter longRecord: at least two; tests make it small.
    init(_ file: LargeFile, _ dialect: Dialect, longRecord: Int = 1 << 23) {
        content = .file(file)
        self.longRecord = longRecord
        self.dialect = dialect
        checksEncoding = true
        path = file.path
        count = file.count
        start = file.bytes(0..<min(3, file.count)) == [0xEF, 0xBB, 0xBF] ? 3 : 0
        var end = count
        while end > start {
            let first = max(start, end - Self.window)
            let bytes = file.bytes(first..<end)
            // Whoever reads the part that is missing says so.
            guard bytes.count == end - first else { break }
            let kept = Self.contentEnd(bytes, 0..<bytes.count)
            end = first + kept
            if kept > 0 { break }
        }
        self.end = end
    }

    private static func contentEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The records that start from `start` on and before `limit`.
    ///
    /// - Parameters:
    ///   - row: all rows up to this one are read, wherever they start.
    ///   - patience: how many bytes after `limit` the last record may end; the chunk is cut if it ends later.
    ///   - isOneColumn: whether the first record of the text has one cell; nil if this is the chunk that has it.
    func chunk(
        from start: Int, until limit: Int, row: Int = 0, patience: Int? = nil,
        isOneColumn: Bool? = nil, rowsBefore: Int = 0
    ) -> TextChunk {
        var size = Self.usualPatience
        while true {
            let end = min(self.end, reach(max(limit, start), patience ?? size, patience == nil))
            let isLast = end == self.end
            let (source, first) = part(start..<max(start, end))
            var reader = CSVReader(
                source, dialect, from: start - first, end: end - first, isLast: isLast,
                isOneColumn: isOneColumn, rowsBefore: rowsBefore)
            reader.read(until: limit - first, row: row)
            let isShort = first + source.bytes.count < end
            if case .cut = reader.outcome, patience == nil, !isShort {
                size = size.saturatingSum(end - start)
                guard end - start >= longRecord, let quote = reader.openQuote else { continue }
                // Not all up to the end of a text is read for a quote that nothing closes.
                switch length(ofQuoted: first + quote) {
                case nil: reader.stopAtOpenQuote(.unclosedQuote)
                case let length? where length > CSVRecords.Cell.greatestOffset:
                    reader.stopAtOpenQuote(.rowTooLarge)
                case let length?:
                    size = max(
                        size, first + quote + length + Self.usualPatience - max(limit, start))
                    continue
                }
            }
            return TextChunk(consume reader, of: self, first: first, start: start, isShort: isShort)
        }
    }

    /// Up to where bytes are looked at for records that start before `limit`.
    private func reach(_ limit: Int, _ more: Int, _ isPatient: Bool) -> Int {
        if isPatient, case .whole = content { return end }
        return limit.saturatingSum(more)
    }

    /// How many bytes a quoted cell has, the quotes too; nil if it is never closed. No more than a part of it is in memory.
    ///
    /// - Parameter quote: the one that opens it.
    private func length(ofQuoted quote: Int) -> Int? {
        let ends = CellEnds(dialect)
        var offset = quote + 1
        while offset < end {
            let (source, first) = part(offset..<min(end, offset.saturatingSum(longRecord)))
            let last = min(end - first, source.bytes.count)
            // Whoever reads the part that is missing says so.
            guard first + last > offset else { return offset - quote }
            let (closing, isCertain, byte) = source.bytes.withUnsafeBytes { text in
                let found = ends.closingQuote(text, offset - first, last)
                return (found.offset, found.isCertain, found.offset < last ? text[found.offset] : 0)
            }
            if isCertain || first + last == end {
                return closing < last && byte == dialect.quote ? first + closing + 1 - quote : nil
            }
            // A byte that may belong to the next one is looked at once more.
            offset = first + closing
        }
        return nil
    }

    /// The text from `range` on, at least to its end, and the offset at which it starts.
    func part(_ range: Range<Int>) -> (source: SourceText, first: Int) {
        switch content {
        case .whole(let source): return (source, 0)
        case .file(let file):
            let bytes = file.bytes(range)
            return (
                SourceText(path: path, bytes: bytes, fileOffset: range.lowerBound), range.lowerBound
            )
        }
    }

    /// The place in the file of a range of the text.
    func span(_ range: Range<Int>) -> SourceSpan {
        switch content {
        case .whole(let source): source.span(range)
        case .file(let file): SourceSpan(path: file.path, range: range)
        }
    }

    /// The offset after the first line end from `offset - 1` on: where a row starts, unless that line end is quoted.
    ///
    /// - Returns: `limit` or more if there is no line end before it.
    func lineStart(from offset: Int, before limit: Int) -> Int {
        var from = offset - 1
        while from < min(end, limit) {
            let (source, first) = part(from..<min(end, from.saturatingSum(Self.window)))
            let bytes = source.bytes
            let last = min(bytes.count, end - first)
            var index = from - first
            while index < last, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            guard index < last else {
                guard first + last > from else { return limit }
                from = first + last
                continue
            }
            if bytes[index] == 0x0A { return first + index + 1 }
            // Whether LF follows may be known from the next part only.
            if index + 1 == last, first + last < end, first + index > from {
                from = first + index
                continue
            }
            let isPair = index + 1 < last && bytes[index + 1] == 0x0A
            return first + index + (isPair ? 2 : 1)
        }
        return limit
    }
}

extension Int {
    /// The sum, or the largest integer.
    func saturatingSum(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}
