import Diagnostics
import Expressions
import Tables

/// What transforms need besides their table, and what they find fault with.
struct TransformContext {
    var parameters: [String: ExpressionValue]
    /// Loads the data of `lookup`.
    var load: (DataSource) -> Checked<Table>
    var diagnostics: [Diagnostic] = []

    /// Reports a field that `table` lacks; an empty table has no columns to speak of.
    mutating func check(_ field: String, in table: Table, at span: SourceSpan) {
        guard table.rowCount > 0, !table.columns.isEmpty, !table.hasColumn(forField: field)
        else { return }
        let known = table.columnNames
        diagnostics.append(
            .error(
                .unknownField(field), at: span, help: helpForUnknown(field, known: known)))
    }
}

extension Diagnostic.Message {
    static func unknownField(_ name: String) -> Self {
        Self(id: "unknown-field", text: "the data have no column '\(name)'")
    }
}
