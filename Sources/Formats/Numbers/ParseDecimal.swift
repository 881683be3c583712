/// The number that ASCII text in ECMAScript's decimal notation means, correctly rounded; nil for
/// anything else, also for `Infinity`, hexadecimal digits and blanks.
///
/// Digits are needed on one side of the point only: `5.` and `.5` are numbers. A number too large is
/// infinite.
package func parseDecimal(_ bytes: some Collection<UInt8>) -> Double? {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let magnitude = rest

    var significand: UInt64 = 0
    var digitCount = 0
    var fractionCount = 0
    var pointSeen = false
    while let byte = rest.first {
        if isDigit(byte) {
            // Wraps beyond 19 digits, which the fast path leaves alone.
            significand = significand &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
            digitCount += 1
            if pointSeen { fractionCount += 1 }
        } else if byte == UInt8(ascii: "."), !pointSeen {
            pointSeen = true
        } else {
            break
        }
        rest = rest.dropFirst()
    }
    guard digitCount > 0 else { return nil }
    let hasExponent = rest.first.map { $0 | 0x20 == UInt8(ascii: "e") } ?? false
    if hasExponent {
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            rest = rest.dropFirst()
        }
        guard let first = rest.first, isDigit(first) else { return nil }
        rest = rest.drop(while: isDigit)
    }
    guard rest.isEmpty else { return nil }

    // Both numbers are exact, so that the quotient is correctly rounded.
    if !hasExponent, digitCount <= 15 {
        let value = Double(significand) / exactPowersOfTen[fractionCount]
        return isNegative ? -value : value
    }
    var text = String(decoding: magnitude, as: UTF8.self)
    if text.utf8.first == UInt8(ascii: ".") { text = "0" + text }
    return Double(text).map { isNegative ? -$0 : $0 }
}

let exactPowersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
