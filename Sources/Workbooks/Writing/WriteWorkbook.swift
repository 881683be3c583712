import Formats

/// A sheet to be written.
package struct OutputSheet: Sendable {
    package enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        /// A finite number in the shortest form that reads back equal.
        case number(String)
        case boolean(Bool)
        /// Days since 1 January 1970.
        case date(Int)
        /// Seconds since 1 January 1970.
        case dateTime(Double)
    }

    /// At most 31 characters are kept; `[]:*?/\` are replaced.
    package var name: String
    package var rows: [[Cell]]
    /// Whether the first row is a header, which stays in view.
    package var hasHeader: Bool
    /// The widths of the columns in characters.
    package var widths: [Int]

    package init(name: String, rows: [[Cell]], hasHeader: Bool, widths: [Int]) {
        self.name = name
        self.rows = rows
        self.hasHeader = hasHeader
        self.widths = widths
    }
}

/// An Office Open XML workbook (`.xlsx`) of these sheets: numbers, dates and truth values as such, text as text, which
/// no program takes for a formula. The same bytes for the same sheets.
///
/// Specification: ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/
package func writeWorkbook(_ sheets: [OutputSheet]) -> [UInt8] {
    var archive = ZipWriter()
    archive.add("[Content_Types].xml", Array(contentTypes(sheets.count).utf8))
    archive.add("_rels/.rels", Array(packageRelationships.utf8))
    archive.add("xl/workbook.xml", Array(workbook(sheets).utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(workbookRelationships(sheets.count).utf8))
    archive.add("xl/styles.xml", Array(styles.utf8))
    for (index, sheet) in sheets.enumerated() {
        archive.add("xl/worksheets/sheet\(index + 1).xml", sheetXML(sheet))
    }
    return archive.finish()
}

private let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let packages = "http://schemas.openxmlformats.org/package/2006"
private let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

private func contentTypes(_ count: Int) -> String {
    let sheets = (1...max(1, count)).map { number in
        "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(types).worksheet+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(packages)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(types).sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(types).styles+xml\"/>"
        + sheets.joined() + "</Types>\n"
}

private let packageRelationships =
    declaration + "<Relationships xmlns=\"\(packages)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(documents)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "</Relationships>\n"

private func workbook(_ sheets: [OutputSheet]) -> String {
    var names: Set<String> = []
    let items = sheets.enumerated().map { index, sheet in
        let name = sheetName(sheet.name, index, &names)
        return
            "<sheet name=\"\(escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(documents)\"><sheets>"
        + items.joined() + "</sheets></workbook>\n"
}

/// A name that programs accept: no sheet has that of another, in any case of letters.
private func sheetName(_ name: String, _ index: Int, _ known: inout Set<String>) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    var result = String(name.map { forbidden.contains($0) ? "_" : $0 }.prefix(31))
    if result.isEmpty || !known.insert(result.lowercased()).inserted {
        result = String(result.prefix(27)) + "_\(index + 1)"
        known.insert(result.lowercased())
    }
    return result
}

private func workbookRelationships(_ count: Int) -> String {
    let sheets = (1...max(1, count)).map { number in
        "<Relationship Id=\"rId\(number)\" Type=\"\(documents)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(packages)/relationships\">" + sheets.joined()
        + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(documents)/styles\" Target=\"styles.xml\"/>"
        + "</Relationships>\n"
}

/// The styles, by their number: 0 as it is, 1 a date, 2 date and time, 3 a header.
private let styles =
    declaration + "<styleSheet xmlns=\"\(main)\">"
    + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
    + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    + "</styleSheet>\n"

private func sheetXML(_ sheet: OutputSheet) -> [UInt8] {
    var xml = declaration + "<worksheet xmlns=\"\(main)\">"
    if sheet.hasHeader {
        xml +=
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    }
    if !sheet.widths.isEmpty {
        xml += "<cols>"
        for (index, width) in sheet.widths.enumerated() {
            xml +=
                "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
        }
        xml += "</cols>"
    }
    xml += "<sheetData>"
    var bytes = Array(xml.utf8)
    for (row, cells) in sheet.rows.enumerated() {
        bytes += Array("<row r=\"\(row + 1)\">".utf8)
        for (column, cell) in cells.enumerated() {
            let style = row == 0 && sheet.hasHeader ? " s=\"3\"" : ""
            bytes += Array(cellXML(cell, cellName(row: row, column: column), style).utf8)
        }
        bytes += Array("</row>".utf8)
    }
    return bytes + Array("</sheetData></worksheet>\n".utf8)
}

private func cellXML(_ cell: OutputSheet.Cell, _ name: String, _ style: String) -> String {
    switch cell {
    case .empty: ""
    case .text(let text):
        "<c r=\"\(name)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    case .number(let text): "<c r=\"\(name)\"><v>\(text)</v></c>"
    case .boolean(let flag): "<c r=\"\(name)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
    // Days before March 1900 have no number that all programs read alike.
    case .date(let day) where day < -25_508:
        cellXML(.text(CivilDate(daysSinceEpoch: day).isoText), name, style)
    case .date(let day): "<c r=\"\(name)\" s=\"1\"><v>\(day + 25_569)</v></c>"
    case .dateTime(let seconds):
        "<c r=\"\(name)\" s=\"2\"><v>\(seconds / 86_400 + 25_569)</v></c>"
    }
}

/// Text in XML; characters that XML cannot hold are replaced by U+FFFD.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\t", "\n", "\r": result += "&#\(scalar.value);"
        case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
            result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
