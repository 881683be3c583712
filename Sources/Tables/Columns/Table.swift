/// Typed columns of equal length, in order.
package struct Table: Sendable {
    package var columns: [Column]
    package var rowCount: Int

    package init(columns: [Column], rowCount: Int) {
        self.columns = columns
        self.rowCount = rowCount
    }

    /// The position of the column called `name`, or nil. Linear in the number of columns.
    package func index(ofColumn name: String) -> Int? {
        columns.firstIndex { $0.field.name == name }
    }

    /// The column called `name`, or nil.
    package subscript(_ name: String) -> Column? {
        index(ofColumn: name).map { columns[$0] }
    }

    package var columnNames: [String] { columns.map(\.field.name) }
}
