/// A place in JSON's bytes, for the tokens that lists of rows consist of: there are thousands in one list, so that the
/// bytes are looked at in place and eight at a time.
///
/// What is written in any other way than programs write rows is left to `JSONScanner`.
struct JSONCursor {
    let bytes: UnsafeRawBufferPointer
    var offset: Int

    /// Goes past `byte` if it is next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    @inline(__always)
    mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset] <= 0x20, isBlank(bytes[offset]) { offset += 1 }
    }

    /// Goes past `byte` and the blanks around it if it is the next that is not blank.
    @inline(__always)
    mutating func takeMark(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard take(byte) else { return false }
        skipBlanks()
        return true
    }

    /// Goes past the bytes that are equal to those of an earlier range, if they are next. Not at the end of all bytes,
    /// where fewer than eight follow.
    @inline(__always)
    mutating func takeAgain(_ earlier: Range<Int>) -> Bool {
        let (start, count) = (earlier.lowerBound, earlier.upperBound &- earlier.lowerBound)
        guard bytes.count &- offset >= count &+ 8 else { return false }
        // The last eight bytes overlap those before; of fewer than eight those beyond the range count for nothing.
        let last = count &- 8
        if last < 0 {
            let difference = bytes.word(at: start) ^ bytes.word(at: offset)
            guard difference << UInt64(truncatingIfNeeded: 0 &- last &* 8) == 0 else {
                return false
            }
        } else {
            var index = 0
            while index < last {
                guard isAgain(start, index) else { return false }
                index &+= 8
            }
            guard isAgain(start, last) else { return false }
        }
        offset &+= count
        return true
    }

    @inline(__always)
    private func isAgain(_ start: Int, _ index: Int) -> Bool {
        bytes.word(at: start &+ index) == bytes.word(at: offset &+ index)
    }

    /// The contents of a string of ASCII without escapes that starts here; nil, and nothing taken, for any other.
    mutating func takeASCIIString() -> Range<Int>? {
        let start = offset + 1
        let end = endOfRun(from: start, beyondASCII: 0x8080_8080_8080_8080)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
        offset = end + 1
        return start..<end
    }

    /// Goes past a scalar as programs write it: a text of ASCII without escapes, a number of few digits without an
    /// exponent, a word. False, and nothing taken, for any other and for what is none; what is taken is a scalar only if
    /// no letter follows.
    @inline(__always)
    mutating func skipUsualCell() -> Bool {
        guard offset < bytes.count else { return false }
        if bytes[offset] == UInt8(ascii: "\"") { return takeASCIIString() != nil }
        return skipShortNumber() || skipWord()
    }

    /// Where the bytes of a string from here on end that stand for themselves.
    var endOfRun: Int { endOfRun(from: offset, beyondASCII: 0) }

    /// - Parameter mark: the highest bit of each byte, if a run ends at bytes that have it.
    @inline(__always)
    private func endOfRun(from start: Int, beyondASCII mark: UInt64) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let word = bytes.word(at: index, 8)
            let special = specialBytes(word) | word & mark
            if special != 0 { return index + special.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count {
            let word = UInt64(bytes[index]) | letters << 8
            if specialBytes(word) | word & mark != 0 { break }
            index += 1
        }
        return index
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\t")
    }
}

private let letters: UInt64 = 0x6161_6161_6161_6161

/// Of eight bytes those that do not stand for themselves in a string, or end it: the lowest set bit is in the first.
///
/// Bits above that one mean nothing, since a difference borrows from the byte above.
/// https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
@inline(__always)
private func specialBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ 0x2222_2222_2222_2222
    let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
        (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
        | (word &- 0x2020_2020_2020_2020) & ~word
    return found & 0x8080_8080_8080_8080
}

extension JSONCursor {
    /// Goes past `null`, `true` or `false`; false, and nothing taken, for anything else and near the end of all bytes.
    mutating func skipWord() -> Bool {
        guard bytes.count &- offset >= 8 else { return false }
        let word = bytes.word(at: offset)
        switch word & 0xFFFF_FFFF {
        case 0x6C6C_756E, 0x6575_7274: offset &+= 4
        default:
            guard word & 0xFF_FFFF_FFFF == 0x65_736C_6166 else { return false }
            offset &+= 5
        }
        return true
    }
}
