// ECMAScript's three ways to print a number with a given count of digits. All take a magnitude and
// round its exact binary value, a tie up: https://tc39.es/ecma262/#sec-number.prototype.tofixed

/// `Number.prototype.toFixed` for a number that is not negative.
func fixedNotation(_ magnitude: Double, fractionDigits: Int) -> [UInt8] {
    guard magnitude.isFinite else { return Array(javaScriptString(magnitude).utf8) }
    guard magnitude < 1e21 else {
        return javaScriptMagnitude(DecimalDigits(shortest: magnitude))
    }
    if let (whole, fraction) = roundedParts(of: magnitude, fractionDigits: fractionDigits) {
        var text = Array(String(whole).utf8)
        guard fractionDigits > 0 else { return text }
        text.append(UInt8(ascii: "."))
        let digits = String(fraction).utf8
        for _ in digits.count..<max(digits.count, fractionDigits) {
            text.append(UInt8(ascii: "0"))
        }
        text.append(contentsOf: digits)
        return text
    }
    var number = DecimalDigits(exact: magnitude)
    number.round(fractionDigits: fractionDigits)
    return number.fixed(fractionDigits: fractionDigits)
}

/// `Number.prototype.toExponential` for a number that is not negative; nil digits: as many as needed.
func exponentialNotation(_ magnitude: Double, fractionDigits: Int?) -> [UInt8] {
    guard magnitude.isFinite else { return Array(javaScriptString(magnitude).utf8) }
    guard let fractionDigits else {
        let number = DecimalDigits(shortest: magnitude)
        return number.exponential(digitCount: max(1, number.digits.count))
    }
    return significantDigits(of: magnitude, count: fractionDigits + 1)
        .exponential(digitCount: fractionDigits + 1)
}

/// `Number.prototype.toPrecision` for a number that is not negative.
func precisionNotation(_ magnitude: Double, digits: Int) -> [UInt8] {
    guard magnitude.isFinite else { return Array(javaScriptString(magnitude).utf8) }
    let number = significantDigits(of: magnitude, count: digits)
    let exponent = number.isZero ? 0 : number.point - 1
    if exponent < -6 || exponent >= digits { return number.exponential(digitCount: digits) }
    return number.fixed(fractionDigits: digits - 1 - exponent)
}

/// The exact value rounded to `count` digits, a tie up.
func significantDigits(of magnitude: Double, count: Int) -> DecimalDigits {
    var number = DecimalDigits(exact: magnitude)
    number.round(significantDigits: count)
    return number
}

/// The exact value rounded to a multiple of 10^-fractionDigits, a tie up, as whole part and
/// fraction × 10^fractionDigits. Nil if the numbers do not fit 128 bits.
func roundedParts(
    of magnitude: Double, fractionDigits: Int
) -> (whole: UInt64, fraction: UInt64)? {
    guard (0..<powersOfTen.count).contains(fractionDigits) else { return nil }
    let (significand, exponent) = binaryParts(of: magnitude)
    if exponent >= 0 { return exponent <= 11 ? (significand << UInt64(exponent), 0) : nil }
    let shift = UInt128(-exponent)
    guard shift <= 116 else {
        return shift <= 1074 && magnitude < 1e-16 && fractionDigits <= 15 ? (0, 0) : nil
    }
    let whole = UInt128(significand) >> shift
    let rest = UInt128(significand) - whole << shift
    let scale = powersOfTen[fractionDigits]
    // Below 2^53 × 10^18 + 2^115: no overflow.
    let fraction = (rest * UInt128(scale) + (1 << (shift - 1))) >> shift
    let carried = fraction == UInt128(scale)
    return (UInt64(whole) + (carried ? 1 : 0), carried ? 0 : UInt64(fraction))
}

private let powersOfTen: [UInt64] = {
    var power: UInt64 = 1
    return (0...18).map { _ in
        defer { power &*= 10 }
        return power
    }
}()
