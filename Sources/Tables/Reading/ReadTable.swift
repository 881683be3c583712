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
    faultLimit: Int = usualFaultLimit, loop: ParallelLoop = .serial
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
    let encoding = resource?.encoding ?? .utf8
    if format == .csv || format == .tsv, encoding == .utf8, !hasUTF16Mark(file.bytes) {
        // Whether it is UTF-8 is looked at while it is read.
        let text = ChunkedText(
            file.text, resource?.dialect ?? (format == .tsv ? .tsv : .csv), checksEncoding: true)
        return readDelimitedTable(
            text, schema: resource?.schema,
            faultLimit: faultLimit, loop: loop)
    }
    let decoded = decodeText(file, as: encoding)
    guard let text = decoded.value else { return Checked(nil, decoded.diagnostics) }
    switch format {
    case .csv, .tsv:
        let dialect = resource?.dialect ?? (format == .tsv ? .tsv : .csv)
        return readDelimitedTable(
            text, dialect: dialect, schema: resource?.schema, faultLimit: faultLimit, loop: loop)
    case .json, .ndjson, .xlsx:
        return readJSONTable(
            text, isLines: format == .ndjson, schema: resource?.schema, faultLimit: faultLimit,
            loop: loop)
    }
}

/// The typed table that the records of a sheet make.
func typedTable(
    _ records: CSVRecords, _ rows: TableRows, dialect: Dialect, schema: Schema?, faultLimit: Int
) -> Checked<Table?> {
    guard !rows.header.isEmpty || !dialect.hasHeader else {
        return Checked(nil, [.error(.emptyTable, at: records.source.span(at: 0))])
    }
    let layout = ColumnLayout(records, rows, dialect, schema)
    guard !layout.diagnostics.hasErrors else { return Checked(nil, layout.diagnostics) }
    var plan = ReadingPlan(
        dialect, layout, records, columns: layout.planned(schema, dialect), faultLimit: faultLimit)
    if schema == nil {
        plan.guessFields(PartReading(records, plan, isFirst: true).surveys)
    }
    let assembly = TableAssembly(
        names: layout.names, plan: plan, schema: schema,
        places: TablePlaces(records, rows.records), loop: .serial)
    let headerRow = rows.header.last.map { records.rowNumber(ofRecord: $0) } ?? 0
    let blankRows = records.blankRows.map {
        (row: $0.row, span: records.source.span(at: $0.offset))
    }
    var given = [PartReading(records, plan, isFirst: true)]
    return assembly.table(
        &given, blankRows: blankRows, headerRow: headerRow,
        parts: [TablePlaces.Part(start: 0, end: 0, rowsBefore: 0, tableRowsBefore: 0)]
    ) { _, plan in PartReading(records, plan, isFirst: true) }
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

extension Diagnostic.Message {
    static var unknownTableFormat: Self {
        Self(id: "unknown-format", text: "the file's name does not say which format its table has")
    }

    static var emptyTable: Self { Self(id: "csv-empty", text: "the file has no header row") }
}
