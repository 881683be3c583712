/// The digits after the point that numbers `step` apart need to look different.
///
/// Source: https://d3js.org/d3-format#precisionFixed
package func precisionFixed(step: Double) -> Int {
    decimalExponent(step).map { max(0, -$0) } ?? 0
}

/// The digits after the point that numbers `step` apart need in the SI unit that suits `value`.
///
/// Source: https://d3js.org/d3-format#precisionPrefix
package func precisionPrefix(step: Double, value: Double) -> Int {
    guard let exponent = decimalExponent(step) else { return 0 }
    return max(0, siStep(forExponent: decimalExponent(value) ?? 0) * 3 - exponent)
}

/// The significant digits that numbers `step` apart and up to `maximum` need to look different.
///
/// Source: https://d3js.org/d3-format#precisionRound
package func precisionRound(step: Double, maximum: Double) -> Int {
    guard let exponent = decimalExponent(step),
        let greatest = decimalExponent(maximum.magnitude - step.magnitude)
    else { return 1 }
    return max(0, greatest - exponent) + 1
}

/// The power of ten of the first digit; nil if the number is not finite.
func decimalExponent(_ value: Double) -> Int? {
    guard value.isFinite else { return nil }
    let number = DecimalDigits(shortest: value.magnitude)
    return number.isZero ? 0 : number.point - 1
}
