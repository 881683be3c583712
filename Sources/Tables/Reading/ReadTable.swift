package import Diagnostics
import Values

/// The typed table in a file, or nil if it cannot be read at all.
///
/// Columns have the types that the resource's schema says; without a schema those that `inferField`
/// documents. Each cell that does not fit is an error with its place, and null in the table; a file with
/// errors still gives a table, so that all its faults are reported at once.
///
/// - Parameters:
///   - resource: what `datapackage.yml` says of the file, or nil.
///   - format: nil for the one of the resource, else of the file's extension.
package func readTable(
    _ file: SourceFile, resource: Resource? = nil, format: TableFormat? = nil
) -> Checked<Table?> {
    guard let format = format ?? resource?.format ?? TableFormat(path: file.path) else {
        let span = SourceSpan(path: file.path, offset: 0)
        return Checked(
            nil,
            [
                .error(
                    .unknownTableFormat, at: span,
                    help: "known: " + TableFormat.allCases.map(\.rawValue).joined(separator: ", "))
            ])
    }
    let decoded = decodeText(file, as: resource?.encoding ?? .utf8)
    guard let text = decoded.value else { return Checked(nil, decoded.diagnostics) }
    switch format {
    case .csv, .tsv:
        let dialect = resource?.dialect ?? (format == .tsv ? .tsv : .csv)
        return readDelimitedTable(text, dialect: dialect, schema: resource?.schema)
    case .json, .ndjson:
        return readJSONTable(
            text, isLines: format == .ndjson, schema: resource?.schema)
    }
}

/// The typed table in delimited text, or nil if it has no header.
package func readDelimitedTable(
    _ text: SourceText, dialect: Dialect = .csv, schema: Schema? = nil
) -> Checked<Table?> {
    let read = readCSV(text, dialect: dialect)
    let records = read.value
    var diagnostics = read.diagnostics
    guard records.count > 0 || !dialect.hasHeader else {
        return Checked(nil, diagnostics + [.error(.emptyTable, at: text.span(at: 0))])
    }
    let layout = ColumnLayout(records, dialect, schema)
    diagnostics += layout.diagnostics + unevenRows(records, layout)
    // A row that is too short or too long would put cells under wrong headers.
    guard !diagnostics.hasErrors else { return Checked(nil, diagnostics) }
    let rowCount = records.count - layout.firstRecord
    let missing = MissingValues(schema?.missingValues ?? [""])
    var columns: [Column] = []
    var descriptors: [FieldDescriptor] = []
    for (index, name) in layout.names.enumerated() {
        let cells = CellSource(
            records: records, column: index, firstRecord: layout.firstRecord, rowCount: rowCount)
        var descriptor = layout.descriptors[index]
        if descriptor == nil {
            let inferred = inferField(name, cells, missing: missing)
            descriptor = inferred.value
            diagnostics += inferred.diagnostics
        }
        guard let descriptor else { continue }
        let column = buildColumn(cells, descriptor, missing: missing)
        diagnostics += column.diagnostics
        diagnostics += constraintFaults(column.value, descriptor, span: cells.span) { row in
            let (bytes, range) = cells.bytes(row)
            return missing.contains(bytes, range)
        }
        columns.append(column.value)
        descriptors.append(descriptor)
    }
    let table = Table(columns: columns, rowCount: rowCount)
    if let schema {
        diagnostics += primaryKeyFaults(table, schema.primaryKey) { row in
            records.span(record: layout.firstRecord + row)
        }
    }
    return Checked(table, diagnostics)
}

/// An error for each row with more or fewer cells than there are columns.
private func unevenRows(_ records: CSVRecords, _ layout: ColumnLayout) -> [Diagnostic] {
    var faults = ColumnFaults(column: layout.names.first ?? "")
    let width = layout.names.count
    for record in layout.firstRecord..<max(layout.firstRecord, records.count) {
        let count = records.cellCount(ofRecord: record)
        guard count != width else { continue }
        let row = record - layout.firstRecord + 1
        let span =
            count > width
            ? records.span(record: record, column: width) : records.span(record: record)
        let help =
            count > width
            ? "quote a cell that contains the delimiter" : "write empty cells as well"
        faults.add(.error(.unevenRow(row, count, width), at: span, help: help))
    }
    return faults.finish()
}

extension Diagnostic.Message {
    static var unknownTableFormat: Self {
        Self(id: "unknown-format", text: "the file's name does not say which format its table has")
    }

    static var emptyTable: Self { Self(id: "empty-table", text: "the file has no header row") }

    static func unevenRow(_ row: Int, _ count: Int, _ width: Int) -> Self {
        Self(
            id: "uneven-row",
            text:
                "row \(row) has \(count) \(count == 1 ? "cell" : "cells"), the header has \(width)")
    }
}
