import Diagnostics
import Formats
import Values

/// The typed column that the cells of a text file make.
func buildColumn(
    _ cells: CellSource, _ field: FieldDescriptor, missing: MissingValues, limit: Int
) -> Checked<Column> {
    var builder = ColumnBuilder(cells: cells, field: field, missing: missing, limit: limit)
    let column = builder.build()
    return Checked(column, builder.faults.finish())
}

private struct ColumnBuilder {
    let cells: CellSource
    let field: FieldDescriptor
    let missing: MissingValues
    var faults: ColumnFaults
    private let parser: CellParser
    /// For typed cells of a spreadsheet.
    private let plainParser: CellParser
    private var isNull: [Bool]

    init(cells: CellSource, field: FieldDescriptor, missing: MissingValues, limit: Int) {
        self.cells = cells
        self.field = field
        self.missing = missing
        faults = ColumnFaults(column: field.name, limit: limit)
        parser = CellParser(field)
        plainParser = CellParser(FieldDescriptor(name: field.name, type: field.type))
        isNull = Array(repeating: false, count: cells.rowCount)
    }

    mutating func build() -> Column {
        var result = field.field
        let content: Column.Cells
        switch field.type {
        case .integer:
            let integers = fill(0) { parser, bytes, range in parser.integer(bytes, range) }
            content =
                integers.allSatisfy(isExact)
                ? .number(integers.map(Double.init)) : .mixed(integers.map { .integer($0) })
        case .number, .year:
            content = .number(fill(0) { parser, bytes, range in parser.number(bytes, range) })
        case .boolean:
            content = .boolean(fill(false) { parser, bytes, range in parser.boolean(bytes, range) })
        case .date, .yearmonth:
            content = .instant(
                fill(.epoch) { parser, bytes, range in parser.instant(bytes, range) })
        case .datetime:
            content = .instant(
                fill(.epoch) { parser, bytes, range in parser.instant(bytes, range) })
            result.hasZone = hasZone()
        case .time, .duration, .string, .any:
            var labels = LabelTable()
            let codes = fill(Int32(0)) { parser, bytes, range in
                guard let text = parser.text(bytes, range) else { return nil }
                return labels.code(text.bytes, text.range)
            }
            content = .category(codes: codes, labels: labels.labels)
        }
        return Column(field: result, cells: content, isNull: isNull)
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
            } else if let element = parse(
                cells.isTyped(row) ? plainParser : parser, bytes, range)
            {
                result[row] = element
            } else {
                isNull[row] = true
                report(row, bytes, range)
            }
        }
        return result
    }

    private mutating func report(_ row: Int, _ bytes: [UInt8], _ range: Range<Int>) {
        let places = cells.places
        let number = places.number(row)
        let isTooLarge = field.type == .integer && parser.isTooLarge(bytes, range)
        let message: Diagnostic.Message =
            isTooLarge
            ? .cellRange(cells.text(row), field, row: number)
            : .cellType(cells.text(row), field, row: number)
        faults.add(
            .error(message, at: places.span(row)).inTable(row: number, field: field.name))
    }

    /// Whether the instants have a time zone, as the first has; one that differs is a fault.
    private mutating func hasZone() -> Bool {
        guard field.dateFormat == nil else { return false }
        var expected: Bool?
        for row in 0..<cells.rowCount where !isNull[row] {
            let (bytes, range) = cells.bytes(row)
            let hasZone = namesZone(bytes, range)
            guard let known = expected else {
                expected = hasZone
                continue
            }
            guard hasZone != known else { continue }
            let (span, number) = (cells.places.span(row), cells.places.number(row))
            faults.add(
                .error(.mixedZones(cells.text(row), field, row: number), at: span)
                    .inTable(row: number, field: field.name))
        }
        return expected ?? true
    }
}

extension Instant {
    fileprivate static let epoch = Instant(milliseconds: Int64(0))
}
