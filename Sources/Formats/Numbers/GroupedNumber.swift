/// A page's plain number: all its digits, in groups of three (192.029.686 or 192,029,686).
///
/// The fraction has the fewest digits that read back as `value`, without those behind the 15th, which arithmetic makes up;
/// there is never an exponent.
package func groupedNumber(_ value: Double, locale: FormatLocale) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : signed("∞", value < 0, locale) }
    if value.magnitude < 1e15, let whole = Int(exactly: value.magnitude) {
        return signed(grouped(String(whole), separator: locale.grouping), value < 0, locale)
    }
    var number = DecimalDigits(shortest: value.magnitude)
    number.roundToCertainDigits()
    return signed(groupedText(number, locale: locale), value < 0, locale)
}

/// The number's digits, grouped, its fraction as long as it is.
func groupedText(_ number: DecimalDigits, locale: FormatLocale) -> String {
    let text = number.fixed(fractionDigits: number.fractionDigitCount)
    let end = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
    let whole = String(decoding: text[..<end], as: UTF8.self)
    let fraction = String(decoding: text[end...].dropFirst(), as: UTF8.self)
    return grouped(whole, separator: locale.grouping)
        + (fraction.isEmpty ? "" : locale.decimal + fraction)
}

func signed(_ text: String, _ isNegative: Bool, _ locale: FormatLocale) -> String {
    isNegative ? locale.minus + text : text
}
