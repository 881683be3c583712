import Testing

@testable import Workbooks

@Suite struct `A written workbook` {
    private let sheets = [
        OutputSheet(
            name: "data",
            rows: [
                [.text("a"), .text("b")], [.number("72.7"), .text("=1+1 <&\"\u{1}")],
                [.boolean(true), .date(17_531)], [.empty, .dateTime(1_514_764_800)],
                [.date(-30_000)],
            ], hasHeader: true, widths: [10, 20]),
        OutputSheet(name: "Data", rows: [], hasHeader: false, widths: []),
        OutputSheet(
            name: "a/b:" + String(repeating: "x", count: 40), rows: [], hasHeader: false, widths: []
        ),
    ]

    @Test func `reads back`() throws {
        let bytes = writeWorkbook(sheets)
        let sheet = try readSheet(bytes, .first)
        let cells = sheet.cells.map { cell in
            cellName(row: cell.row, column: cell.column) + "="
                + String(decoding: cell.text, as: UTF8.self)
        }
        #expect(
            cells == [
                "A1=a", "B1=b", "A2=72.7", "B2==1+1 <&\"\u{FFFD}", "A3=true", "B3=2017-12-31",
                "B4=2018-01-01T00:00:00", "A5=1887-11-12",
            ])
        #expect(sheet.cells[3].kind == .text)
    }

    @Test func `has names that programs accept, each once`() throws {
        #expect(
            throws: WorkbookFault.noSheet(known: [
                "data", "Data_2", "a_b_" + String(repeating: "x", count: 27),
            ])
        ) {
            try readSheet(writeWorkbook(sheets), .named("?"))
        }
    }

    @Test func `is the same each time`() {
        #expect(writeWorkbook(sheets) == writeWorkbook(sheets))
    }
}
