/// A number in words of magnitude: 192,03 juta or 192.03 million, at most `digits` after the point.
///
/// The decimal digits of `value` are rounded, a tie away from zero, so that 2.675 million has two
/// digits as 2.68 although no `Double` is exactly 2.675. Letters for magnitudes are never used: "M" is
/// a billion in Indonesian and a million in English.
package func compactNumber(_ value: Double, digits: Int = 2, locale: FormatLocale) -> String {
    guard value.isFinite else { return groupedNumber(value, locale: locale) }
    let exact = DecimalDigits(shortest: value.magnitude)
    let greatest = locale.magnitudes.count
    var step = max(0, min(greatest, (exact.point - 1) / 3))
    var number = scaled(exact, step, digits)
    // 999,999 rounds to 1,000 thousand: a million.
    if number.point > 3, step < greatest {
        step += 1
        number = scaled(exact, step, digits)
    }
    let text = signed(
        groupedText(number, locale: locale), value < 0 && !number.isZero, locale)
    return step == 0 ? text : text + " " + locale.magnitudes[step - 1]
}

private func scaled(_ exact: DecimalDigits, _ step: Int, _ digits: Int) -> DecimalDigits {
    var number = exact
    number.point -= step * 3
    number.round(fractionDigits: max(0, min(20, digits)))
    return number
}

/// A percentage: 72.7 is 72,7% or 72.7%, with exactly `digits` digits after the point.
///
/// The decimal digits of `value` are rounded, a tie away from zero.
package func percentText(_ value: Double, digits: Int, locale: FormatLocale) -> String {
    fixedNumber(value, digits: digits, locale: locale) + locale.percent
}

/// A number in groups, with exactly `digits` digits after the point: 1.234,50.
///
/// The decimal digits of `value` are rounded, a tie away from zero.
package func fixedNumber(_ value: Double, digits: Int, locale: FormatLocale) -> String {
    guard value.isFinite else { return groupedNumber(value, locale: locale) }
    let count = max(0, min(20, digits))
    var number = DecimalDigits(shortest: value.magnitude)
    number.round(fractionDigits: count)
    let text = number.fixed(fractionDigits: count)
    let end = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
    let whole = grouped(String(decoding: text[..<end], as: UTF8.self), separator: locale.grouping)
    let fraction = String(decoding: text[end...].dropFirst(), as: UTF8.self)
    return signed(
        whole + (fraction.isEmpty ? "" : locale.decimal + fraction),
        value < 0 && !number.isZero, locale)
}
