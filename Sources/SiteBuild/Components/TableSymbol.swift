import Markup
import Tables

/// A letter in brackets that stands in a table for a value, or beside one.
enum TableSymbol: Hashable {
    case missing(MissingReason)
    case status(ObservationStatus)

    /// Never a blank that reads as zero: `[x]`.
    var text: String {
        switch self {
        case .missing(let reason): reason.symbol
        case .status(let status): status.symbol
        }
    }

    /// The interface word that says what it means.
    var wordKey: String {
        switch self {
        case .missing(.notAvailable): "no_data"
        case .missing(.notApplicable): "not_applicable"
        case .missing(.suppressed): "suppressed"
        case .status(.breakInSeries): "value_break"
        case .status(.estimated): "value_estimated"
        case .status(.forecast): "value_forecast"
        case .status(.provisional): "value_provisional"
        case .status(.revised): "value_revised"
        case .status(.unreliable): "value_unreliable"
        }
    }

    /// In the order in which they are explained.
    static let all =
        MissingReason.allCases.map(TableSymbol.missing)
        + ObservationStatus.allCases.map(TableSymbol.status)

    /// The symbol, with its meaning for those who can point at it.
    func write(_ words: Words, _ writer: inout MarkupWriter) {
        writer.raw("<abbr")
        writer.attribute("title", words[wordKey])
        writer.raw(">")
        writer.text(text)
        writer.raw("</abbr>")
    }
}

/// The symbols in the rows of a table, each once, in the order in which they are explained.
func symbols(in columns: [ShownColumn], rows: [Int]) -> [TableSymbol] {
    var found: Set<TableSymbol> = []
    for column in columns {
        for row in rows {
            if let symbol = column.missingSymbol(row) {
                found.insert(symbol)
            } else {
                for status in column.statuses?(row) ?? [] { found.insert(.status(status)) }
            }
        }
    }
    return TableSymbol.all.filter(found.contains)
}
