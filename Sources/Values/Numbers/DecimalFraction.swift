/// The double that is nearest to `digits` divided by 10 to the power of `decimals`.
///
/// - Parameter decimals: 0 to 19.
func fraction(_ digits: UInt64, decimals: Int) -> Double {
    // Both are exact as doubles, so that the division rounds once.
    if digits < 1 << 53 { return Double(digits) / powersOfTen[decimals] }
    return rounded(digits, dividedBy: integerPowersOfTen[decimals])
}

/// The double that is nearest to a quotient of positive integers.
///
/// Both are shifted up to their highest bit, so that the quotient has at least 63 bits. Of what remains rounding to 53
/// bits has to know only whether there is any.
private func rounded(_ dividend: UInt64, dividedBy divisor: UInt64) -> Double {
    let (shift, divisorShift) = (dividend.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let shifted = dividend << UInt64(shift)
    let (quotient, remainder) = (divisor << UInt64(divisorShift)).dividingFullWidth(
        (shifted >> 1, shifted << 63))
    let significand = Double(remainder == 0 ? quotient : quotient | 1)
    return Double(sign: .plus, exponent: divisorShift - shift - 63, significand: significand)
}

/// 10 to the power of 0 to 19.
let integerPowersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
