/// What `FormatLocale` knows, on the heap: a locale is passed on with every format, label and sentence, and has two dozen
/// texts and lists.
struct LocaleFacts: Sendable, Hashable {
    /// The BCP 47 language: `id`, `en`, `en-US`.
    var code: String
    /// Between the whole part and the fraction.
    var decimal: String
    /// Between groups of three digits.
    var grouping: String
    /// Before a negative number: U+2212, as d3 writes it.
    var minus: String
    var percent: String
    var currencyPrefix: String
    var currencySuffix: String

    /// January first.
    var months: [String]
    var shortMonths: [String]
    /// Sunday first.
    var days: [String]
    var shortDays: [String]
    /// AM and PM.
    var periods: [String]
    /// Other spellings that readers accept, in lower case, with the month's number less one.
    var otherMonths: [FormatLocale.OtherMonth]

    /// The specifiers behind `%c`, `%x` and `%X`.
    var dateTimeSpecifier: String
    var dateSpecifier: String
    var timeSpecifier: String
    /// `15 February 2018`.
    var longDateSpecifier: String
    /// `15 Feb 2018`.
    var mediumDateSpecifier: String

    /// Between hours and minutes: 09.30 or 09:30.
    var timeSeparator: String
    /// Whether a date is written day, month, year, and an hour as one of 24.
    var writesDayFirst: Bool

    /// The words for 10³, 10⁶, 10⁹ and 10¹².
    var magnitudes: [String]
}
