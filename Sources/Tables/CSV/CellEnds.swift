/// Finds where cells end, eight bytes at a time.
struct CellEnds {
    let delimiter: UInt8
    /// The byte that opens and closes a cell; nil if none does.
    let quote: UInt8?
    private let escape: UInt8?
    private let doublesQuotes: Bool
    private let delimiters: UInt64
    private let quotes: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    init(_ dialect: Dialect) {
        delimiter = dialect.delimiter
        quote = dialect.quote
        escape = dialect.escape == dialect.quote ? nil : dialect.escape
        doublesQuotes = dialect.doublesQuotes
        delimiters = Self.ones &* UInt64(dialect.delimiter)
        quotes = Self.ones &* UInt64(dialect.quote ?? dialect.delimiter)
    }

    /// The highest bit of each delimiter, quote, LF or CR among eight bytes, the first of which is the lowest.
    @inline(__always)
    func all(_ word: UInt64) -> UInt64 {
        let others = Self.others(word, delimiters) & Self.others(word, quotes) & Self.noLineEnds(word)
        return ~others & Self.highBits
    }

    private static func noLineEnds(_ word: UInt64) -> UInt64 {
        others(word, ones &* 0x0A) & others(word, ones &* 0x0D)
    }

    /// The highest bit of each byte that differs.
    ///
    /// The sum reaches it for every byte but those whose lower bits are all zero, and none carries into the next. See
    /// https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
    @inline(__always)
    private static func others(_ word: UInt64, _ bytes: UInt64) -> UInt64 {
        let difference = word ^ bytes
        return (difference & ~highBits &+ ~highBits) | difference
    }

    /// The offset of the first delimiter, LF or CR from `start` on; `end` if there is none before it.
    func next(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var offset = start
        while offset + 8 <= end {
            let word = text.eightBytes(at: offset)
            let found = ~(Self.others(word, delimiters) & Self.noLineEnds(word)) & Self.highBits
            if found != 0 { return offset + found.trailingZeroBitCount &>> 3 }
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

    /// Where the quote is that closes a cell; `end` if there is none. And what the cell is then.
    ///
    /// - Parameter start: of the cell's contents.
    func closingQuote(
        _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> (offset: Int, kind: CSVRecords.Cell.Kind) {
        guard let quote else { return (end, .quoted) }
        var kind = CSVRecords.Cell.Kind.quoted
        var index = start
        while true {
            index = first(quote, escape ?? quote, text, index, end)
            guard index + 1 < end else {
                return (index < end && text[index] == quote ? index : end, kind)
            }
            guard text[index] == escape || doublesQuotes && text[index + 1] == quote else {
                return (index, kind)
            }
            kind = .escaped
            index += 2
        }
    }

    /// The offset of the first of two bytes from `start` on; `end` if there is none before it.
    private func first(
        _ byte: UInt8, _ other: UInt8, _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> Int {
        var offset = start
        while offset + 8 <= end {
            let word = text.eightBytes(at: offset)
            let neither =
                Self.others(word, Self.ones &* UInt64(byte))
                & Self.others(word, Self.ones &* UInt64(other))
            let found = ~neither & Self.highBits
            if found != 0 { return offset + found.trailingZeroBitCount &>> 3 }
            offset += 8
        }
        while offset < end, text[offset] != byte, text[offset] != other { offset += 1 }
        return min(offset, end)
    }
}

extension UnsafeRawBufferPointer {
    /// Eight bytes as an integer, the first one lowest. They must be there.
    @inline(__always)
    func eightBytes(at offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
