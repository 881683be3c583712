import Diagnostics
import Workbooks

/// The typed table in a sheet of a workbook, or nil if it cannot be read.
///
/// Numbers and dates are taken as the cells have them, whatever they look like; text is read as in a text file. What
/// is hidden is read, and said to be hidden. A formula without a stored value, or an error, in a row of the table is an
/// error.
func readSheetTable(
    _ file: SourceFile, dialect: Dialect, schema: Schema?, faultLimit: Int
) -> Checked<Table?> {
    let span = SourceSpan(path: file.path, offset: 0)
    let read: SheetRecords
    do {
        read = try sheetRecords(file, dialect)
    } catch {
        return Checked(nil, [fault(error, dialect, at: span)])
    }
    let sheet = read.sheet
    let rows = TableRows(read.records, dialect)
    var diagnostics = hiddenParts(sheet, rows, read.records, at: span)
    diagnostics += valuelessCells(read, rows, at: span)
    let table = typedTable(
        read.records, rows, dialect: dialect, schema: schema, faultLimit: faultLimit)
    diagnostics += table.diagnostics.map { $0.inSheet(sheet.name, path: file.path) }
    return Checked(table.value, diagnostics)
}

/// The records of the sheet that a dialect names.
func sheetRecords(_ file: SourceFile, _ dialect: Dialect) throws(WorkbookFault) -> SheetRecords {
    let selection: SheetSelection =
        switch dialect.sheet {
        case .name(let name): .named(name)
        case .number(let number): .numbered(number)
        case nil: .first
        }
    let sheet = try readSheet(file.bytes, selection)
    return try SheetRecords(
        sheet, path: file.path, headerRows: dialect.hasHeader ? dialect.headerRows : [])
}

/// A warning that names what is hidden among the rows of the table.
private func hiddenParts(
    _ sheet: Sheet, _ rows: TableRows, _ records: CSVRecords, at span: SourceSpan
) -> [Diagnostic] {
    let known = Set((0..<rows.records.count).map { records.rowNumber(ofRecord: rows.records[$0]) })
    let hiddenRows = sheet.hiddenRows.map { $0 + 1 }.filter(known.contains)
    let width = records.count > 0 ? records.cellCount(ofRecord: 0) : 0
    let columns = sheet.hiddenColumns.filter { $0 < width }.map(columnName)
    var parts: [String] = []
    if !columns.isEmpty { parts.append(listed("column", columns)) }
    if !hiddenRows.isEmpty { parts.append(listed("row", hiddenRows.map(String.init))) }
    guard !parts.isEmpty else { return [] }
    return [
        .warning(
            .hiddenCells(parts.joined(separator: " and "), sheet: sheet.name), at: span,
            help: "show them in the workbook, or leave them out with commentRows, or with a schema "
                + "and fieldsMatch: subset")
    ]
}

/// `columns F, G`, and how many more there are beyond twenty.
private func listed(_ noun: String, _ names: [String]) -> String {
    let rest = names.count > 20 ? " and \(names.count - 20) more" : ""
    return noun + (names.count > 1 ? "s " : " ") + names.prefix(20).joined(separator: ", ") + rest
}

private func valuelessCells(
    _ read: SheetRecords, _ rows: TableRows, at span: SourceSpan
) -> [Diagnostic] {
    guard !read.valueless.isEmpty else { return [] }
    let known = Set(
        (0..<rows.records.count).map { read.records.rowNumber(ofRecord: rows.records[$0]) })
    return read.valueless.filter { known.contains($0.row + 1) }.map { cell in
        let name = cellName(row: cell.row, column: cell.column)
        let message: Diagnostic.Message =
            cell.kind == .uncomputed
            ? .uncomputedCell(name, sheet: read.sheet.name)
            : .errorCell(name, String(decoding: cell.text, as: UTF8.self), sheet: read.sheet.name)
        let help =
            cell.kind == .uncomputed
            ? "open the file in a spreadsheet program and save it, so that values are stored"
            : "mend the formula in the workbook"
        return .error(message, at: span, help: help).inTable(row: cell.row + 1)
    }
}

private func fault(_ fault: WorkbookFault, _ dialect: Dialect, at span: SourceSpan) -> Diagnostic {
    switch fault {
    case .archive(let reason): return .error(.notWorkbook(reason), at: span)
    case .missingPart(let part): return .error(.notWorkbook("it has no \(part)"), at: span)
    case .malformed(let part, let reason):
        return .error(.notWorkbook("\(part): \(reason)"), at: span)
    case .tooLarge(let what):
        return .error(
            .workbookTooLarge(what), at: span,
            help: "save the sheet as CSV if it is really so large")
    case .noSheet(let known):
        let help: String? =
            switch dialect.sheet {
            case .name(let name): helpForUnknown(name, known: known)
            default: "it has: " + known.joined(separator: ", ")
            }
        return .error(.unknownSheet, at: span, help: help)
    }
}

extension Diagnostic {
    /// The diagnostic with its place in the sheet rather than in the bytes of the file.
    fileprivate func inSheet(_ sheet: String, path: String) -> Diagnostic {
        var result = self
        if span != nil { result.span = SourceSpan(path: path, offset: 0) }
        result.notes = notes.map { Note($0.text) }
        if let row = tablePlace?.row { result.notes.append(Note("row \(row) of sheet '\(sheet)'")) }
        return result
    }
}

extension Diagnostic.Message {
    static func notWorkbook(_ reason: String) -> Self {
        Self(id: "not-a-workbook", text: "this is no workbook that can be read: \(reason)")
    }

    static func workbookTooLarge(_ what: String) -> Self {
        Self(id: "workbook-too-large", text: "the workbook unpacks to too much: \(what)")
    }

    static let unknownSheet = Self(id: "unknown-sheet", text: "the workbook has no such sheet")

    static func hiddenCells(_ parts: String, sheet: String) -> Self {
        Self(id: "hidden-cells", text: "hidden in sheet '\(sheet)', and read: \(parts)")
    }

    static func uncomputedCell(_ cell: String, sheet: String) -> Self {
        Self(
            id: "formula-without-value",
            text: "the formula in \(cell) of sheet '\(sheet)' has no stored value")
    }

    static func errorCell(_ cell: String, _ error: String, sheet: String) -> Self {
        Self(id: "error-in-cell", text: "\(cell) of sheet '\(sheet)' holds the error \(error)")
    }
}
