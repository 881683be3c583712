/// Typed columns of equal length, in order.
package struct Table: Sendable {
    package var columns: TableColumns
    package var rowCount: Int

    package init(columns: [Column], rowCount: Int) {
        self.init(TableColumns(columns), rowCount: rowCount)
    }

    package init(_ columns: TableColumns, rowCount: Int) {
        self.columns = columns
        self.rowCount = rowCount
    }

    /// The position of the column called `name`, or nil. Linear in the number of columns.
    package func index(ofColumn name: String) -> Int? {
        columns.firstIndex(named: name)
    }

    /// The column called `name`, or nil.
    package subscript(_ name: String) -> Column? {
        index(ofColumn: name).map { columns[$0] }
    }

    /// What the texts of the column called `name` mean, if it is one of text and they can be read right away.
    package func text(_ name: String, readAs meaning: TextMeaning) -> Column? {
        index(ofColumn: name).flatMap { columns.text($0, readAs: meaning) }
    }

    package var columnNames: [String] { columns.names }
}
