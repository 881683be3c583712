import Formats
import SiteModel
import Tables
import Values
import Workbooks

/// The published path of a dataset as a workbook.
func workbookFile(_ name: String) -> String { "data/\(name).xlsx" }

/// Whether a workbook can hold the table: a sheet has at most 1,048,576 rows and 16,384 columns. One of more than a
/// million cells is no use to anyone who opens it, and is left out too.
func hasWorkbook(_ table: Table) -> Bool {
    table.rowCount < 1_048_576 && table.columns.count <= 16_384
        && table.rowCount * table.columns.count <= 1_000_000
}

/// A dataset as a workbook: its rows with typed cells, and a sheet that says what it is, where it comes from and what
/// its columns hold.
///
/// - Parameter words: the interface words of `language`.
func datasetWorkbook(
    _ dataset: Dataset, package: DataPackage, words: Words?, language: String
) -> [UInt8] {
    writeWorkbook([
        rowsSheet(dataset), notesSheet(dataset, package: package, words: words, language: language),
    ])
}

private func rowsSheet(_ dataset: Dataset) -> OutputSheet {
    let table = dataset.table
    var rows: [[OutputSheet.Cell]] = [table.columnNames.map { .text($0) }]
    for row in 0..<table.rowCount { rows.append(table.columns.map { cell($0, row) }) }
    let widths = table.columns.enumerated().map { column, values in
        var width = values.field.name.unicodeScalars.count
        for row in rows.prefix(200).dropFirst() { width = max(width, textWidth(row[column])) }
        return min(60, max(8, width + 2))
    }
    return OutputSheet(name: dataset.name, rows: rows, hasHeader: true, widths: widths)
}

private func cell(_ column: Column, _ row: Int) -> OutputSheet.Cell {
    if let reason = column.missingReason(at: row) {
        return reason == .notAvailable ? .empty : .text(reason.symbol)
    }
    switch column.cells {
    case .number(let numbers): return number(numbers[row])
    case .boolean(let flags): return .boolean(flags[row])
    case .instant(let instants):
        let seconds = Double(instants[row].milliseconds) / 1000
        switch column.field.type {
        case .date: return .date(Int((seconds / 86_400).rounded(.down)))
        case .datetime where !column.field.hasZone: return .dateTime(seconds)
        // A month is no day, and a workbook knows no time zones.
        default: return text(column.value(at: row))
        }
    case .category, .mixed: return text(column.value(at: row))
    }
}

private func number(_ number: Double) -> OutputSheet.Cell {
    number.isFinite ? .number(javaScriptString(number)) : .empty
}

private func text(_ value: Value) -> OutputSheet.Cell {
    switch value {
    case .null: .empty
    case .boolean(let flag): .boolean(flag)
    // A sheet's numbers have 15 digits.
    case .integer(let integer) where integer.magnitude < 1_000_000_000_000_000:
        .number(String(integer))
    case .integer(let integer): .text(String(integer))
    case .number(let value): number(value)
    case .string(let text): .text(text)
    case .array, .object: .text(String(decoding: writeJSON(value), as: UTF8.self))
    }
}

private func textWidth(_ cell: OutputSheet.Cell) -> Int {
    switch cell {
    case .empty, .boolean: 5
    case .text(let text), .number(let text): text.unicodeScalars.count
    case .date: 10
    case .dateTime: 19
    }
}

private func notesSheet(
    _ dataset: Dataset, package: DataPackage, words: Words?, language: String
) -> OutputSheet {
    let resource = dataset.resource
    func word(_ key: String) -> String { words?.find(key) ?? key }
    var rows: [[OutputSheet.Cell]] = [
        [.text(resource?.title?.text(for: language) ?? dataset.name)]
    ]
    if let description = resource?.description?.text(for: language) {
        rows.append([.text(description)])
    }
    rows.append([])
    let sources = resource?.sources.isEmpty == false ? resource?.sources : package.sources
    for source in sources ?? [] {
        rows.append([
            .text(word("source")), .text(source.title), source.path.map { .text($0) } ?? .empty,
        ])
    }
    let licenses = resource?.licenses.isEmpty == false ? resource?.licenses : package.licenses
    for license in licenses ?? [] {
        rows.append([
            .text(word("licence")), .text(license.title ?? license.name ?? ""),
            license.path.map { .text($0) } ?? .empty,
        ])
    }
    rows.append([])
    rows.append(["column", "column_title", "column_type"].map { .text(word($0)) })
    for column in dataset.table.columns {
        let field = resource?.schema?.fields.first { $0.name == column.field.name }
        rows.append([
            .text(column.field.name), .text(dataset.title(of: column, language)),
            .text(word("type_\(column.field.type.rawValue)")),
            field?.description?.text(for: language).map { .text($0) } ?? .empty,
        ])
    }
    rows.append([])
    rows.append([.text(word("empty_cells"))])
    rows += symbolRows(dataset).map { symbol, key in [.text(symbol), .text(word(key))] }
    return OutputSheet(name: word("note"), rows: rows, hasHeader: false, widths: [24, 48, 24, 60])
}

/// The symbols of missing values and the codes of the column with the role `status`, each with the interface word that
/// explains it.
private func symbolRows(_ dataset: Dataset) -> [(symbol: String, wordKey: String)] {
    let table = dataset.table
    var rows: [(symbol: String, wordKey: String)] = []
    for reason in MissingReason.allCases where reason != .notAvailable {
        guard table.columns.contains(where: { $0.hasCells(missingFor: reason) }) else { continue }
        rows.append((reason.symbol, TableSymbol.missing(reason).wordKey))
    }
    guard let name = dataset.statusField?.name, let column = table[name] else { return rows }
    for row in column.distinctRows where !column.isNull[row] {
        let text = plainText(column.value(at: row))
        guard let code = ObservationCode(text) else { continue }
        for status in code.statuses { rows.append((text, TableSymbol.status(status).wordKey)) }
        if let reason = code.reason { rows.append((text, TableSymbol.missing(reason).wordKey)) }
    }
    return rows
}
