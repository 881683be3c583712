import Diagnostics
import Formats
import Markup
import SiteModel
import Tables
import Values

/// `{table}`: rows of a dataset as an HTML table with caption, source and CSV.
func renderTable(
    _ node: ValueNode, in scope: PageScope, counter: inout FigureCounter
) -> Checked<RenderedComponent> {
    let decoded = decodeTable(node, in: scope)
    var diagnostics = decoded.diagnostics
    let number = counter.next(.table)
    guard let table = decoded.value else { return Checked(RenderedComponent(), diagnostics) }
    let figure = Figure(
        kind: .table, number: number, id: table.head.id ?? "tbl-\(number)",
        caption: table.head.caption ?? "",
        mark: scope.tracer?.number(of: Origin(.counter, at: node.span, "the table's number")))
    if !counter.claim(figure.id) {
        diagnostics.append(.error(.duplicateID(figure.id), at: table.head.idSpan))
    }
    let markup = FigureMarkup(figure: figure, words: scope.words)
    var writer = MarkupWriter()
    writer.raw("<figure")
    writer.attribute("id", figure.id)
    writer.raw(" class=\"figure table\">\n")
    markup.caption(&writer)
    let html = writeTable(
        table.columns, rows: table.rows, hasTotal: table.hasTotal, words: scope.words,
        locale: scope.locale, trace: scope.tracer.map { CellTrace(tracer: $0, span: node.span) })
    markup.legend(symbols(in: table.columns, rows: table.rows), &writer)
    markup.scrolling(html, &writer)
    markup.remarks(table.head, &writer)
    var component = RenderedComponent(figures: [figure])
    if table.head.offersDownload, let file = scope.file(figure.id + ".csv") {
        let shown = Table(columns: table.columns.map(\.column), rowCount: table.rowCount)
        component.artifacts.append(Artifact(file, bytes: writeCSV(shown.selecting(table.rows))))
        markup.downloads([(scope.words["download_csv"], figure.id + ".csv")], &writer)
    }
    writer.raw("</figure>\n")
    component.html = writer.finish()
    return Checked(component, diagnostics)
}

/// A `{table}` block that was understood.
struct TableDefinition {
    var head: FigureHead
    var columns: [ShownColumn]
    /// The rows to show, in order.
    var rows: [Int]
    var rowCount: Int
    var hasTotal: Bool
}

private func decodeTable(_ node: ValueNode, in scope: PageScope) -> Checked<TableDefinition?> {
    var reader = ObjectReader(node, what: "{table}")
    let head = FigureHead(&reader, isTable: true)
    let hasTotal = reader.boolean("total") ?? false
    let dataSpan = reader.node("data")?.span ?? node.span
    let name = reader.string("data")
    let columnNodes = reader.list("columns")
    let sortNode = reader.node("sort")
    if let name, scope.catalog.unreadable.contains(name) {
        return Checked(nil, [.error(.unreadableDataset(name), at: dataSpan)])
    }
    guard let name else {
        if !reader.diagnostics.hasErrors {
            reader.report(.error(.tableWithoutData, at: node.span, help: "add 'data: …'"))
        }
        return Checked(nil, reader.finish())
    }
    guard let dataset = scope.catalog[name] else {
        reader.report(
            .error(
                .unknownDataset(name), at: dataSpan,
                help: helpForUnknown(name, known: scope.catalog.names)))
        return Checked(nil, reader.finish())
    }
    scope.log.note(dataset: name)
    var columns: [ShownColumn] = []
    for item in columnNodes ?? [] {
        let column = decodeColumn(item, of: dataset, named: name, in: scope)
        reader.report(contentsOf: column.diagnostics)
        if let column = column.value { columns.append(column) }
    }
    if columnNodes == nil {
        columns = dataset.table.columns.map {
            ShownColumn(
                column: $0, title: dataset.title(of: $0, scope.page.language), dataset: name,
                field: $0.field.name)
        }
    }
    markStatuses(of: dataset, on: &columns)
    if columns.isEmpty, columnNodes?.isEmpty == true {
        reader.report(.error(.tableWithoutColumns, at: reader.node("columns")?.span))
    }
    let rows = sortedRows(dataset.table, by: sortNode, dataset: name, &reader)
    return Checked(
        TableDefinition(
            head: head, columns: columns, rows: rows, rowCount: dataset.table.rowCount,
            hasTotal: hasTotal), reader.finish())
}

/// Puts what the dataset says of its rows beside their numbers, unless the table shows it anyway.
private func markStatuses(of dataset: Dataset, on columns: inout [ShownColumn]) {
    guard let name = dataset.statusField?.name, !columns.contains(where: { $0.field == name }),
        let codes = dataset.observationCodes,
        codes.contains(where: { $0?.statuses.isEmpty == false })
    else { return }
    for index in columns.indices where columns[index].isNumeric {
        columns[index].statuses = { codes[$0]?.statuses ?? [] }
    }
}

private func decodeColumn(
    _ node: ValueNode, of dataset: Dataset, named name: String, in scope: PageScope
) -> Checked<ShownColumn?> {
    var reader = ObjectReader(
        node.string == nil ? node : ValueNode(.object([]), span: node.span), what: "column")
    let fieldSpan = reader.node("field")?.span ?? node.span
    let field = reader.string("field") ?? node.string ?? ""
    let title = reader.text("title")
    let formatSpan = reader.node("format")?.span
    let format = reader.string("format")
    guard let column = dataset.table[field] else {
        reader.report(
            .error(
                .unknownColumn(field, name), at: fieldSpan,
                help: helpForUnknown(field, known: dataset.table.columnNames)))
        return Checked(nil, reader.finish())
    }
    var shown = ShownColumn(
        column: column, title: title ?? dataset.title(of: column, scope.page.language),
        dataset: name, field: field)
    if let format {
        do throws(FormatError) {
            switch column.cells {
            case .instant:
                shown.timeFormat = try TimeFormat(format)
                if !format.contains("%") {
                    reader.report(.error(.badTimeFormat(format), at: formatSpan))
                }
            case .number: shown.format = try NumberFormat(format)
            case .boolean, .category, .mixed:
                reader.report(.error(.formatOfText(field), at: formatSpan))
            }
        } catch {
            reader.report(.error(.badFormat(format, error.text), at: formatSpan))
        }
    }
    return Checked(shown, reader.finish())
}

/// The rows in the order of `sort`: a column's name, with `-` before it for descending, or a list of them.
private func sortedRows(
    _ table: Table, by node: ValueNode?, dataset: String, _ reader: inout ObjectReader
) -> [Int] {
    guard let node else { return Array(0..<table.rowCount) }
    var keys: [SortKey] = []
    for item in node.items ?? [node] {
        let text = item.string ?? ""
        let name = text.hasPrefix("-") ? String(text.dropFirst()) : text
        guard let column = table[name] else {
            reader.report(
                .error(
                    .unknownColumn(name, dataset), at: item.span,
                    help: helpForUnknown(name, known: table.columnNames)))
            continue
        }
        keys.append(SortKey(column, text.hasPrefix("-") ? .descending : .ascending))
    }
    return sorted(Array(0..<table.rowCount), by: keys)
}

extension Dataset {
    /// The column's title in `language`: the schema's, else its name.
    func title(of column: Column, _ language: String) -> String {
        let field = resource?.schema?.fields.first { $0.name == column.field.name }
        return field?.title?.text(for: language) ?? column.field.name
    }
}

extension Diagnostic.Message {
    static func unknownDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "there is no dataset '\(name)'")
    }
    static func unknownColumn(_ name: String, _ dataset: String) -> Self {
        Self(id: "unknown-column", text: "dataset '\(dataset)' has no column '\(name)'")
    }
    static let tableWithoutData = Self(
        id: "table-without-data", text: "{table} names no dataset")
    static func badTimeFormat(_ format: String) -> Self {
        Self(
            id: "bad-format",
            text: "'\(format)' has no directive such as %d, so that it shows no date")
    }
    static let tableWithoutColumns = Self(
        id: "table-without-columns", text: "'columns' is empty: a table shows one column or more")
    static func formatOfText(_ column: String) -> Self {
        Self(
            id: "format-of-text",
            text: "column '\(column)' has neither numbers nor dates, so it takes no 'format'")
    }
    static func badFormat(_ format: String, _ reason: String) -> Self {
        Self(id: "bad-format", text: "'\(format)' is not a d3 format: \(reason)")
    }
}
