import Formats

/// A period in words: 2014, triwulan I 2018, Maret 2018, 15 Februari 2018. `value` is the year for years,
/// else milliseconds; nil if it is no date.
func periodText(_ value: Double, _ period: DrawnColumn.Period, locale: FormatLocale) -> String? {
    if period == .year { return Int(exactly: value).map { String($0) } }
    guard let instant = Instant(milliseconds: value) else { return nil }
    switch period {
    case .year: return nil
    case .quarter: return quarterText(instant, locale: locale)
    case .month: return monthFormat?.format(instant, locale: locale)
    case .day: return locale.longDate.format(instant, locale: locale)
    case .time: return locale.longDateTime.format(instant, locale: locale)
    }
}

private let monthFormat = try? TimeFormat("%B %Y")
private let yearFormat = try? TimeFormat("%Y")
private let quarterFormat = try? TimeFormat("Q%q %Y")

/// Indonesian counts quarters in Roman numerals.
private func quarterText(_ instant: Instant, locale: FormatLocale) -> String? {
    guard locale.isIndonesian else { return quarterFormat?.format(instant, locale: locale) }
    guard let year = yearFormat?.format(instant, locale: locale) else { return nil }
    let quarter = CivilDateTime(instant).date.quarterIndex
    return "triwulan " + ["I", "II", "III", "IV"][quarter] + " " + year
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
        let format =
            size >= 1000
            ? wholeFormat
            : size >= 100
                ? tenthsFormat
                : size >= 1 ? hundredthsFormat : size >= 1e-6 ? digitsFormat : smallFormat
        text = format?.format(size, locale: locale) ?? groupedNumber(size, locale: locale)
    }
    let currency = specifier.utf8.contains(UInt8(ascii: "$")) ? locale.currencyPrefix : ""
    return (value < 0 ? locale.minus : "") + currency + text
}

private let wholeFormat = try? NumberFormat(",.0f")
private let tenthsFormat = try? NumberFormat(",.1~f")
private let hundredthsFormat = try? NumberFormat(",.2~f")
private let digitsFormat = try? NumberFormat(".3~r")
private let smallFormat = try? NumberFormat(".3~g")

extension String {
    /// Whether a d3 specifier writes percentages.
    var isPercentSpecifier: Bool {
        utf8.last == UInt8(ascii: "%") || utf8.last == UInt8(ascii: "p")
    }
}

extension FormatLocale {
    var isIndonesian: Bool { code.hasPrefix("id") }
}
