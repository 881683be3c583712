import Formats
import Markup
import Tables

/// A column as a page shows it.
struct ShownColumn: Sendable {
    var column: Column
    var title: String
    /// The d3 specifier of numbers; nil for the page's own way.
    var format: NumberFormat?
    /// The d3 specifier of dates; nil for the page's own way.
    var timeFormat: TimeFormat?
    /// The dataset that it is a column of.
    var dataset = ""
    /// Its name there; empty if it comes from no column.
    var field = ""
    /// The text of the cell in a row, where something else than the formats decides.
    var cellText: (@Sendable (Int) -> String)?
    /// What is to be known of the value in a row; nil where the table says it in a column of its own.
    var statuses: (@Sendable (Int) -> [ObservationStatus])?

    var isNumeric: Bool {
        switch column.field.type {
        case .integer, .number: true
        case .any: if case .number = column.cells { true } else { false }
        default: false
        }
    }

    /// What stands for the value in a row; nil if there is one.
    func missingSymbol(_ row: Int) -> TableSymbol? {
        guard column.isNull.indices.contains(row) else { return .missing(.notAvailable) }
        return column.missingReason(at: row).map(TableSymbol.missing)
    }

    /// Whether the value in a row must not be shown.
    func hides(_ row: Int) -> Bool { missingSymbol(row) == .missing(.suppressed) }

    /// The cell as text, or nil if it is empty.
    func text(_ row: Int, _ locale: FormatLocale) -> String? {
        guard column.isNull.indices.contains(row), !column.isNull[row] else { return nil }
        if let cellText { return cellText(row) }
        switch column.cells {
        case .number(let numbers): return text(numbers[row], locale)
        case .instant(let instants):
            if let timeFormat { return timeFormat.format(instants[row], locale: locale) }
            let date = CivilDateTime(instants[row]).date
            return column.field.type == .datetime
                ? longDateTime(instants[row], offset: .utc, locale: locale)
                : longDate(date, locale: locale)
        default: return plainText(column.value(at: row))
        }
    }

    /// A number as the column shows it.
    func text(_ number: Double, _ locale: FormatLocale) -> String {
        if let format { return format.format(number, locale: locale) }
        return column.field.type == .year
            ? javaScriptString(number) : groupedNumber(number, locale: locale)
    }
}

/// Writes an HTML table: its caption if there is one, the columns' titles, a row for each of `rows`, and sums below
/// if they are wanted.
func writeTable(
    _ columns: [ShownColumn], caption: String? = nil, rows: [Int], hasTotal: Bool, words: Words,
    locale: FormatLocale, trace: CellTrace? = nil
) -> HTML {
    var writer = MarkupWriter()
    writer.raw("<table>\n")
    if let caption {
        writer.raw("<caption>")
        writer.text(caption)
        writer.raw("</caption>\n")
    }
    writer.raw("<thead>\n<tr>")
    for column in columns {
        writer.raw(column.isNumeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
        writer.text(trace?.title(column) ?? column.title)
        writer.raw("</th>")
    }
    writer.raw("</tr>\n</thead>\n<tbody>\n")
    let heading = columns.firstIndex { !$0.isNumeric } ?? 0
    for row in rows {
        writer.raw("<tr>")
        for (index, column) in columns.enumerated() {
            writeCell(column, row, isHeading: index == heading, words, locale, trace, &writer)
        }
        writer.raw("</tr>\n")
    }
    writer.raw("</tbody>\n")
    if hasTotal { writeTotal(columns, rows, heading, words, locale, trace, &writer) }
    writer.raw("</table>\n")
    return writer.finish()
}

private func writeCell(
    _ column: ShownColumn, _ row: Int, isHeading: Bool, _ words: Words, _ locale: FormatLocale,
    _ trace: CellTrace?, _ writer: inout MarkupWriter
) {
    if isHeading {
        writer.raw("<th scope=\"row\"")
    } else {
        writer.raw("<td")
    }
    if column.isNumeric { writer.raw(" class=\"number\"") }
    writer.raw(">")
    if let text = column.text(row, locale) {
        writer.text(trace?.cell(column, row, text) ?? text)
        for status in column.statuses?(row) ?? [] {
            writer.raw(" ")
            TableSymbol.status(status).write(words, &writer)
        }
    } else {
        (column.missingSymbol(row) ?? .missing(.notAvailable)).write(words, &writer)
    }
    if isHeading { writer.raw("</th>") } else { writer.raw("</td>") }
}

private func writeTotal(
    _ columns: [ShownColumn], _ rows: [Int], _ heading: Int, _ words: Words,
    _ locale: FormatLocale, _ trace: CellTrace?, _ writer: inout MarkupWriter
) {
    writer.raw("<tfoot>\n<tr>")
    for (index, column) in columns.enumerated() {
        if index == heading, !column.isNumeric {
            writer.raw("<th scope=\"row\">")
            writer.text(words["total"])
            writer.raw("</th>")
        } else if column.isNumeric, rows.contains(where: { column.hides($0) }) {
            // A sum of the others would not be the total, and the total would reveal what is hidden.
            writer.raw("<td class=\"number\">")
            TableSymbol.missing(.suppressed).write(words, &writer)
            writer.raw("</td>")
        } else if column.isNumeric, let sum = sum(column.column, rows) {
            writer.raw("<td class=\"number\">")
            let text = column.text(sum, locale)
            writer.text(trace?.total(column, rows, sum, text) ?? text)
            writer.raw("</td>")
        } else {
            writer.raw("<td></td>")
        }
    }
    writer.raw("</tr>\n</tfoot>\n")
}

/// The sum of the rows' cells that are not empty; nil if all are.
private func sum(_ column: Column, _ rows: [Int]) -> Double? {
    guard case .number(let numbers) = column.cells, rows.contains(where: { !column.isNull[$0] })
    else { return nil }
    return rows.reduce(0) { $0 + (column.isNull[$1] ? 0 : numbers[$1]) }
}
