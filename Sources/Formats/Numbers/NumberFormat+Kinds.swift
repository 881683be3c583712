/// A magnitude printed in one of d3's types, and the SI prefix that belongs after it.
func magnitudeText(
    _ magnitude: Double, _ kind: NumberSpecifier.Kind, _ precision: Int
) -> (text: [UInt8], siPrefix: String) {
    switch kind {
    case .exponent: (exponentialNotation(magnitude, fractionDigits: precision), "")
    case .fixed: (fixedNotation(magnitude, fractionDigits: precision), "")
    case .general: (precisionNotation(magnitude, digits: precision), "")
    case .rounded: (roundedNotation(magnitude, digits: precision), "")
    case .prefixed: prefixedNotation(magnitude, digits: precision)
    case .percent: (fixedNotation(magnitude * 100, fractionDigits: precision), "")
    case .roundedPercent: (roundedNotation(magnitude * 100, digits: precision), "")
    case .binary: (radixNotation(magnitude, radix: 2), "")
    case .octal: (radixNotation(magnitude, radix: 8), "")
    case .integer: (integerNotation(magnitude), "")
    case .hexadecimal: (radixNotation(magnitude, radix: 16), "")
    case .upperHexadecimal: (radixNotation(magnitude, radix: 16, uppercase: true), "")
    case .character: (Array(javaScriptString(magnitude).utf8), "")
    }
}

/// Rounded to so many significant digits, but never with an exponent: d3's `r`.
private func roundedNotation(_ magnitude: Double, digits: Int) -> [UInt8] {
    guard magnitude.isFinite else { return Array(javaScriptString(magnitude).utf8) }
    let number = significantDigits(of: magnitude, count: digits)
    let point = number.isZero ? 1 : number.point
    return number.fixed(fractionDigits: max(0, digits - point))
}

/// Rounded to so many significant digits of the SI unit that suits the number: d3's `s`.
private func prefixedNotation(
    _ magnitude: Double, digits: Int
) -> (text: [UInt8], siPrefix: String) {
    guard magnitude.isFinite else { return (Array(javaScriptString(magnitude).utf8), "") }
    var number = significantDigits(of: magnitude, count: digits)
    let exponent = number.isZero ? 0 : number.point - 1
    let step = siStep(forExponent: exponent)
    let place = exponent - step * 3 + 1
    var fractionDigits = max(0, digits - place)
    if place <= 0 {
        // Smaller than the smallest unit: the digits are counted from its point, and all of them
        // stand where none would.
        let kept = digits + place - 1
        number =
            kept > 0
            ? significantDigits(of: magnitude, count: kept) : DecimalDigits(shortest: magnitude)
        fractionDigits = kept > 0 ? digits - 1 : number.digits.count - place
    }
    if !number.isZero { number.point -= step * 3 }
    return (number.fixed(fractionDigits: fractionDigits), siPrefixes[8 + step])
}

/// Rounded to an integer, half up, without an exponent: d3's `d`.
private func integerNotation(_ magnitude: Double) -> [UInt8] {
    guard magnitude.isFinite else { return Array(javaScriptString(magnitude).utf8) }
    return DecimalDigits(shortest: roundHalfUp(magnitude)).fixed(fractionDigits: 0)
}

private func radixNotation(_ magnitude: Double, radix: Int, uppercase: Bool = false) -> [UInt8] {
    guard magnitude.isFinite else {
        let text = javaScriptString(magnitude)
        return Array((uppercase ? text.uppercased() : text).utf8)
    }
    let integer = roundHalfUp(magnitude)
    if let small = UInt64(exactly: integer) {
        return Array(String(small, radix: radix, uppercase: uppercase).utf8)
    }
    // The radix is a power of two, so that remainder and quotient are exact.
    var rest = integer
    var reversed: [UInt8] = []
    while rest >= 1 {
        let digit = rest.truncatingRemainder(dividingBy: Double(radix))
        reversed.append(contentsOf: String(Int(digit), radix: radix, uppercase: uppercase).utf8)
        rest = (rest - digit) / Double(radix)
    }
    return reversed.reversed()
}

/// `Math.round` for a number that is not negative.
private func roundHalfUp(_ magnitude: Double) -> Double {
    magnitude.rounded(.toNearestOrAwayFromZero)
}

/// Takes the insignificant zeros off a fraction, also off one with an exponent after it: d3's `~`.
func trimmingFraction(_ text: [UInt8]) -> [UInt8] {
    guard let point = text.firstIndex(of: UInt8(ascii: ".")) else { return text }
    let end = text[(point + 1)...].firstIndex { !isDigit($0) } ?? text.count
    var kept = end
    while kept > point + 1, text[kept - 1] == UInt8(ascii: "0") { kept -= 1 }
    if kept == point + 1 { kept = point }
    return Array(text[..<kept] + text[end...])
}

/// Whether printed digits amount to zero.
func isZero(_ text: [UInt8]) -> Bool {
    text.prefix { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }
        .prefix { $0 != UInt8(ascii: "e") }
        .allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
        && text.first.map(isDigit) == true
        && text.allSatisfy { isDigit($0) || ".e+-".utf8.contains($0) }
}

/// The SI unit's number, -8 (yocto) to 8 (yotta), for a decimal exponent.
func siStep(forExponent exponent: Int) -> Int {
    max(-8, min(8, exponent >= 0 ? exponent / 3 : -((2 - exponent) / 3)))
}

let siPrefixes = [
    "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
]
