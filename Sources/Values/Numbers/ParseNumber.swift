/// A decimal number as a double: optional sign, digits with an optional `.`, optional exponent.
///
/// Nil if the bytes of `range` are anything else (blanks, `inf`, hexadecimal), or too large for a
/// double. Either side of the point may be empty, not both. The result is correctly rounded.
///
/// Up to 15 significant digits and powers of ten up to 22 are exact doubles, so that one division or
/// multiplication rounds correctly (Clinger 1990, "How to read floating point numbers accurately",
/// https://doi.org/10.1145/93542.93557); `fraction` takes more digits; other input takes the standard library's way.
package func parseDecimal(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    var scan = DecimalScan()
    guard scan.read(bytes, range) else { return nil }
    let magnitude: Double
    if scan.significantDigits <= 15, abs(scan.exponent) <= 22 {
        let mantissa = Double(scan.mantissa)
        let power = powersOfTen[abs(scan.exponent)]
        magnitude = scan.exponent < 0 ? mantissa / power : mantissa * power
        return scan.isNegative ? -magnitude : magnitude
    }
    if scan.significantDigits <= 19, -19...0 ~= scan.exponent {
        let magnitude = fraction(scan.mantissa, decimals: -scan.exponent)
        return scan.isNegative ? -magnitude : magnitude
    }
    guard let parsed = Double(String(decoding: bytes[range], as: UTF8.self)), parsed.isFinite
    else { return nil }
    return parsed
}

/// An integer: optional sign and ASCII digits only. Nil if the bytes are anything else or overflow.
package func parseInteger(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    guard index < range.upperBound else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    guard index < range.upperBound else { return nil }
    var result = 0
    while index < range.upperBound {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        let (product, overflowed) = result.multipliedReportingOverflow(by: 10)
        let (sum, overflowedAgain) = product.subtractingReportingOverflow(Int(digit))
        guard !overflowed, !overflowedAgain else { return nil }
        result = sum
        index += 1
    }
    if isNegative { return result }
    // The sum runs below zero, where one integer more has room.
    return result == .min ? nil : -result
}

/// What the bytes of a decimal number say, digit by digit.
private struct DecimalScan {
    var isNegative = false
    /// Meaningful up to 19 significant digits.
    var mantissa: UInt64 = 0
    var significantDigits = 0
    /// The power of ten that the mantissa is multiplied by.
    var exponent = 0

    mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let end = range.upperBound
        if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        var hasDigits = false
        while index < end, bytes[index] &- UInt8(ascii: "0") < 10 {
            take(bytes[index])
            hasDigits = true
            index += 1
        }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            while index < end, bytes[index] &- UInt8(ascii: "0") < 10 {
                take(bytes[index])
                exponent -= 1
                hasDigits = true
                index += 1
            }
        }
        guard hasDigits else { return false }
        guard index < end else { return true }
        guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return false }
        return readExponent(bytes, (index + 1)..<end)
    }

    private mutating func take(_ byte: UInt8) {
        if significantDigits > 0 || byte != UInt8(ascii: "0") { significantDigits += 1 }
        if significantDigits <= 19 { mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0")) }
    }

    private mutating func readExponent(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var isNegative = false
        if index < range.upperBound,
            bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
        {
            isNegative = bytes[index] == UInt8(ascii: "-")
            index += 1
        }
        guard index < range.upperBound else { return false }
        var value = 0
        while index < range.upperBound {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return false }
            value = min(value * 10 + Int(digit), 1_000_000)
            index += 1
        }
        exponent += isNegative ? -value : value
        return true
    }
}

/// 10 to the power of 0 to 22, all exact.
let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
