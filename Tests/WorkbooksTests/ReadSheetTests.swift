import Testing

@testable import Workbooks

@Suite struct `A sheet` {
    private func texts(
        _ fixture: WorkbookFixture, _ selection: SheetSelection = .first
    ) throws -> [String] {
        try readSheet(fixture.bytes, selection).cells.map { cell in
            cellName(row: cell.row, column: cell.column) + "="
                + String(decoding: cell.text, as: UTF8.self)
        }
    }

    @Test func `has shared, inline and computed texts`() throws {
        var fixture = WorkbookFixture(
            rows: """
                <row r="2"><c r="B2" t="s"><v>1</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>
                <row><c t="str"><f>B2</f><v>x</v></c><c t="b"><v>1</v></c><c t="s"><v>0</v></c></row>
                """)
        fixture.strings =
            "<sst><si><t>satu</t></si><si><r><t>du</t></r><r><t>a &amp;</t></r><rPh sb=\"0\"><t>no</t></rPh></si></sst>"
        #expect(try texts(fixture) == ["B2=dua &", "C2=a b", "A3=x", "B3=true", "C3=satu"])
    }

    @Test func `is the first that is shown, or one by name or number`() throws {
        var fixture = WorkbookFixture(rows: "")
        fixture.sheets = [
            ("Lama", "hidden", WorkbookFixture.sheet("<row><c><v>1</v></c></row>")),
            ("Baru", "visible", WorkbookFixture.sheet("<row><c><v>2</v></c></row>")),
        ]
        #expect(try texts(fixture) == ["A1=2"])
        #expect(try texts(fixture, .named("Lama")) == ["A1=1"])
        #expect(try texts(fixture, .numbered(1)) == ["A1=1"])
        for selection in [SheetSelection.named("lama"), .numbered(0), .numbered(3)] {
            #expect(throws: WorkbookFault.noSheet(known: ["Lama", "Baru"])) {
                try readSheet(fixture.bytes, selection)
            }
        }
    }

    @Test(arguments: [
        ("43100", "dd/mm/yyyy", "2017-12-31"),
        ("43100.5", "yyyy-mm-dd hh:mm", "2017-12-31T12:00:00"),
        ("43100.5", "dd/mm/yyyy", "2017-12-31T12:00:00"), ("0.25", "hh:mm", "06:00:00"),
        ("1.5", "[h]:mm", "1900-01-01T12:00:00"), ("1", "d", "1900-01-01"),
        ("59", "d", "1900-02-28"), ("60", "d", "60"), ("61", "d", "1900-03-01"),
        ("5", "0.0 \"d\"", "5"), ("5", "[Red]0", "5"), ("5", "General", "5"),
        ("5", "[$Rp-421]#,##0", "5"), ("5", "0\\d", "5"), ("43100", "mmm yy", "2017-12-31"),
        ("-3", "dd/mm/yyyy", "-3"), ("72.7", "0.0", "72.7"), ("1E3", "0", "1000"),
        ("45657.999999999996", "yyyy-mm-dd", "2025-01-01"),
    ])
    func `shows numbers as their format says`(number: String, format: String, text: String) throws {
        var fixture = WorkbookFixture(rows: "<row><c s=\"1\"><v>\(number)</v></c></row>")
        let code = format.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "&quot;")
        fixture.styles = """
            <styleSheet><numFmts><numFmt numFmtId="170" formatCode="\(code)"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>
            """
        #expect(try texts(fixture) == ["A1=" + text])
    }

    @Test func `may count days from 1904, and use formats that need no code`() throws {
        var fixture = WorkbookFixture(rows: "<row><c s=\"0\"><v>0</v></c></row>")
        fixture.properties = "<workbookPr date1904=\"1\"/>"
        fixture.styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        #expect(try texts(fixture) == ["A1=1904-01-01"])
    }

    @Test func `knows what has no value, is merged or hidden`() throws {
        let fixture = WorkbookFixture(
            rows: """
                <row r="1" hidden="1"><c r="A1"><f>1/0</f></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>
                """, after: "<mergeCells><mergeCell ref=\"A4:C5\"/></mergeCells>",
            columns:
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"9\"/></cols>")
        let sheet = try readSheet(fixture.bytes, .first)
        #expect(sheet.cells.map(\.kind) == [.uncomputed, .error, .typed])
        #expect(sheet.hiddenRows == [0])
        #expect(sheet.hiddenColumns == [1, 2])
        #expect(sheet.mergedRanges == [CellRange("A4:C5")])
    }

    @Test(arguments: [
        ("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383),
    ])
    func `names its cells`(name: String, row: Int, column: Int) throws {
        let place = try #require(cellReference(name.utf8))
        #expect(place == (row, column))
        #expect(cellName(row: row, column: column) == name)
    }

    @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "é1"])
    func `has no other cells`(name: String) {
        #expect(cellReference(name.utf8) == nil)
    }
}
