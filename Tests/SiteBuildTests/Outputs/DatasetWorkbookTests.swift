import Testing
import Workbooks

@testable import SiteBuild

@Suite struct `A dataset as a workbook` {
    private func cells(_ sheet: Sheet) -> [String] {
        sheet.cells.map { cell in
            cellName(row: cell.row, column: cell.column) + "="
                + String(decoding: cell.text, as: UTF8.self)
        }
    }

    private func outcome() async throws -> TestSite.Outcome {
        try await TestSite.small(
            """
            -- content/data/jkn.csv --
            date,code,big,share,at
            2017-12-31,007,9007199254740993,0.1,2018-01-01T07:00:00
            2018-12-31,=1+1,1,,
            -- content/data/datapackage.yml --
            resources:
              - name: jkn
                path: jkn.csv
                title: Peserta
                sources: [{title: Contoh, path: "https://example.org/"}]
                schema:
                  fields:
                    - {name: date, type: date, title: Posisi}
                    - {name: code, type: string}
                    - {name: big, type: integer}
                    - {name: share, type: number}
                    - {name: at, type: datetime}
            """
        ).build()
    }

    @Test func `has typed cells, and text that is no formula`() async throws {
        let outcome = try await outcome()
        #expect(outcome.report == "")
        let bytes = try #require(outcome.bytes("data/jkn.xlsx"))
        let sheet = try readSheet(bytes, .first)
        #expect(sheet.name == "jkn")
        #expect(
            cells(sheet) == [
                "A1=date", "B1=code", "C1=big", "D1=share", "E1=at", "A2=2017-12-31", "B2=007",
                "C2=9007199254740993", "D2=0.1", "E2=2018-01-01T07:00:00", "A3=2018-12-31",
                "B3==1+1", "C3=1",
            ])
        #expect(
            sheet.cells.filter { $0.row == 1 }.map(\.kind) == [
                .typed, .text, .text, .typed, .typed,
            ])
    }

    @Test func `says what it is and where it comes from`() async throws {
        let bytes = try #require(try await outcome().bytes("data/jkn.xlsx"))
        let notes = cells(try readSheet(bytes, .numbered(2)))
        #expect(notes.first == "A1=Peserta")
        #expect(notes.contains("B3=Contoh"))
        #expect(notes.contains("C3=https://example.org/"))
        #expect(notes.contains("B6=Posisi"))
    }
}
