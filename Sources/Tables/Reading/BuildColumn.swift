import Diagnostics
import Formats
import Values

/// The typed column that the cells of a text file make.
func buildColumn(
    _ cells: CellSource, _ field: FieldDescriptor, missing: MissingValues
) -> Checked<Column> {
    var builder = ColumnBuilder(cells: cells, field: field, missing: missing)
    let column = builder.build()
    return Checked(column, builder.faults.finish())
}

private struct ColumnBuilder {
    let cells: CellSource
    let field: FieldDescriptor
    let missing: MissingValues
    var faults: ColumnFaults
    private let parser: CellParser
    private var isNull: [Bool]

    init(cells: CellSource, field: FieldDescriptor, missing: MissingValues) {
        self.cells = cells
        self.field = field
        self.missing = missing
        faults = ColumnFaults(column: field.name)
        parser = CellParser(field)
        isNull = Array(repeating: false, count: cells.rowCount)
    }

    mutating func build() -> Column {
        let content: Column.Cells
        switch field.type {
        case .integer, .number, .year:
            content = .number(fill(0) { parser, bytes, range in parser.number(bytes, range) })
        case .boolean:
            content = .boolean(fill(false) { parser, bytes, range in parser.boolean(bytes, range) })
        case .date, .datetime, .yearmonth:
            let epoch = Instant(milliseconds: Int64(0))
            content = .instant(fill(epoch) { parser, bytes, range in parser.instant(bytes, range) })
        case .string, .any:
            var labels = LabelTable()
            let codes = fill(Int32(0)) { _, bytes, range in labels.code(bytes, range) }
            content = .category(codes: codes, labels: labels.labels)
        }
        return Column(field: field.field, cells: content, isNull: isNull)
    }

    /// Reads every cell; one that is missing or faulty is null.
    private mutating func fill<Element>(
        _ dummy: Element, _ parse: (CellParser, [UInt8], Range<Int>) -> Element?
    ) -> [Element] {
        var result = Array(repeating: dummy, count: cells.rowCount)
        for row in 0..<cells.rowCount {
            let (bytes, range) = cells.bytes(row)
            if missing.contains(bytes, range) {
                isNull[row] = true
            } else if let element = parse(parser, bytes, range) {
                result[row] = element
            } else {
                isNull[row] = true
                faults.add(
                    .error(
                        .cellType(cells.text(row), field, row: row + 1), at: cells.span(row)))
            }
        }
        return result
    }
}
