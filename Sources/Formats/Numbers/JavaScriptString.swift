/// The text that ECMAScript makes of a number: the shortest digits that read back as `value`.
///
/// Specification: https://tc39.es/ecma262/#sec-numeric-types-number-tostring
package func javaScriptString(_ value: Double) -> String {
    if let integer = Int(exactly: value), integer.magnitude < 1 << 53 { return String(integer) }
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let text = javaScriptMagnitude(DecimalDigits(shortest: value.magnitude))
    return (value < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
}

/// The digits as ECMAScript places them: without exponent from 1e-6 up to 1e21.
func javaScriptMagnitude(_ number: DecimalDigits) -> [UInt8] {
    (-5...21).contains(number.point)
        ? number.fixed(fractionDigits: number.fractionDigitCount)
        : number.exponential(digitCount: max(1, number.digits.count))
}
