import Expressions
package import Formats
package import Tables

/// A column of a drawn table: how people read it.
package struct DrawnColumn: Sendable {
    /// How a cell is written for people.
    package enum Format: Sendable, Hashable {
        case text
        /// A d3 specifier, or all digits in groups.
        case number(String?)
        /// A period of time, in words as long as the period is precise.
        case period(Period)
    }

    /// The length of the period that a date stands for.
    package enum Period: Sendable, Hashable { case year, quarter, month, day, time }

    /// The column's name in the table and in CSV.
    package var name: String
    /// The dataset that it comes from: the layer's own, or that of a lookup.
    package var dataset: String
    /// The column of the dataset that it comes from; nil for counts.
    package var field: String?
    /// The heading that a reader sees.
    package var title: String
    package var type: MeasurementType
    package var format: Format
    /// The channels that show it, in Vega-Lite's order.
    package var channels: [Channel]
}

extension DrawnColumn {
    /// The cell as an HTML table shows it: every digit of numbers, dates in words; empty for null.
    package func text(_ cells: Column, at row: Int, locale: FormatLocale) -> String {
        let value = cells.expressionValue(at: row)
        if value.isMissing { return "" }
        switch format {
        case .text: return value.scaleText
        case .number(let specifier):
            let number = value.scaleNumber
            guard number.isFinite else { return value.scaleText }
            let format = specifier.flatMap { try? NumberFormat($0) }
            return format?.format(number, locale: locale) ?? groupedNumber(number, locale: locale)
        case .period(let period):
            return periodText(cells.double(at: row), period, locale: locale) ?? value.scaleText
        }
    }
}
