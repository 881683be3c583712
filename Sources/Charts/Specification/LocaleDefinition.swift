package import Formats

/// `config.locale`: how a chart's numbers and dates are written, in d3's terms. What is nil is that of the page.
///
/// Specification: https://vega.github.io/vega/docs/api/locale/
package struct LocaleDefinition: Sendable, Hashable {
    package var decimal: String?
    package var thousands: String?
    /// Before and after an amount.
    package var currency: [String]?
    package var percent: String?
    package var minus: String?
    package var dateTime: String?
    package var date: String?
    package var time: String?
    package var periods: [String]?
    package var days: [String]?
    package var shortDays: [String]?
    package var months: [String]?
    package var shortMonths: [String]?

    package init() {}

    /// The page's language with what the chart says otherwise.
    package func applied(to locale: FormatLocale) -> FormatLocale {
        // A change copies two dozen texts and lists.
        guard self != LocaleDefinition() else { return locale }
        var result = locale
        result.decimal = decimal ?? locale.decimal
        result.grouping = thousands ?? locale.grouping
        if let currency, currency.count == 2 {
            (result.currencyPrefix, result.currencySuffix) = (currency[0], currency[1])
        }
        result.percent = percent ?? locale.percent
        result.minus = minus ?? locale.minus
        result.dateTimeSpecifier = dateTime ?? locale.dateTimeSpecifier
        result.dateSpecifier = date ?? locale.dateSpecifier
        result.timeSpecifier = time ?? locale.timeSpecifier
        result.periods = periods ?? locale.periods
        result.days = days ?? locale.days
        result.shortDays = shortDays ?? locale.shortDays
        result.months = months ?? locale.months
        result.shortMonths = shortMonths ?? locale.shortMonths
        return result
    }
}
