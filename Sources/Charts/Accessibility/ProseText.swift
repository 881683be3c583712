import Formats

/// A period in words: 2014, triwulan I 2018, Maret 2018, 15 Februari 2018. `value` is the year for years,
/// else milliseconds; nil if it is no date.
func periodText(_ value: Double, _ period: DrawnColumn.Period, locale: FormatLocale) -> String? {
    if period == .year { return Int(exactly: value).map { String($0) } }
    guard let instant = Instant(milliseconds: value) else { return nil }
    switch period {
    case .year: return nil
    case .quarter: return quarterText(instant, locale: locale)
    case .month: return formatted(instant, "%B %Y", locale)
    case .day: return formatted(instant, locale.longDateSpecifier, locale)
    case .time:
        let clock = " %H" + locale.timeSeparator + "%M"
        return formatted(instant, locale.longDateSpecifier + clock, locale)
    }
}

/// Indonesian counts quarters in Roman numerals.
private func quarterText(_ instant: Instant, locale: FormatLocale) -> String? {
    guard locale.isIndonesian else { return formatted(instant, "Q%q %Y", locale) }
    guard let quarter = formatted(instant, "%q", locale).flatMap({ Int($0) }),
        let year = formatted(instant, "%Y", locale), (1...4).contains(quarter)
    else { return nil }
    return "triwulan " + ["I", "II", "III", "IV"][quarter - 1] + " " + year
}

private func formatted(
    _ instant: Instant, _ specifier: String, _ locale: FormatLocale
) -> String? {
    (try? TimeFormat(specifier))?.format(instant, locale: locale)
}

/// A number in a sentence: in words of magnitude from a million, below that grouped, its fraction as short as a
/// sentence bears. The table holds all digits.
func proseNumber(_ value: Double, specifier: String?, locale: FormatLocale) -> String {
    guard value.isFinite else { return groupedNumber(value, locale: locale) }
    let specifier = specifier ?? ""
    if specifier.isPercentSpecifier, let format = try? NumberFormat(specifier) {
        return format.format(value, locale: locale)
    }
    let size = value.magnitude
    let text: String
    if size >= 999_999.5 {
        text = compactNumber(size, locale: locale)
    } else if size == size.rounded() {
        text = groupedNumber(size, locale: locale)
    } else {
        let precision =
            size >= 1000
            ? ",.0f" : size >= 100 ? ",.1~f" : size >= 1 ? ",.2~f" : size >= 1e-6 ? ".3~r" : ".3~g"
        let format = try? NumberFormat(precision)
        text = format?.format(size, locale: locale) ?? groupedNumber(size, locale: locale)
    }
    let currency = specifier.utf8.contains(UInt8(ascii: "$")) ? locale.currencyPrefix : ""
    return (value < 0 ? locale.minus : "") + currency + text
}

extension String {
    /// Whether a d3 specifier writes percentages.
    var isPercentSpecifier: Bool { hasSuffix("%") || hasSuffix("p") }
}

extension FormatLocale {
    var isIndonesian: Bool { code.hasPrefix("id") }
}
