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
    var diagnostics = columnFaults(schema, table, at: span)
    let missing = MissingValues(schema.missingValues)
    let places = CellPlaces(span: { _ in span }, number: { $0 + 1 })
    let columns = schema.fields.compactMap { field -> Column? in
        guard let column = table[field.name] else { return nil }
        let fieldMissing = field.missingValues.map(MissingValues.init) ?? missing
        let cells = (0..<column.count).map { row -> Value in
            let value = column.value(at: row)
            return isEmpty(value, fieldMissing) ? .null : value
        }
        let typed = typedColumn(cells, field, as: column, places, faultLimit)
        diagnostics += typed.diagnostics
        diagnostics += constraintFaults(
            typed.value, field, places: places, limit: faultLimit, isEmpty: { cells[$0] == .null })
        return typed.value
    }
    let result = Table(columns: columns, rowCount: table.rowCount)
    diagnostics += keyFaults(result, schema, limit: faultLimit, places: { _ in places })
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
    _ cells: [Value], _ field: FieldDescriptor, as column: Column, _ places: CellPlaces,
    _ limit: Int
) -> Checked<Column> {
    var faults = ColumnFaults(column: field.name, limit: limit)
    let parser = CellParser(field)
    let values = cells.enumerated().map { row, cell -> Value in
        if cell == .null { return .null }
        if let typed = typedValue(cell, field, parser) { return typed }
        faults.add(
            .error(
                .cellType(plainText(cell), field, row: places.number(row)), at: places.span(row)
            ).inTable(row: places.number(row), field: field.name))
        return .null
    }
    var typed = field.field
    if column.field.type == .datetime { typed.hasZone = column.field.hasZone }
    return Checked(Column(field: typed, values: values), faults.finish())
}

extension Diagnostic.Message {
    static func columnNotInAnswer(_ name: String) -> Self {
        Self(
            id: "csv-header-missing",
            text: "column '\(name)' of the schema is not in the query's answer")
    }
}
