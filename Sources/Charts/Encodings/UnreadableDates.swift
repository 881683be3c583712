import Diagnostics
import Expressions
import Tables

/// What to say where no cell of a temporal field could be read as a date; nil if one could, or if there is none.
func unreadableDates(_ column: Column, _ instants: Column, at span: SourceSpan) -> Diagnostic? {
    if case .instant = column.cells { return nil }
    guard !instants.isNull.contains(false) else { return nil }
    let written = column.isNull.indices.lazy.map { column.expressionValue(at: $0) }
    guard let example = written.first(where: { !$0.isMissing && $0 != .string("") }) else {
        return nil
    }
    let field = column.field.name
    return .warning(
        .unreadableDates(field, example: shortened(example.scaleText)), at: span,
        help: "say in 'data' how they are written, as in format: {parse: {\(field): \"date:'"
            + likelyFormat(example.scaleText) + "'\"}}")
}

private func shortened(_ text: String) -> String {
    text.utf8.count > 40 ? String(text.prefix(40)) + "…" : text
}

/// A time format that may fit: day before month, for the other order is read without being told.
private func likelyFormat(_ example: String) -> String {
    let separator = example.unicodeScalars.first { !("0"..."9").contains($0) && $0 != "%" }
    let isOfDigits = example.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    let mark = separator.map(String.init)
    return ["%d", "%m", "%Y"].joined(separator: isOfDigits ? mark ?? "/" : "/")
}

extension Diagnostic.Message {
    fileprivate static func unreadableDates(_ field: String, example: String) -> Self {
        Self(
            id: "unreadable-dates",
            text: "no value of the temporal field '\(field)' can be read as a date, such as "
                + "'\(example)'")
    }
}
