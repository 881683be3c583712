package import Values

extension Table {
    /// The table of rows that were read into columns: the same as `Table(rows:)` makes of them.
    package init(_ rows: PackedRows) { self.init(packed: rows.columns, rowCount: rows.rowCount) }

    init(packed: [PackedColumn], rowCount: Int) {
        let columns = packed.map { packed in
            var type = FieldType.any
            let cells: Column.Cells
            switch packed.cells {
            case .numbers(let numbers, let areIntegers):
                type = areIntegers ? .integer : .number
                cells = .number(numbers)
            case .flags(let flags):
                type = .boolean
                cells = .boolean(flags)
            case .texts(let codes, let labels):
                type = .string
                cells = .category(codes: codes, labels: labels)
            case .mixed(let values): cells = .mixed(values)
            }
            var isAbsent: [Bool] = []
            if !packed.absentRows.isEmpty {
                isAbsent = [Bool](repeating: false, count: rowCount)
                for row in packed.absentRows { isAbsent[row] = true }
            }
            return Column(
                field: Field(name: packed.name, type: type), cells: cells,
                isNull: packed.isNull, isAbsent: isAbsent)
        }
        self.init(columns: columns, rowCount: rowCount)
    }
}
