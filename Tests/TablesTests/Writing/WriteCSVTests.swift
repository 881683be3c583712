import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct `Writing CSV` {
    @Test func `quotes only what must be quoted`() {
        let table = Table(rows: [
            ["a": "x,y", "b": 1.50, "c": true], ["a": "q\"r", "b": nil, "c": false],
            ["a": "", "b": 1e21, "c": nil], ["a": "l\nm", "b": 2, "c": true], ["a": [1, "z"]],
        ])
        let text = String(decoding: writeCSV(table), as: UTF8.self)
        #expect(
            text == """
                a,b,c
                "x,y",1.5,true
                "q""r",,false
                "",1e+21,
                "l
                m",2,true
                "[1,""z""]",,

                """)
    }

    @Test func `reads back equal`() throws {
        let text =
            "d,n,x,m,t\n2018-02-15,1,0.5,2018-02,a\n,,,,\n2017-01-01,-3,2.25,2017-12,\"b,c\"\n"
        let table = try #require(readDelimitedTable(SourceText(path: "a.csv", text: text)).value)
        #expect(String(decoding: writeCSV(table), as: UTF8.self) == text)
    }

    @Test func `keeps a byte order mark in a name apart from one of the file`() throws {
        let table = Table(rows: [["\u{FEFF}a": "b"]])
        let file = SourceFile(path: "a.csv", bytes: writeCSV(table))
        #expect(readTable(file).value?.columnNames == ["\u{FEFF}a"])
    }

    @Test func `leaves no line of one column blank`() throws {
        let table = Table(rows: [["a": "b"], ["a": nil]])
        #expect(String(decoding: writeCSV(table), as: UTF8.self) == "a\nb\n\"\"\n")
        let file = SourceFile(path: "a.csv", bytes: writeCSV(table))
        #expect(readTable(file).value?.rowCount == 2)
    }

    @Test func `shows tables to people`() {
        let table = Table(rows: [
            ["name": "Aceh", "n": 12], ["name": "Riau\u{1B}", "n": nil], ["name": "x"],
        ])
        #expect(
            tableText(table, rows: 2) == """
                name          n
                string  integer
                ──────  ───────
                Aceh         12
                Riau          ·
                … 1 more
                3 rows, 2 columns

                """)
    }
}
