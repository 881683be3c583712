import Diagnostics
import Expressions
import Formats
import Tables

/// A column read by one entry of `format.parse`.
///
/// Specification: https://vega.github.io/vega-lite/docs/data.html#format
func parseColumn(_ column: Column, _ parser: String?, at span: SourceSpan) -> Checked<Column> {
    guard let parser else { return Checked(column) }
    switch parser {
    case "number": return Checked(column.asNumbers)
    case "date": return Checked(column.asInstants)
    case "boolean": return Checked(mapped(column) { .boolean(isTrue($0)) })
    case "string": return Checked(mapped(column) { .string($0.text) })
    default: return parseDates(column, parser, at: span)
    }
}

private func mapped(
    _ column: Column, _ transform: (ExpressionValue) -> ExpressionValue
) -> Column {
    Column(
        name: column.field.name,
        values: column.isNull.indices.map { row in
            let value = column.expressionValue(at: row)
            return value.isMissing || value == .string("") ? .null : transform(value)
        })
}

private func isTrue(_ value: ExpressionValue) -> Bool {
    value.isTruthy && value != .string("false") && value != .string("0")
}

/// `date:'%d/%m/%Y'` or `utc:'…'`.
private func parseDates(
    _ column: Column, _ parser: String, at span: SourceSpan
) -> Checked<Column> {
    let name = column.field.name
    let prefix = parser.hasPrefix("date:") ? 5 : parser.hasPrefix("utc:") ? 4 : nil
    guard let prefix else {
        return Checked(
            column,
            [
                .error(
                    .unknownParser(parser), at: span,
                    help: helpForUnknown(parser, known: ["number", "boolean", "date", "string"]))
            ])
    }
    var specifier = parser.dropFirst(prefix)
    for quote in ["'", "\""] where specifier.count > 1 && specifier.hasPrefix(quote) {
        if specifier.hasSuffix(quote) { specifier = specifier.dropFirst().dropLast() }
    }
    do throws(FormatError) {
        let format = try TimeFormat(String(specifier))
        return Checked(
            Column(
                name: name,
                optionalInstants: column.isNull.indices.map { row in
                    let value = column.expressionValue(at: row)
                    return value.isMissing ? nil : format.parse(value.text)
                }))
    } catch {
        return Checked(column, [.error(.unreadableTimeFormat(error.text), at: span)])
    }
}

extension Diagnostic.Message {
    static func unknownParser(_ name: String) -> Self {
        Self(id: "unexpected-value", text: "'parse' does not know '\(name)'")
    }

    static func unreadableTimeFormat(_ reason: String) -> Self {
        Self(id: "malformed-format", text: "time format cannot be read: \(reason)")
    }
}
