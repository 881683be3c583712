package import Values

extension Table {
    /// The table of rows in JSON: the same as `Table(rows:)` makes of them. A column is read when it is asked for.
    package init(_ rows: PackedRows) {
        var columns = TableColumns([])
        for (number, name) in rows.names.enumerated() {
            columns.append(deferred: name) { Column(rows.column(number)) }
        }
        self.init(columns, rowCount: rows.rowCount)
    }

    init(packed: [PackedColumn], rowCount: Int) {
        var columns = TableColumns([])
        for packed in packed { columns.append(deferred: packed.name) { Column(packed) } }
        self.init(columns, rowCount: rowCount)
    }
}

extension Column {
    fileprivate init(_ packed: PackedColumn) {
        var type = FieldType.any
        let cells: Column.Cells
        switch packed.cells {
        case .numbers(let numbers, let areIntegers):
            type = areIntegers ? .integer : .number
            cells = .number(numbers)
        case .flags(let flags):
            type = .boolean
            cells = .boolean(flags)
        case .texts(let texts):
            type = .string
            let (codes, labels) = texts.labelled()
            cells = .category(codes: codes, labels: labels)
        case .mixed(let values): cells = .mixed(values)
        }
        func marked(_ rows: [Int]) -> [Bool] {
            var marks = [Bool](repeating: false, count: packed.count)
            for row in rows { marks[row] = true }
            return marks
        }
        self.init(
            field: Field(name: packed.name, type: type), cells: cells,
            isNull: marked(packed.nullRows),
            isAbsent: packed.absentRows.isEmpty ? [] : marked(packed.absentRows))
    }
}
