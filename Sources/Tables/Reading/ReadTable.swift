package import Diagnostics
import Values

/// The typed table in a file, or nil if it cannot be read at all.
///
/// Columns have the types that the resource's schema says; without a schema those that `inferField`
/// documents. Each cell that does not fit is an error with its place, and null in the table, so that what uses the
/// table is checked as well. Rows with too few or too many cells are errors, and then there is no table.
///
/// - Parameters:
///   - resource: what `datapackage.yml` says of the file, or nil.
///   - format: nil for the one of the resource, else of the file's extension.
///   - faultLimit: of how many faults of a column, at most, each is told.
package func readTable(
    _ file: SourceFile, resource: Resource? = nil, format: TableFormat? = nil,
    faultLimit: Int = usualFaultLimit
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
    if format == .xlsx {
        return readSheetTable(
            file, dialect: resource?.dialect ?? .csv, schema: resource?.schema,
            faultLimit: faultLimit)
    }
    let decoded = decodeText(file, as: resource?.encoding ?? .utf8)
    guard let text = decoded.value else { return Checked(nil, decoded.diagnostics) }
    switch format {
    case .csv, .tsv:
        let dialect = resource?.dialect ?? (format == .tsv ? .tsv : .csv)
        return readDelimitedTable(
            text, dialect: dialect, schema: resource?.schema, faultLimit: faultLimit)
    case .json, .ndjson, .xlsx:
        return readJSONTable(
            text, isLines: format == .ndjson, schema: resource?.schema, faultLimit: faultLimit)
    }
}

/// The typed table in delimited text, or nil if it has no header.
package func readDelimitedTable(
    _ text: SourceText, dialect: Dialect = .csv, schema: Schema? = nil,
    faultLimit: Int = usualFaultLimit
) -> Checked<Table?> {
    let read = readCSV(text, dialect: dialect)
    // What follows such a fault would be read wrongly.
    guard !read.diagnostics.hasErrors else { return Checked(nil, read.diagnostics) }
    return typedTable(
        read.value, TableRows(read.value, dialect), dialect: dialect, schema: schema,
        faultLimit: faultLimit)
}

/// The typed table that records make.
func typedTable(
    _ records: CSVRecords, _ rows: TableRows, dialect: Dialect, schema: Schema?, faultLimit: Int
) -> Checked<Table?> {
    var rows = rows
    guard !rows.header.isEmpty || !dialect.hasHeader else {
        return Checked(nil, [.error(.emptyTable, at: records.source.span(at: 0))])
    }
    let layout = ColumnLayout(records, rows, dialect, schema)
    guard !layout.diagnostics.hasErrors else { return Checked(nil, layout.diagnostics) }
    var diagnostics = rows.diagnostics
    let uneven = unevenRows(records, rows, layout, limit: faultLimit)
    diagnostics += uneven.diagnostics
    rows.remove(uneven.value)
    let missing = MissingValues(
        (schema?.missingValues ?? [""]) + (dialect.nullSequence.map { [$0] } ?? []))
    var columns: [Column] = []
    var places: [String: CellPlaces] = [:]
    for (index, name) in layout.names.enumerated() {
        let cells = CellSource(
            records: records, column: layout.places[index], rows: rows.records)
        var descriptor = layout.descriptors[index]
        if descriptor == nil {
            guard schema == nil else { continue }
            let inferred = inferField(name, cells, missing: missing)
            descriptor = inferred.value
            diagnostics += inferred.diagnostics
        }
        guard let descriptor else { continue }
        let fieldMissing = descriptor.missingValues.map(MissingValues.init) ?? missing
        var column = buildColumn(cells, descriptor, missing: fieldMissing, limit: faultLimit)
        diagnostics += column.diagnostics
        let reasons = descriptor.reasons(in: schema)
        if !reasons.isEmpty { column.value = column.value.withReasons { reasons[cells.text($0)] } }
        diagnostics += constraintFaults(
            column.value, descriptor, places: cells.places, limit: faultLimit
        ) { row in
            let (bytes, range) = cells.bytes(row)
            return fieldMissing.contains(bytes, range)
        }
        columns.append(column.value)
        places[name] = cells.places
    }
    let table = Table(columns: columns, rowCount: rows.records.count)
    if let schema {
        diagnostics += keyFaults(table, schema, limit: faultLimit) { places[$0] }
    }
    // Without those rows the table would say what the file does not.
    return Checked(uneven.value.isEmpty ? table : nil, diagnostics)
}

/// The faults of a table's primary and unique keys.
///
/// - Parameter places: where the cells of a column stand.
func keyFaults(
    _ table: Table, _ schema: Schema, limit: Int, places: (String) -> CellPlaces?
) -> [Diagnostic] {
    let keys = [(schema.primaryKey, KeyKind.primary)] + schema.uniqueKeys.map { ($0, .unique) }
    return keys.flatMap { key, kind -> [Diagnostic] in
        guard let places = key.first.flatMap(places) else { return [] }
        return keyFaults(table, key, kind, places: places, limit: limit)
    }
}

/// The records with more or fewer cells than there are columns, and an error for each.
private func unevenRows(
    _ records: CSVRecords, _ rows: TableRows, _ layout: ColumnLayout, limit: Int
) -> Checked<Set<Int>> {
    var faults = ColumnFaults(column: layout.names.first ?? "", limit: limit)
    var uneven: Set<Int> = []
    let width = layout.names.count
    guard !records.isSheet else { return Checked([], []) }
    for row in 0..<rows.records.count {
        let record = rows.records[row]
        let count = records.cellCount(ofRecord: record)
        guard count != width else { continue }
        uneven.insert(record)
        let number = records.rowNumber(ofRecord: record)
        if count > width {
            faults.add(
                .error(
                    .longRow(number, count, width),
                    at: records.span(record: record, column: width),
                    help: "quote a cell that contains the delimiter"
                ).inTable(row: number))
        } else {
            faults.add(
                .error(
                    .shortRow(number, count, width), at: records.spanAfter(record: record),
                    help: "write empty cells as well"
                ).inTable(row: number, field: layout.names[count]))
        }
    }
    return Checked(uneven, faults.finish())
}

extension Diagnostic.Message {
    static var unknownTableFormat: Self {
        Self(id: "unknown-format", text: "the file's name does not say which format its table has")
    }

    static var emptyTable: Self { Self(id: "csv-empty", text: "the file has no header row") }

    static func shortRow(_ row: Int, _ count: Int, _ width: Int) -> Self {
        Self(id: "csv-row-short", text: unevenRow(row, count, width))
    }

    static func longRow(_ row: Int, _ count: Int, _ width: Int) -> Self {
        Self(id: "csv-row-long", text: unevenRow(row, count, width))
    }
}

private func unevenRow(_ row: Int, _ count: Int, _ width: Int) -> String {
    "row \(row) has \(count) \(count == 1 ? "cell" : "cells"), the header has \(width)"
}
