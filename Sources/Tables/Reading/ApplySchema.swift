package import Diagnostics
import Values

/// A computed table as a schema describes it: its columns in the schema's order and with its types, and every cell, key
/// and column that does not fit.
///
/// Text is read as a cell of a file would be; the integers 1 and 0 can be truth values. Rows are counted from one.
///
/// - Parameter span: the place to blame: the query.
package func applySchema(
    _ schema: Schema, to table: Table, at span: SourceSpan, faultLimit: Int = usualFaultLimit
) -> Checked<Table> {
    let places = CellPlaces(span: { _ in span }, number: { $0 + 1 })
    let typed = typedTable(table, schema, limit: faultLimit) { _ in places }
    return Checked(typed.value, columnFaults(schema, table, at: span) + typed.diagnostics)
}

/// The columns of a table that a schema describes, with its types, and every cell and key that does not fit. A field
/// without a column is left out.
///
/// - Parameter places: where the cells of a column stand.
func typedTable(
    _ table: Table, _ schema: Schema, limit: Int, places: (_ column: String) -> CellPlaces
) -> Checked<Table> {
    var diagnostics: [Diagnostic] = []
    let missing = MissingValues(schema.missingValues)
    let columns = schema.fields.compactMap { field -> Column? in
        guard let column = table[field.name] else { return nil }
        let read = typedColumn(
            column, field, missing: field.missingValues.map(MissingValues.init) ?? missing,
            reasons: field.reasons(in: schema), places(field.name), limit)
        diagnostics += read.diagnostics
        return read.value
    }
    let result = Table(columns: columns, rowCount: table.rowCount)
    diagnostics += keyFaults(result, schema, limit: limit, places: places)
    return Checked(result, diagnostics)
}

private func columnFaults(_ schema: Schema, _ table: Table, at span: SourceSpan) -> [Diagnostic] {
    let known = schema.fields.map(\.name)
    let names = table.columnNames
    let absent = known.filter { !names.contains($0) }
    var diagnostics: [Diagnostic] = []
    for name in names where !known.contains(name) && !schema.fieldsMatch.allowsExtraColumns {
        diagnostics.append(
            .error(
                .columnNotInSchema(name), at: span, help: helpForUnknown(name, known: absent)
            ).inTable(field: name))
    }
    for name in absent where !schema.fieldsMatch.allowsMissingColumns {
        diagnostics.append(
            .error(
                .columnNotInAnswer(name), at: span,
                help: helpForUnknown(name, known: names.filter { !known.contains($0) })
            ).inTable(field: name))
    }
    return diagnostics
}

private func typedColumn(
    _ column: Column, _ field: FieldDescriptor, missing: MissingValues,
    reasons: [String: MissingReason], _ places: CellPlaces, _ limit: Int
) -> Checked<Column> {
    var faults = ColumnFaults(column: field.name, limit: limit)
    let parser = CellParser(field)
    var isMissing = column.isNull
    let values = (0..<column.count).map { row -> Value in
        let cell = column.value(at: row)
        if isEmpty(cell, missing) {
            isMissing[row] = true
            return .null
        }
        if let typed = typedValue(cell, field, parser) { return typed }
        faults.add(
            .error(
                .cellType(plainText(cell), field, row: places.number(row)), at: places.span(row)
            ).inTable(row: places.number(row), field: field.name))
        return .null
    }
    var typed = field.field
    if column.field.type == .datetime { typed.hasZone = column.field.hasZone }
    var result = Column(field: typed, values: values)
    if !reasons.isEmpty {
        result = result.withReasons { row in
            column.value(at: row).asString.flatMap { reasons[$0] }
        }
    }
    return Checked(
        result,
        faults.finish()
            + constraintFaults(result, field, places: places, limit: limit) { isMissing[$0] })
}

/// Whether a cell is null, or a text that means null.
private func isEmpty(_ cell: Value, _ missing: MissingValues) -> Bool {
    guard let text = cell.asString else { return cell == .null }
    let bytes = Array(text.utf8)
    return missing.contains(bytes, bytes.indices)
}

extension Diagnostic.Message {
    static func columnNotInAnswer(_ name: String) -> Self {
        Self(
            id: "csv-header-missing",
            text: "column '\(name)' of the schema is not in the query's answer")
    }
}
