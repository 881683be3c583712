import Diagnostics

/// The first byte of a range that is not part of well-formed UTF-8, or nil.
///
/// Eight ASCII characters are passed over at a time. The bounds are those of Unicode's table of well-formed sequences:
/// https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G27506
func firstMalformed(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { text in
        var offset = range.lowerBound
        while offset < range.upperBound {
            if offset + 8 <= range.upperBound,
                text.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080
                    == 0
            {
                offset += 8
                continue
            }
            let length = sequenceLength(text, offset, range.upperBound)
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }
}

/// How many bytes the well-formed sequence at `offset` has; 0 if there is none.
private func sequenceLength(_ text: UnsafeRawBufferPointer, _ offset: Int, _ end: Int) -> Int {
    let lead = text[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= end, second.contains(text[offset + 1]) else { return 0 }
    for next in (offset + 1)..<(offset + length) where text[next] & 0xC0 != 0x80 { return 0 }
    return length
}

/// The first NUL in a range of bytes, or nil.
func firstNUL(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { text in
        let ones: UInt64 = 0x0101_0101_0101_0101
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound {
            let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if (word &- ones) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            offset += 8
        }
        while offset < range.upperBound {
            if text[offset] == 0 { return offset }
            offset += 1
        }
        return nil
    }
}

/// Whether all bytes of a range are ASCII and none is NUL, 32 at a time.
private func isPlainASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { text in
        // A byte that is zero borrows, so that its highest bit is set; so is that of a byte above 0x80.
        func marks(_ offset: Int) -> UInt64 {
            let word = text.eightBytes(at: offset)
            return word &- 0x0101_0101_0101_0101 | word
        }
        var offset = range.lowerBound
        while offset + 32 <= range.upperBound {
            let found =
                marks(offset) | marks(offset + 8) | marks(offset + 16) | marks(offset + 24)
            if found & 0x8080_8080_8080_8080 != 0 { return false }
            offset += 32
        }
        while offset < range.upperBound {
            if text[offset] == 0 || text[offset] >= 0x80 { return false }
            offset += 1
        }
        return true
    }
}

/// What makes a text unreadable as a whole: the first place of each kind.
struct TextDamage: Sendable, Hashable {
    /// Bytes that are not UTF-8.
    var malformed: Int?
    var nul: Int?

    init() {}

    /// - Parameter offset: where in the file the range starts.
    init(_ bytes: [UInt8], _ range: Range<Int>, at offset: Int, checksEncoding: Bool) {
        guard !isPlainASCII(bytes, range) else { return }
        let shift = offset - range.lowerBound
        nul = firstNUL(bytes, range).map { $0 + shift }
        if checksEncoding { malformed = firstMalformed(bytes, range).map { $0 + shift } }
    }

    mutating func add(_ other: TextDamage) {
        if let offset = other.malformed { malformed = min(malformed ?? offset, offset) }
        if let offset = other.nul { nul = min(nul ?? offset, offset) }
    }
}
