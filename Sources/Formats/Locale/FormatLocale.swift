/// How a language writes numbers and dates.
///
/// The facts for Indonesian and English are those of Unicode CLDR 47; `vega` is d3's `en-US`.
package struct FormatLocale: Sendable, Hashable {
    /// The BCP 47 language: `id`, `en`, `en-US`.
    package var code: String
    /// Between the whole part and the fraction.
    package var decimal: String
    /// Between groups of three digits.
    package var grouping: String
    /// Before a negative number: U+2212, as d3 writes it.
    package var minus: String
    package var percent: String
    package var currencyPrefix: String
    package var currencySuffix: String

    /// January first.
    package var months: [String]
    package var shortMonths: [String]
    /// Sunday first.
    package var days: [String]
    package var shortDays: [String]
    /// AM and PM.
    package var periods: [String]
    /// Other spellings that readers accept, in lower case, with the month's number less one.
    package var otherMonths: [OtherMonth]

    /// The specifiers behind `%c`, `%x` and `%X`.
    package var dateTimeSpecifier: String
    package var dateSpecifier: String
    package var timeSpecifier: String
    /// `15 February 2018`.
    package var longDateSpecifier: String
    /// `15 Feb 2018`.
    package var mediumDateSpecifier: String

    /// Between hours and minutes: 09.30 or 09:30.
    package var timeSeparator: String
    /// Whether a date is written day, month, year, and an hour as one of 24.
    package var writesDayFirst: Bool

    /// The words for 10³, 10⁶, 10⁹ and 10¹².
    package var magnitudes: [String]

    package struct OtherMonth: Sendable, Hashable {
        package var name: String
        package var index: Int
    }

    /// The locale of a page's language (`id`, `en`, `en-GB`, `id_ID`…); nil for a language we do not know.
    package init?(code: String) {
        let language = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
        switch (language, code.lowercased().replacingUnderscores) {
        case ("en", "en-us"): self = .vega
        case ("en", _): self = .en
        case ("id", _): self = .id
        default: return nil
        }
    }
}

extension String {
    fileprivate var replacingUnderscores: String {
        String(
            decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}
