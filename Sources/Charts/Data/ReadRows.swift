import Diagnostics
import Expressions
import Tables
import Values

/// The rows in a file's bytes, by the format that is given or that the file's name ends with. CSV cells stay
/// text, as in Vega-Lite, until something asks for numbers.
func readTable(_ bytes: [UInt8], _ path: String, _ source: DataSource) -> Checked<Table> {
    let text = SourceText(path: path, bytes: bytes)
    switch source.format.type ?? formatKind(ofPath: path) {
    case .csv: return delimitedTable(text, .csv)
    case .tsv: return delimitedTable(text, .tsv)
    case .dsv:
        let delimiter = source.format.delimiter?.utf8.first ?? UInt8(ascii: ",")
        return delimitedTable(text, Dialect(delimiter: delimiter))
    case .ndjson: return lineTable(text)
    case .json, .topojson: return jsonTable(text, source)
    }
}

private func formatKind(ofPath path: String) -> DataFormat.Kind {
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return .csv }
    if name.hasSuffix(".tsv") { return .tsv }
    if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return .ndjson }
    return .json
}

private func jsonTable(_ text: SourceText, _ source: DataSource) -> Checked<Table> {
    if source.format.property == nil, let rows = packedRows(text) { return Checked(Table(rows)) }
    let parsed = parseJSONValue(text)
    guard let value = parsed.value else {
        return Checked(Table(columns: [], rowCount: 0), parsed.diagnostics)
    }
    let rows = selectProperty(source.format.property, in: value)
    return Checked(tableOfRows(rows.asArray ?? [rows]), parsed.diagnostics)
}

/// The part of `value` at a path such as `a.b`.
func selectProperty(_ path: String?, in value: Value) -> Value {
    guard let path else { return value }
    var part = value
    for key in path.split(separator: ".") { part = part[String(key)] ?? .null }
    return part
}

/// The table of JSON rows; one that is no object becomes the column `data`.
func tableOfRows(_ rows: [Value]) -> Table {
    let isPlain = !rows.isEmpty && rows.allSatisfy { $0.asObject == nil }
    return isPlain
        ? Table(columns: [Column(name: "data", values: rows)], rowCount: rows.count)
        : Table(rows: rows)
}

private func lineTable(_ text: SourceText) -> Checked<Table> {
    var rows: [Value] = []
    var diagnostics: [Diagnostic] = []
    var start = 0
    while start < text.bytes.count {
        let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
        if text.bytes[start..<end].contains(where: { $0 > 0x20 }) {
            let parsed = parseJSONValue(text.slice(start..<end))
            diagnostics += parsed.diagnostics
            if let row = parsed.value { rows.append(row) }
        }
        start = end + 1
    }
    return Checked(tableOfRows(rows), diagnostics)
}

private func delimitedTable(_ text: SourceText, _ dialect: Dialect) -> Checked<Table> {
    let records = readCSV(text, dialect: dialect)
    let cells = records.value
    guard cells.count > 0 else {
        return Checked(Table(columns: [], rowCount: 0), records.diagnostics)
    }
    var table = Table(columns: [], rowCount: cells.count - 1)
    // Of equal names the last holds, in the place of the first.
    var names: [String] = []
    var cellOfName: [String: Int] = [:]
    for column in 0..<cells.cellCount(ofRecord: 0) {
        let name = cells.text(record: 0, column: column)
        if cellOfName.updateValue(column, forKey: name) == nil { names.append(name) }
    }
    for name in names {
        guard let column = cellOfName[name] else { continue }
        table.columns.append(
            deferred: name, reading: { cells.column(column, name, readAs: $0) },
            { textColumn(column, name, of: cells) })
    }
    return Checked(table, records.diagnostics)
}

extension CSVRecords {
    /// What the texts of a column mean, if they can be read where they lie.
    fileprivate func column(_ column: Int, _ name: String, readAs meaning: TextMeaning) -> Column? {
        switch meaning {
        case .numbers:
            numbers(ofColumn: column, from: 1).map { Column(name: name, valid: $0) }
        case .instants:
            instants(ofColumn: column, from: 1).map { Column(name: name, optionalInstants: $0) }
        }
    }
}

private func textColumn(_ column: Int, _ name: String, of records: CSVRecords) -> Column {
    guard records.count > 1 else { return Column(name: name, values: [ExpressionValue]()) }
    let (codes, labels) = records.labels(ofColumn: column, from: 1)
    return Column(
        field: Field(name: name, type: .string), cells: .category(codes: codes, labels: labels),
        isNull: [Bool](repeating: false, count: codes.count))
}
