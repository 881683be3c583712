extension JSONScanner {
    /// A number of at most 15 digits and no exponent; nil, and nothing taken, for any other and for what is none.
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
    /// A number of at most 15 digits and no exponent, which is what data consist of; nil, and nothing taken, for any
    /// other and for what is none.
    ///
    /// The digits and the power of ten are exact as doubles, so that one division rounds as `parseDecimal` does.
    mutating func takeShortNumber() -> (value: Double, isInteger: Bool)? {
        var index = offset
        let end = min(bytes.count, offset + 18)
        let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        let integerStart = index
        var mantissa = 0
        takeDigits(&index, before: end, into: &mantissa)
        var digits = index - integerStart
        guard digits > 0, digits == 1 || bytes[integerStart] != UInt8(ascii: "0") else {
            return nil
        }
        var decimals = 0
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            takeDigits(&index, before: end, into: &mantissa)
            decimals = index - start
            digits += decimals
            guard decimals > 0 else { return nil }
        }
        guard digits <= 15, index == bytes.count || bytes[index] | 0x20 != UInt8(ascii: "e") else {
            return nil
        }
        offset = index
        if decimals == 0 { return (Double(isNegative ? -mantissa : mantissa), true) }
        let magnitude = Double(mantissa) / powersOfTen[decimals]
        return (isNegative ? -magnitude : magnitude, false)
    }

    /// At most 18 digits, so that the number fits.
    @inline(__always)
    private func takeDigits(_ index: inout Int, before end: Int, into mantissa: inout Int) {
        while index < end {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return }
            mantissa = mantissa &* 10 &+ Int(digit)
            index += 1
        }
    }
}
