import Diagnostics
import Testing
import Values

@testable import Tables

/// Files as offices send them, and what a dialect says of them.
@Suite struct `A dialect` {
    private func read(
        _ text: String, _ change: (inout Dialect) -> Void
    ) -> Checked<Table?> {
        var dialect = Dialect(delimiter: UInt8(ascii: ";"))
        change(&dialect)
        return readDelimitedTable(SourceText(path: "a.csv", text: text), dialect: dialect)
    }

    @Test func `passes over titles, joins a header of two rows and stops at the footer`() throws {
        let text = """
            Laporan triwulan;;;

            ;Posisi;Realisasi;
            Uraian;2017;2018;2019
            (1);(2);(3);(4)
            PBI;92;93;94

            PPU;44;45;46
            Jumlah;136;138;140
            Sumber: contoh;;;
            """
        let read = read(text) {
            $0.headerRows = [3, 4]
            $0.fillsHeader = true
            $0.commentRows = [5]
            $0.skipsBlankRows = true
            $0.footers = ["Jumlah"]
        }
        #expect(read.diagnostics == [])
        let table = try #require(read.value)
        #expect(table.columnNames == ["Uraian", "Posisi 2017", "Realisasi 2018", "Realisasi 2019"])
        #expect(table.rows.count == 2)
        #expect(table.value(row: 1, column: "Realisasi 2019") == 46)
    }

    @Test func `without filling leaves empty cells of a header out`() throws {
        let read = read("a;;b\nx;y;\n1;2;3\n") {
            $0.headerRows = [1, 2]; $0.headerJoin = "_"
        }
        #expect(read.value?.columnNames == ["a_x", "y", "b"])
    }

    @Test func `counts rows as a spreadsheet does`() {
        let read = read("# note\na;b\n1;2\n\n3;4\n5\n") { $0.comment = UInt8(ascii: "#") }
        #expect(
            read.diagnostics.map(\.message.text) == [
                "row 4 is blank", "row 6 has 1 cell, the header has 2",
            ])
        #expect(read.diagnostics.map(\.tablePlace?.row) == [4, 6])
        #expect(read.diagnostics.last?.tablePlace?.field == "b")
    }

    @Test func `may pass over blank rows, with delimiters or without`() throws {
        let read = read("a;b\n1;2\n\n;\n3;4\n\n") { $0.skipsBlankRows = true }
        #expect(read.diagnostics == [])
        #expect(read.value?.rowCount == 2)
    }

    @Test func `may have an escape character and a sequence for null`() throws {
        let read = read("a;b\n\"x\\\"y\\\\\";NA\n") {
            $0.escape = UInt8(ascii: "\\")
            $0.nullSequence = "NA"
        }
        let table = try #require(read.value)
        #expect(table.row(0) == ["a": "x\"y\\", "b": .null])
    }

    @Test func `that ends the data in its first row leaves none`() {
        let read = read("a;b\nTotal;1\n") { $0.footers = ["Total"] }
        #expect(read.value?.rowCount == 0)
    }

    @Test func `with header rows that the file lacks is told so`() {
        let read = read("a;b\n1;2\n") { $0.headerRows = [7] }
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.message.id) == ["csv-empty"])
    }
}
