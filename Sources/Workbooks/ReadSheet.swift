/// Which sheet of a workbook is wanted.
package enum SheetSelection: Sendable, Hashable {
    /// The first one that is not hidden.
    case first
    case named(String)
    /// Counted from one, hidden ones too.
    case numbered(Int)
}

/// One sheet of an Office Open XML workbook (`.xlsx`).
///
/// Formulas have the value that the program computed which saved the file. Specification: ECMA-376,
/// https://ecma-international.org/publications-and-standards/standards/ecma-376/
package func readSheet(_ bytes: [UInt8], _ selection: SheetSelection) throws(WorkbookFault) -> Sheet
{
    let archive = try ZipArchive(bytes)
    guard let workbook = try Relationships(of: "", in: archive).part(ofKind: "officeDocument")
    else {
        throw .missingPart("a workbook")
    }
    let list = SheetList()
    try read(workbook, archive, list)
    let relationships = try Relationships(of: workbook, in: archive)
    let entry = try entry(selection, of: list.entries)
    guard let part = relationships.targets[entry.id]?.part else {
        throw .missingPart("sheet '\(entry.name)'")
    }
    let strings = SharedStrings()
    if let part = relationships.part(ofKind: "sharedStrings") { try read(part, archive, strings) }
    let styles = CellStyles()
    if let part = relationships.part(ofKind: "styles") { try read(part, archive, styles) }
    let reader = SheetReader(
        entry.name, strings: strings.texts, styles: styles, countsFrom1904: list.countsFrom1904)
    try read(part, archive, reader)
    if let fault = reader.fault { throw fault }
    return reader.sheet
}

private func read(
    _ part: String, _ archive: ZipArchive, _ reader: some XMLReader
) throws(WorkbookFault) {
    guard let contents = try archive.contents(part) else { throw .missingPart(part) }
    try parseXML(contents, part: part, reader)
}

private func entry(
    _ selection: SheetSelection, of entries: [SheetList.Entry]
) throws(WorkbookFault) -> SheetList.Entry {
    let found: SheetList.Entry? =
        switch selection {
        case .first: entries.first { !$0.isHidden }
        case .named(let name): entries.first { $0.name == name }
        case .numbered(let number):
            entries.indices.contains(number - 1) ? entries[number - 1] : nil
        }
    guard let found else { throw .noSheet(known: entries.map(\.name)) }
    return found
}
