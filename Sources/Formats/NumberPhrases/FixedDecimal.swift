/// A decimal number without rounding errors: a count of 10⁻¹⁵, below 10²⁰.
///
/// What people state and what data hold are compared in it, so that 72,7 and 72.75 meet exactly at the edge.
package struct FixedDecimal: Sendable, Hashable, Comparable {
    /// How many digits it has after the point.
    static let fractionDigits = 15
    private static let limit: Int128 = power(of: 35) ?? 0

    /// Below 10³⁵: sums, and a hundred times a sum, fit.
    let units: Int128

    /// Zero.
    package static let zero = FixedDecimal(units: 0)

    init(units: Int128) { self.units = units }

    /// Digits, each 0 to 9, times a power of ten; nil if that is too large, or finer than 10⁻¹⁵.
    init?(digits: some Sequence<UInt8>, power: Int) {
        var units: Int128 = 0
        for digit in digits {
            guard units < Self.limit else { return nil }
            units = units * 10 + Int128(digit)
        }
        var shift = Self.fractionDigits + power
        while shift > 0, units != 0 {
            guard units < Self.limit else { return nil }
            units *= 10
            shift -= 1
        }
        guard shift >= 0 || units == 0, units < Self.limit else { return nil }
        self.units = units
    }

    /// The decimal number that a binary one stands for: an integer as it is, else its first 15 digits, which leaves
    /// out what arithmetic in binary adds behind them. Nil if it is not finite, or 10²⁰ or more.
    package init?(_ value: Double) {
        guard value.isFinite, value.magnitude < 1e20 else { return nil }
        if let whole = Int128(exactly: value) {
            units = whole * (Self.power(of: Self.fractionDigits) ?? 0)
            return
        }
        var number = DecimalDigits(shortest: value.magnitude)
        number.round(significantDigits: 15)
        var units: Int128 = 0
        let kept = max(0, min(number.digits.count, number.point + Self.fractionDigits))
        for digit in number.digits.prefix(kept) { units = units * 10 + Int128(digit) }
        let shift = Self.fractionDigits + number.point - kept
        units *= Self.power(of: max(0, kept == 0 ? 0 : shift)) ?? 0
        // A number that is finer lies between two counts, and is never taken for the lower one.
        if number.digits.dropFirst(kept).contains(where: { $0 != 0 }) { units += 1 }
        self.units = value < 0 ? -units : units
    }

    /// 10^`exponent`; nil if it does not fit.
    static func power(of exponent: Int) -> Int128? {
        guard (0...38).contains(exponent) else { return nil }
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    package static func < (left: Self, right: Self) -> Bool { left.units < right.units }
    static func - (left: Self, right: Self) -> Self { Self(units: left.units - right.units) }
    static prefix func - (number: Self) -> Self { Self(units: -number.units) }

    /// Whether it is less than zero.
    package var isNegative: Bool { units < 0 }

    var magnitude: Self { Self(units: abs(units)) }

    /// The nearest multiple of `step`, a tie away from zero.
    func rounded(to step: Self) -> Self {
        guard step.units > 0 else { return self }
        let count = (units.magnitude + step.units.magnitude / 2) / step.units.magnitude
        let rounded = Int128(count * step.units.magnitude)
        return Self(units: isNegative ? -rounded : rounded)
    }
}

/// The decimal number rounded to so many digits after the point, a tie away from zero.
package func roundedDecimal(_ value: Double, fractionDigits: Int) -> Double {
    guard let number = FixedDecimal(value), fractionDigits < FixedDecimal.fractionDigits,
        let step = FixedDecimal.power(of: FixedDecimal.fractionDigits - max(0, fractionDigits))
    else { return value }
    return parseDecimal(number.rounded(to: FixedDecimal(units: step)).text.utf8) ?? value
}

extension FixedDecimal {
    private var decimalDigits: DecimalDigits {
        var number = DecimalDigits(shortest: 0)
        var rest = units.magnitude
        var digits: [UInt8] = []
        while rest > 0 {
            digits.append(UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        number.digits = Array(digits.reversed())
        number.point = digits.isEmpty ? 0 : digits.count - Self.fractionDigits
        while number.digits.last == 0 { number.digits.removeLast() }
        return number
    }

    /// `71970314` or `-0.25`: a point, no groups, no exponent.
    package var text: String {
        let number = decimalDigits
        let text = number.fixed(fractionDigits: number.fractionDigitCount)
        return (isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
    }

    /// As a page of the language writes it: 71.970.314 or 71,970,314.
    package func text(_ locale: FormatLocale) -> String {
        signed(groupedText(decimalDigits, locale: locale), isNegative, locale)
    }
}
