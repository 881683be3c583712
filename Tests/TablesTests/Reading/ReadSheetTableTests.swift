import Diagnostics
import Testing
import Values
import Workbooks

@testable import Tables

@Suite struct `A table in a sheet` {
    private func read(
        _ rows: [[OutputSheet.Cell]], schema: Schema? = nil,
        _ change: (inout Dialect) -> Void = { _ in }
    ) -> Checked<Table?> {
        let bytes = writeWorkbook([
            OutputSheet(name: "Data", rows: rows, hasHeader: false, widths: [])
        ])
        var resource = Resource(name: "a", path: "a.xlsx")
        var dialect = Dialect()
        change(&dialect)
        resource.dialect = dialect
        resource.schema = schema
        return readTable(SourceFile(path: "a.xlsx", bytes: bytes), resource: resource)
    }

    @Test func `starts where its header does, in row and column`() throws {
        let read = read([
            [.empty, .text("Judul")], [],
            [.empty, .text("Wilayah"), .empty, .text("Peserta")],
            [.empty, .text("Aceh"), .empty, .number("1.233")],
            [.empty, .text("Total"), .empty, .number("9")],
        ]) {
            $0.headerRows = [3]
            $0.footers = ["Total"]
        }
        #expect(read.diagnostics == [])
        let table = try #require(read.value)
        #expect(table.rows == [["Wilayah": "Aceh", "Peserta": 1.233]])
    }

    @Test func `takes typed cells as they are, and text as the schema says`() throws {
        var number = FieldDescriptor(name: "n", type: .number)
        number.decimal = UInt8(ascii: ",")
        number.groups = [UInt8(ascii: ".")]
        var date = FieldDescriptor(name: "d", type: .date)
        date.dateFormat = "%d/%m/%Y"
        let read = read(
            [
                [.text("n"), .text("d")], [.number("1234.5"), .date(17_531)],
                [.text("1.234,5"), .text("31/12/2017")],
            ], schema: Schema(fields: [number, date]))
        #expect(read.diagnostics == [])
        let row: Value = ["n": 1234.5, "d": "2017-12-31"]
        #expect(read.value?.rows == [row, row])
    }

    @Test func `has its faults by row and sheet`() throws {
        let read = read(
            [[.text("n")], [.number("1")], [], [.number("1.5")]],
            schema: Schema(fields: [FieldDescriptor(name: "n", type: .integer)]))
        #expect(
            read.diagnostics.map(\.message.text) == [
                "row 3 is blank", "'1.5' in column 'n', row 4 is not an integer",
            ])
        #expect(read.diagnostics.last?.notes.map(\.text) == ["row 4 of sheet 'Data'"])
        #expect(read.diagnostics.last?.tablePlace == TablePlace(row: 4, field: "n"))
    }

    @Test(arguments: [
        ([UInt8]("a,b".utf8), "not-a-workbook"), ([0x50, 0x4B, 3, 4], "not-a-workbook"),
    ])
    func `needs a workbook`(bytes: [UInt8], code: String) {
        let read = readTable(SourceFile(path: "a.xlsx", bytes: bytes))
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.message.id) == [code])
    }

    @Test func `names the sheets that there are`() {
        let read = read([[.text("n")]]) { $0.sheet = .name("Dat") }
        #expect(read.diagnostics.map(\.message.id) == ["unknown-sheet"])
        #expect(read.diagnostics.first?.help == "did you mean 'Data'?")
    }
}
