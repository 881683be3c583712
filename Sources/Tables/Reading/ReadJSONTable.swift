import Diagnostics
import Formats
import Values

/// The table in JSON text: an array of objects, or one object a line.
///
/// Rows of scalars, as most are, are read into columns at once; a value is made for each cell only where there are others,
/// or a fault. Lines are read in parts, several at a time if `loop` does so; the result does not depend on it.
func readJSONTable(
    _ text: SourceText, isLines: Bool, schema: Schema?, faultLimit: Int = usualFaultLimit,
    loop: ParallelLoop = .serial, partSize: Int = 1 << 20
) -> Checked<Table?> {
    var diagnostics: [Diagnostic] = []
    var packed =
        isLines ? packedLines(text, loop, partSize: partSize) : packedRows(text).map(Table.init)
    if packed == nil {
        let parsed = isLines ? parseJSONLines(text) : parseJSONRows(text)
        diagnostics = parsed.diagnostics
        packed = parsed.value.map(Table.init(rows:))
    }
    guard let table = packed, let schema else { return Checked(packed, diagnostics) }
    let typed = typedTable(
        table, schema, JSONPlaces(text: text, isLines: isLines), limit: faultLimit)
    return Checked(typed.value, diagnostics + typed.diagnostics)
}

/// The table in lines that all are blank or mappings of scalars; else nil.
private func packedLines(_ text: SourceText, _ loop: ParallelLoop, partSize: Int) -> Table? {
    let ranges = lineParts(text.bytes, size: partSize)
    let read = loop.map(ranges.count) { PackedLines(text, ranges[$0]) }
    var parts = read.compactMap(\.self)
    guard parts.count == read.count else { return nil }
    // Neighbours together, again and again: each row is copied only as often as the count of parts has binary digits.
    while parts.count > 1 {
        parts = stride(from: 0, to: parts.count, by: 2).map { index in
            var rows = parts[index]
            if index + 1 < parts.count { rows.append(parts[index + 1]) }
            return rows
        }
    }
    let rows = parts.first ?? PackedLines()
    return Table(packed: rows.columns, rowCount: rows.rowCount)
}

/// Ranges that follow each other, each of `size` bytes and what is left of their last line.
private func lineParts(_ bytes: [UInt8], size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
        let limit = min(bytes.count, start.saturatingSum(size))
        let end = bytes[limit...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        ranges.append(start..<end)
        start = end
    }
    return ranges
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
private final class JSONPlaces {
    private let text: SourceText
    private let isLines: Bool
    private lazy var lines = lineRanges(text.bytes)
    private lazy var items = parseJSON(text).value?.items ?? []
    private var last: (row: Int, node: ValueNode)?

    init(text: SourceText, isLines: Bool) {
        self.text = text
        self.isLines = isLines
    }

    /// The place of a cell, or of its row if that lacks it.
    func span(_ row: Int, _ name: String) -> SourceSpan? {
        guard let node = node(row) else { return nil }
        return node[name]?.span ?? node.span
    }

    private func node(_ row: Int) -> ValueNode? {
        guard isLines else { return items.indices.contains(row) ? items[row] : nil }
        if let last, last.row == row { return last.node }
        guard lines.indices.contains(row), let node = parseJSON(text.slice(lines[row])).value
        else { return nil }
        last = (row, node)
        return node
    }
}

private func typedTable(
    _ table: Table, _ schema: Schema, _ places: JSONPlaces, limit: Int
) -> Checked<Table> {
    func cellPlaces(_ name: String) -> CellPlaces {
        CellPlaces(span: { places.span($0, name) }, number: { $0 + 1 })
    }
    let fields = schema.fields.map(\.name)
    var diagnostics: [Diagnostic] = []
    var table = table
    if !schema.fieldsMatch.allowsExtraColumns {
        for column in table.columns where !fields.contains(column.field.name) {
            let name = column.field.name
            let row = column.isAbsent.firstIndex(of: false) ?? 0
            diagnostics.append(
                .error(
                    .columnNotInSchema(name), at: places.span(row, name),
                    help: helpForUnknown(name, known: fields)
                ).inTable(row: row + 1, field: name))
        }
    }
    // A key that no row has is one that each row lacks.
    let known = Set(table.columnNames)
    for name in fields where !known.contains(name) {
        table.columns.append(
            Column(name: name, values: [Value](repeating: .null, count: table.rowCount)))
    }
    let typed = typedTable(table, schema, limit: limit, places: cellPlaces)
    return Checked(typed.value, diagnostics + typed.diagnostics)
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
