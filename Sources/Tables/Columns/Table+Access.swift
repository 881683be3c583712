import OrderedCollections
package import Values

extension Table {
    /// The cell as a value: dates as ISO 8601 text, integers as integers.
    package func value(row: Int, column: Int) -> Value { columns[column].value(at: row) }

    /// The cell of the column called `name`, or nil if there is none.
    package func value(row: Int, column name: String) -> Value? {
        index(ofColumn: name).map { columns[$0].value(at: row) }
    }

    /// A row as an object with a member for each column.
    package func row(_ row: Int) -> Value {
        var members: OrderedDictionary<String, Value> = [:]
        members.reserveCapacity(columns.count)
        for column in columns { members[column.field.name] = column.value(at: row) }
        return .object(members)
    }

    /// All rows as objects.
    package var rows: [Value] { (0..<rowCount).map(row) }

    /// The rows in the order given, which may leave out or repeat some.
    package func selecting(_ rows: RowIndices) -> Table {
        if rows.count == rowCount, rows.indices.allSatisfy({ rows[$0] == $0 }) { return self }
        return Table(columns.mapped { $0.selecting(rows) }, rowCount: rows.count)
    }

    /// The table with `column` in the place of the one of its name, or at the end.
    package func setting(_ column: Column) -> Table {
        var table = self
        if let index = index(ofColumn: column.field.name) {
            table.columns[index] = column
        } else {
            table.columns.append(column)
        }
        return table
    }
}
