import Diagnostics
import Formats
import OrderedCollections
import Values

/// The table in JSON text: an array of objects, or one object a line.
func readJSONTable(
    _ text: SourceText, isLines: Bool, schema: Schema?, faultLimit: Int = usualFaultLimit
) -> Checked<Table?> {
    let parsed = isLines ? parseJSONLines(text) : parseJSONRows(text)
    guard let rows = parsed.value else { return Checked(nil, parsed.diagnostics) }
    let places = JSONPlaces(text: text, isLines: isLines)
    guard let schema else {
        return Checked(Table(rows: rows), parsed.diagnostics)
    }
    let table = typedTable(rows, schema, places, faultLimit)
    return Checked(table.value, parsed.diagnostics + table.diagnostics)
}

private func parseJSONRows(_ text: SourceText) -> Checked<[Value]?> {
    let parsed = parseJSONValue(text)
    guard let value = parsed.value else { return Checked(nil, parsed.diagnostics) }
    guard let rows = value.asArray, rows.allSatisfy({ $0.asObject != nil }) else {
        return Checked(nil, [.error(.jsonNotRows, at: text.span(at: 0))])
    }
    return Checked(rows)
}

private func parseJSONLines(_ text: SourceText) -> Checked<[Value]?> {
    var rows: [Value] = []
    var diagnostics: [Diagnostic] = []
    for range in lineRanges(text.bytes) {
        let line = text.slice(range)
        let parsed = parseJSONValue(line)
        diagnostics += parsed.diagnostics
        guard let value = parsed.value else { continue }
        if value.asObject == nil {
            diagnostics.append(.error(.jsonNotRows, at: line.span(at: 0)))
        }
        rows.append(value)
    }
    return Checked(diagnostics.hasErrors ? nil : rows, diagnostics)
}

/// The lines that are not blank.
private func lineRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        .filter { line in line.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } }
        .map { $0.startIndex..<$0.endIndex }
}

/// Finds the places of cells, by reading the text again; only asked when there is a fault.
private struct JSONPlaces {
    let text: SourceText
    let isLines: Bool

    func rows() -> [ValueNode] {
        if isLines {
            return lineRanges(text.bytes).compactMap { parseJSON(text.slice($0)).value }
        }
        return parseJSON(text).value?.items ?? []
    }
}

private func typedTable(
    _ rows: [Value], _ schema: Schema, _ places: JSONPlaces, _ limit: Int
) -> Checked<Table> {
    var diagnostics: [Diagnostic] = []
    var nodes: [ValueNode]?
    func span(_ row: Int, _ name: String) -> SourceSpan? {
        if nodes == nil { nodes = places.rows() }
        guard let nodes, nodes.indices.contains(row) else { return nil }
        return nodes[row][name]?.span ?? nodes[row].span
    }
    let known = Set(schema.fields.map(\.name))
    var unknown: Set<String> = []
    for (row, value) in rows.enumerated() {
        for name in value.asObject?.keys.elements ?? []
        where !known.contains(name) && unknown.insert(name).inserted {
            diagnostics.append(
                .error(
                    .columnNotInSchema(name), at: span(row, name),
                    help: helpForUnknown(name, known: schema.fields.map(\.name))
                ).inTable(row: row + 1, field: name))
        }
    }
    let missing = MissingValues(schema.missingValues)
    func cellPlaces(_ name: String) -> CellPlaces {
        CellPlaces {
            span($0, name)
        } number: {
            $0 + 1
        }
    }
    let columns = schema.fields.map { field in
        var built = typedColumn(rows, field, missing, limit, cellPlaces(field.name))
        diagnostics += built.diagnostics
        let reasons = field.reasons(in: schema)
        if !reasons.isEmpty {
            built.value = built.value.withReasons { row in
                rows[row][field.name]?.asString.flatMap { reasons[$0] }
            }
        }
        diagnostics += constraintFaults(
            built.value, field, places: cellPlaces(field.name), limit: limit
        ) { row in
            isEmpty(rows[row][field.name] ?? .null, missing)
        }
        return built.value
    }
    let table = Table(columns: columns, rowCount: rows.count)
    diagnostics += keyFaults(table, schema, limit: limit, places: cellPlaces)
    return Checked(table, diagnostics)
}

/// Whether a cell is null, or a text that means null.
func isEmpty(_ cell: Value, _ missing: MissingValues) -> Bool {
    guard let text = cell.asString else { return cell == .null }
    let bytes = Array(text.utf8)
    return missing.contains(bytes, bytes.indices)
}

private func typedColumn(
    _ rows: [Value], _ field: FieldDescriptor, _ missing: MissingValues, _ limit: Int,
    _ places: CellPlaces
) -> Checked<Column> {
    let parser = CellParser(field)
    var faults = ColumnFaults(column: field.name, limit: limit)
    let values = rows.enumerated().map { row, value -> Value in
        let cell = value[field.name] ?? .null
        if isEmpty(cell, missing) { return .null }
        if let typed = typedValue(cell, field, parser) { return typed }
        faults.add(
            .error(
                .cellType(plainText(cell), field, row: places.number(row)), at: places.span(row)
            ).inTable(row: places.number(row), field: field.name))
        return .null
    }
    return Checked(Column(field: field.field, values: values), faults.finish())
}

/// A JSON value as the field's type; text is read as a cell of CSV would be.
func typedValue(_ cell: Value, _ field: FieldDescriptor, _ parser: CellParser) -> Value? {
    switch (field.type, cell) {
    case (.any, _), (.boolean, .boolean), (.integer, .integer), (.year, .integer),
        (.number, .integer), (.number, .number):
        return cell
    case (.string, .string(let text)), (.time, .string(let text)), (.duration, .string(let text)):
        let bytes = Array(text.utf8)
        return parser.text(bytes, bytes.indices).map { read in
            .string(String(decoding: read.bytes[read.range], as: UTF8.self))
        }
    case (.boolean, .integer(let integer)) where integer == 0 || integer == 1:
        // As SQL has truth values.
        return .boolean(integer == 1)
    case (.integer, .number(let number)): return Int(exactly: number).map { .integer($0) }
    case (.integer, .string(let text)):
        let bytes = Array(text.utf8)
        return parser.integer(bytes, bytes.indices).map { .integer($0) }
    case (.number, .string(let text)), (.year, .string(let text)):
        let bytes = Array(text.utf8)
        return parser.number(bytes, bytes.indices).map { .number($0) }
    case (.boolean, .string(let text)):
        let bytes = Array(text.utf8)
        return parser.boolean(bytes, bytes.indices).map { .boolean($0) }
    case (.date, .string(let text)), (.datetime, .string(let text)),
        (.yearmonth, .string(let text)):
        let bytes = Array(text.utf8)
        return parser.instant(bytes, bytes.indices).map { .string(isoText($0, field.type)) }
    default: return nil
    }
}

extension Diagnostic.Message {
    static var jsonNotRows: Self {
        Self(
            id: "json-not-rows",
            text: "a table in JSON must be a list of mappings, one for each row")
    }
}
