/// The number at 15 significant digits, the most that every decimal number keeps in a double; all digits before the point
/// stay.
///
/// What binary arithmetic adds behind them is gone: 0.1 + 0.2 is 0.3, and not 0.30000000000000004. So a computed figure is
/// published as one computes it by hand. A number that is not finite stays as it is.
package func roundedToDigits(_ value: Double) -> Double {
    guard value.isFinite else { return value }
    var digits = DecimalDigits(shortest: value.magnitude)
    let count = digits.digits.count
    digits.roundToCertainDigits()
    guard digits.digits.count < count else { return value }
    let rounded = parseDecimal(digits.exponential(digitCount: digits.digits.count))
    return value < 0 ? -(rounded ?? -value) : rounded ?? value
}

extension DecimalDigits {
    /// Leaves the 15 digits that a double keeps of every decimal number, and all before the point.
    mutating func roundToCertainDigits() { round(significantDigits: max(15, point)) }
}
