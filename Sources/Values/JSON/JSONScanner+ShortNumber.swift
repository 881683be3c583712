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

    /// The first 19 digits fit; a number that has more is not taken.
    @inline(__always)
    private func takeDigits(_ index: inout Int, before end: Int, into mantissa: inout UInt64) {
        while index < end {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            index &+= 1
        }
    }
}
