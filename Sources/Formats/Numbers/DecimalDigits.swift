/// A finite number without sign as decimal digits: 0.d₁d₂d₃… × 10^point.
///
/// `digits` has no leading zero; it is empty for zero.
struct DecimalDigits: Hashable {
    /// Each 0 to 9.
    var digits: [UInt8]
    /// How many digits stand before the decimal point; negative for zeros after it.
    var point: Int

    var isZero: Bool { digits.isEmpty }

    /// The fewest digits that read back as `magnitude`, the closest of them, as ECMAScript prints.
    init(shortest magnitude: Double) {
        digits = []
        point = 0
        var pointSeen = false
        var exponent = 0
        var text = magnitude.description.utf8[...]
        while let byte = text.popFirst() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(byte &- UInt8(ascii: "0"))
                if !pointSeen { point += 1 }
            case UInt8(ascii: "."): pointSeen = true
            case UInt8(ascii: "e"):
                exponent = Int(Substring(text)) ?? 0
                text = text[text.endIndex...]
            default: break
            }
        }
        point += exponent
        trim()
    }

    /// Every digit of `magnitude`, which a binary fraction always has finitely many of.
    init(exact magnitude: Double) {
        guard magnitude.isFinite, magnitude > 0 else {
            digits = []
            point = 0
            return
        }
        let (significand, exponent) = binaryParts(of: magnitude)
        var number = BigNatural(significand)
        // m × 2^-k is m × 5^k / 10^k.
        if exponent >= 0 {
            number.multiply(by: 2, times: exponent)
        } else {
            number.multiply(by: 5, times: -exponent)
        }
        digits = number.decimalDigits
        point = digits.count + min(0, exponent)
        trim()
    }

    /// Rounds to `count` digits after the point, a tie away from zero.
    mutating func round(fractionDigits count: Int) { keep(point + count) }

    /// Rounds to `count` digits, a tie away from zero.
    mutating func round(significantDigits count: Int) { keep(count) }

    private mutating func keep(_ count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            point = 0
            return
        }
        let roundsUp = digits[count] >= 5
        digits.removeSubrange(count...)
        if roundsUp {
            var index = count - 1
            while index >= 0, digits[index] == 9 { index -= 1 }
            digits.removeSubrange((index + 1)...)
            if index >= 0 {
                digits[index] += 1
            } else {
                digits = [1]
                point += 1
            }
        }
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        point = digits.isEmpty ? 0 : point - leading
    }

    /// The digit `place` places left of the point (negative: right of it, from -1).
    private func character(at index: Int) -> UInt8 {
        UInt8(ascii: "0") + (digits.indices.contains(index) ? digits[index] : 0)
    }

    /// `12.50` with exactly `fractionDigits` digits after the point; digits beyond are cut off.
    func fixed(fractionDigits: Int) -> [UInt8] {
        var text: [UInt8] = []
        if point <= 0 { text.append(UInt8(ascii: "0")) }
        for index in 0..<max(0, point) { text.append(character(at: index)) }
        if fractionDigits > 0 {
            text.append(UInt8(ascii: "."))
            for index in point..<(point + fractionDigits) { text.append(character(at: index)) }
        }
        return text
    }

    /// How many digits `fixed` needs after the point to leave nothing out.
    var fractionDigitCount: Int { isZero ? 0 : max(0, digits.count - point) }

    /// `1.25e+3` with exactly `digitCount` digits.
    func exponential(digitCount: Int) -> [UInt8] {
        var text = [character(at: 0)]
        if digitCount > 1 {
            text.append(UInt8(ascii: "."))
            for index in 1..<digitCount { text.append(character(at: index)) }
        }
        let exponent = isZero ? 0 : point - 1
        text.append(UInt8(ascii: "e"))
        text.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        text.append(contentsOf: String(exponent.magnitude).utf8)
        return text
    }
}

/// `magnitude` as an integer times a power of two. Zero has exponent 0.
func binaryParts(of magnitude: Double) -> (significand: UInt64, exponent: Int) {
    let bits = magnitude.significandBitPattern
    guard magnitude.exponentBitPattern != 0 else { return (bits, bits == 0 ? 0 : -1074) }
    return (bits | 1 << 52, Int(magnitude.exponentBitPattern) - 1075)
}
