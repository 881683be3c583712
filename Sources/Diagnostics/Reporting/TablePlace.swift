/// Which row and column of a table a diagnostic is about, for programs that read diagnostics.
package struct TablePlace: Sendable, Hashable {
    /// Counted as a spreadsheet counts: from one, the header too. Nil if no one row is to blame.
    package var row: Int?
    /// The column's name; nil if no one column is to blame.
    package var field: String?

    package init(row: Int? = nil, field: String? = nil) {
        self.row = row
        self.field = field
    }
}

extension Diagnostic {
    /// The diagnostic with the row and column that it is about.
    package func inTable(row: Int? = nil, field: String? = nil) -> Diagnostic {
        var diagnostic = self
        diagnostic.tablePlace = TablePlace(row: row, field: field)
        return diagnostic
    }
}
