/// How a language writes numbers and dates.
///
/// The facts for Indonesian and English are those of Unicode CLDR 47; `vega` is d3's `en-US`.
package struct FormatLocale: Sendable, Hashable {
    private final class Facts: Sendable {
        let value: LocaleFacts
        /// Read once: descriptions and tables write many dates.
        let longDate: TimeFormat
        let longDateTime: TimeFormat

        init(_ value: LocaleFacts) {
            self.value = value
            longDate = TimeFormat(known: value.longDateSpecifier)
            longDateTime = TimeFormat(
                known: value.longDateSpecifier + " %H" + value.timeSeparator + "%M")
        }
    }

    private var facts: Facts

    init(_ facts: LocaleFacts) { self.facts = Facts(facts) }

    private mutating func change(_ body: (inout LocaleFacts) -> Void) {
        var value = facts.value
        body(&value)
        facts = Facts(value)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.facts === right.facts || left.facts.value == right.facts.value
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(facts.value) }

    /// The BCP 47 language: `id`, `en`, `en-US`.
    package var code: String { facts.value.code }
    /// Between the whole part and the fraction.
    package var decimal: String {
        get { facts.value.decimal }
        set { change { $0.decimal = newValue } }
    }
    /// Between groups of three digits.
    package var grouping: String {
        get { facts.value.grouping }
        set { change { $0.grouping = newValue } }
    }
    /// Before a negative number: U+2212, as d3 writes it.
    package var minus: String {
        get { facts.value.minus }
        set { change { $0.minus = newValue } }
    }
    package var percent: String {
        get { facts.value.percent }
        set { change { $0.percent = newValue } }
    }
    package var currencyPrefix: String {
        get { facts.value.currencyPrefix }
        set { change { $0.currencyPrefix = newValue } }
    }
    package var currencySuffix: String {
        get { facts.value.currencySuffix }
        set { change { $0.currencySuffix = newValue } }
    }

    /// January first.
    package var months: [String] {
        get { facts.value.months }
        set { change { $0.months = newValue } }
    }
    package var shortMonths: [String] {
        get { facts.value.shortMonths }
        set { change { $0.shortMonths = newValue } }
    }
    /// Sunday first.
    package var days: [String] {
        get { facts.value.days }
        set { change { $0.days = newValue } }
    }
    package var shortDays: [String] {
        get { facts.value.shortDays }
        set { change { $0.shortDays = newValue } }
    }
    /// AM and PM.
    package var periods: [String] {
        get { facts.value.periods }
        set { change { $0.periods = newValue } }
    }
    /// Other spellings that readers accept, in lower case, with the month's number less one.
    package var otherMonths: [OtherMonth] { facts.value.otherMonths }

    /// The specifiers behind `%c`, `%x` and `%X`.
    package var dateTimeSpecifier: String {
        get { facts.value.dateTimeSpecifier }
        set { change { $0.dateTimeSpecifier = newValue } }
    }
    package var dateSpecifier: String {
        get { facts.value.dateSpecifier }
        set { change { $0.dateSpecifier = newValue } }
    }
    package var timeSpecifier: String {
        get { facts.value.timeSpecifier }
        set { change { $0.timeSpecifier = newValue } }
    }
    /// `15 February 2018`.
    package var longDate: TimeFormat { facts.longDate }
    /// `15 February 2018 09:30`.
    package var longDateTime: TimeFormat { facts.longDateTime }
    /// `15 Feb 2018`.
    package var mediumDateSpecifier: String { facts.value.mediumDateSpecifier }

    /// Between hours and minutes: 09.30 or 09:30.
    package var timeSeparator: String { facts.value.timeSeparator }
    /// Whether a date is written day, month, year, and an hour as one of 24.
    package var writesDayFirst: Bool { facts.value.writesDayFirst }

    /// The words for 10³, 10⁶, 10⁹ and 10¹².
    package var magnitudes: [String] { facts.value.magnitudes }

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
