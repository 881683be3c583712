import Charts
import Diagnostics
import Formats
import Tables
import Values

/// The tables of a chart with the columns that the author chose by `table: {columns: […]}`, in that order; a table
/// of which none was chosen is left out. All tables as they are if nothing was chosen.
///
/// Measures that are drawn and not chosen are warned of, once for each table that is shown: it then says less than
/// the marks. A column that was misspelt may be the one, so that nothing is said then.
func chosenTables(_ wish: ValueNode?, of tables: [DrawnTable]) -> Checked<[DrawnTable]> {
    guard let wish else { return Checked(tables, []) }
    var reader = ObjectReader(wish, what: "table")
    guard let items = reader.list("columns") else { return Checked(tables, reader.finish()) }
    if items.isEmpty {
        reader.report(.error(.tableWithoutColumns, at: reader.node("columns")?.span))
        return Checked(tables, reader.finish())
    }
    var chosen = Array(repeating: [ChosenColumn](), count: tables.count)
    var isMisspelt = false
    for item in items {
        let column = decodeColumn(item, of: tables)
        reader.report(contentsOf: column.diagnostics)
        guard let column = column.value else {
            isMisspelt = true
            continue
        }
        if chosen[column.table].contains(where: { $0.index == column.index }) {
            let name = tables[column.table].columns[column.index].name
            reader.report(.error(.chosenTwice(name), at: item.span))
        } else {
            chosen[column.table].append(column)
        }
    }
    for (table, columns) in zip(tables, chosen) where !isMisspelt && !columns.isEmpty {
        let leftOut = table.columns.indices.filter { index in
            table.columns[index].isMeasure && !columns.contains { $0.index == index }
        }
        guard !leftOut.isEmpty else { continue }
        let names = leftOut.map { table.columns[$0].name }
        reader.report(.warning(.drawnColumnsLeftOut(names), at: wish.span))
    }
    let result = zip(tables, chosen).compactMap { table, columns -> DrawnTable? in
        columns.isEmpty ? nil : table.choosing(columns)
    }
    return Checked(result.isEmpty ? tables : result, reader.finish())
}

/// A column of a drawn table with what the author says of it.
private struct ChosenColumn {
    var table: Int
    var index: Int
    var title: String?
    var format: String?
}

private func decodeColumn(_ node: ValueNode, of tables: [DrawnTable]) -> Checked<ChosenColumn?> {
    var reader = ObjectReader(
        node.string == nil ? node : ValueNode(.object([]), span: node.span), what: "column")
    let span = reader.node("field")?.span ?? node.span
    let field = reader.string("field") ?? node.string ?? ""
    var chosen: ChosenColumn?
    for (table, drawn) in tables.enumerated() where chosen == nil {
        chosen = drawn.columns.firstIndex { $0.name == field }
            .map { ChosenColumn(table: table, index: $0) }
    }
    chosen?.title = reader.text("title")
    let formatSpan = reader.node("format")?.span
    let format = reader.string("format")
    guard let known = chosen else {
        let names = tables.flatMap { $0.columns.map(\.name) }
        reader.report(
            .error(
                .notDrawn(field), at: span,
                help: helpForUnknown(field, known: names)
                    ?? "a field that the chart names in 'detail' is a column of its table"))
        return Checked(nil, reader.finish())
    }
    guard let format else { return Checked(chosen, reader.finish()) }
    if !tables[known.table].columns[known.index].isMeasure {
        reader.report(.error(.formatWithoutNumbers(field), at: formatSpan))
    } else {
        do throws(FormatError) {
            _ = try NumberFormat(format)
            chosen?.format = format
        } catch {
            reader.report(.error(.badFormat(format, error.text), at: formatSpan))
        }
    }
    return Checked(chosen, reader.finish())
}

extension DrawnColumn {
    fileprivate var isMeasure: Bool { if case .number = format { true } else { false } }
}

extension DrawnTable {
    fileprivate func choosing(_ chosen: [ChosenColumn]) -> DrawnTable {
        var result = self
        result.columns = chosen.map { choice in
            var column = columns[choice.index]
            if let title = choice.title { column.title = title }
            if let format = choice.format { column.format = .number(format) }
            return column
        }
        result.table.columns = TableColumns(chosen.map { table.columns[$0.index] })
        return result
    }
}

extension Diagnostic.Message {
    static func notDrawn(_ field: String) -> Self {
        Self(id: "column-not-drawn", text: "the chart draws no column '\(field)'")
    }
    static func chosenTwice(_ field: String) -> Self {
        Self(
            id: "column-chosen-twice",
            text: "column '\(field)' of the chart's table is chosen twice")
    }
    static func drawnColumnsLeftOut(_ names: [String]) -> Self {
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        return Self(
            id: "drawn-column-left-out",
            text:
                "the chart draws \(list), and 'table' leaves \(names.count == 1 ? "it" : "them") out"
        )
    }
    static func formatWithoutNumbers(_ field: String) -> Self {
        Self(
            id: "format-of-text",
            text: "column '\(field)' of the chart's table holds no numbers, so it takes no 'format'"
        )
    }
}
