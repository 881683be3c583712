/// Appends `value` in the short form that SVG and JSON want: at most `maximumFractionDigits` (0 to 15)
/// digits after the point, no trailing zeros, no exponent, and never `-0`.
///
/// A number that is not finite becomes `0`: whoever draws must have refused it before.
package func appendDecimal(
    _ value: Double, maximumFractionDigits: Int, to bytes: inout [UInt8]
) {
    guard value.isFinite else { return bytes.append(UInt8(ascii: "0")) }
    let digits = min(15, max(0, maximumFractionDigits))
    guard let (whole, fraction) = roundedParts(of: value.magnitude, fractionDigits: digits) else {
        var number = DecimalDigits(exact: value.magnitude)
        number.round(fractionDigits: digits)
        if value < 0, !number.isZero { bytes.append(UInt8(ascii: "-")) }
        return bytes.append(contentsOf: number.fixed(fractionDigits: number.fractionDigitCount))
    }
    if value < 0, whole > 0 || fraction > 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: whole, atLeast: 1, to: &bytes)
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    appendDigits(of: fraction, atLeast: digits, to: &bytes)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
}

/// Appends the digits of `number` in groups of three.
func appendGroups(of number: UInt64, separator: String, to bytes: inout [UInt8]) {
    guard number >= 1000 else { return appendDigits(of: number, atLeast: 1, to: &bytes) }
    appendGroups(of: number / 1000, separator: separator, to: &bytes)
    bytes.append(contentsOf: separator.utf8)
    appendDigits(of: number % 1000, atLeast: 3, to: &bytes)
}

/// Appends the digits of `number`, with leading zeros up to `width` digits.
func appendDigits(of number: UInt64, atLeast width: Int, to bytes: inout [UInt8]) {
    var length = 0
    var rest = number
    while rest > 0 || length < width {
        bytes.append(UInt8(ascii: "0"))
        length += 1
        rest /= 10
    }
    rest = number
    var place = bytes.count
    while rest > 0 {
        place -= 1
        bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
    }
}
