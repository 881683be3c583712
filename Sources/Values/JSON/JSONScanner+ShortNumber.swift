extension JSONScanner {
    /// A number of at most 15 digits, or a fraction of at most 19, without an exponent; nil, and nothing taken, for any
    /// other and for what is none.
    mutating func takeShortNumber() -> (value: Double, isInteger: Bool)? {
        bytes.withUnsafeBytes { bytes in
            var cursor = JSONCursor(bytes: bytes, offset: offset)
            let number = cursor.takeShortNumber()
            offset = cursor.offset
            return number
        }
    }
}

extension JSONCursor {
    /// A number of at most 15 digits, or a fraction of at most 19, without an exponent, which is what data consist of;
    /// nil, and nothing taken, for any other and for what is none.
    mutating func takeShortNumber() -> (value: Double, isInteger: Bool)? {
        var index = offset
        let end = min(bytes.count, offset &+ 22)
        let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
        if isNegative { index &+= 1 }
        let integerStart = index
        var mantissa: UInt64 = 0
        takeDigits(&index, before: end, into: &mantissa)
        var digits = index &- integerStart
        guard digits > 0, digits == 1 || bytes[integerStart] != UInt8(ascii: "0") else {
            return nil
        }
        var decimals = 0
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index &+= 1
            let start = index
            takeDigits(&index, before: end, into: &mantissa)
            decimals = index &- start
            digits &+= decimals
            guard decimals > 0 else { return nil }
        }
        guard digits <= (decimals > 0 ? 19 : 15),
            index == bytes.count || bytes[index] | 0x20 != UInt8(ascii: "e")
        else { return nil }
        offset = index
        let magnitude = decimals == 0 ? Double(mantissa) : fraction(mantissa, decimals: decimals)
        // An integer has no negative zero.
        let isMinus = isNegative && (decimals > 0 || mantissa > 0)
        return (isMinus ? -magnitude : magnitude, decimals == 0)
    }

    /// Goes past such a number, or one of somewhat more digits; false, and nothing taken, for any other.
    mutating func skipShortNumber() -> Bool {
        // So many bytes are looked at below; what stands at the very end is taken byte by byte.
        guard bytes.count &- offset >= 40 else { return takeShortNumber() != nil }
        var index = offset
        if bytes[index] == UInt8(ascii: "-") { index &+= 1 }
        let digits = digitCount(at: index)
        guard digits == 1 || digits > 1 && bytes[index] != UInt8(ascii: "0") else { return false }
        index &+= digits
        if bytes[index] == UInt8(ascii: ".") {
            let decimals = digitCount(at: index &+ 1)
            guard decimals > 0 else { return false }
            index &+= 1 &+ decimals
        }
        let next = bytes[index]
        guard next &- UInt8(ascii: "0") >= 10, next | 0x20 != UInt8(ascii: "e") else {
            return false
        }
        offset = index
        return true
    }

    /// How many digits follow, at most 16; so many bytes must be there.
    @inline(__always)
    private func digitCount(at index: Int) -> Int {
        let count = leadingDigits(bytes.word(at: index))
        return count < 8 ? count : 8 &+ leadingDigits(bytes.word(at: index &+ 8))
    }

    /// The first 19 digits fit; a number that has more is not taken.
    @inline(__always)
    private func takeDigits(_ index: inout Int, before end: Int, into mantissa: inout UInt64) {
        while index < end, index &+ 8 <= bytes.count {
            let word = bytes.word(at: index)
            let count = leadingDigits(word)
            guard count > 0 else { return }
            mantissa = mantissa &* integerPowersOfTen[count] &+ number(ofFirst: count, in: word)
            index &+= count
            guard count == 8 else { return }
        }
        while index < end {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            index &+= 1
        }
    }
}

/// How many of eight bytes are digits before the first that is none.
///
/// Of bytes above that one the bits mean nothing, since a sum carries into the byte above.
@inline(__always)
private func leadingDigits(_ word: UInt64) -> Int {
    let values = word ^ 0x3030_3030_3030_3030
    let others = (values &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount &>> 3
}

/// The number that the first of eight digits make: neighbours are put together, then neighbouring pairs, then those.
///
/// - Parameter count: 1 to 8.
@inline(__always)
private func number(ofFirst count: Int, in word: UInt64) -> UInt64 {
    // Zeros come before them, and what follows them goes.
    let digits = (word & 0x0F0F_0F0F_0F0F_0F0F) &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let pairs = ((digits &* 0xA01) &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = ((pairs &* 0x64_0001) &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 0x2710_0000_0001) &>> 32
}
