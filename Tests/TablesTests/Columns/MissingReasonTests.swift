import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct `Why a value is missing` {
    private func table(_ missing: String, _ cells: String) throws -> Table {
        let node = try #require(
            parseYAML(
                SourceText(
                    path: "datapackage.yml",
                    text: """
                        resources:
                          - name: a
                            path: a.csv
                            schema:
                              missingValues: \(missing)
                              fields: [{name: n, type: integer}]
                        """)
            ).value)
        let package = decodeDataPackage(node)
        #expect(package.diagnostics.isEmpty)
        let file = SourceFile(path: "a.csv", text: "n\n" + cells)
        let read = readTable(file, resource: package.value.resources.first)
        #expect(read.diagnostics.isEmpty)
        return try #require(read.value)
    }

    private func reasons(_ table: Table) -> [MissingReason?] {
        (0..<table.rowCount).map { table.columns[0].missingReason(at: $0) }
    }

    @Test func `is what the symbol says`() throws {
        let table = try table("['', '[x]', '[z]', '[c]']", "1\n[z]\n[c]\n[x]\n\"\"\n")
        #expect(reasons(table) == [nil, .notApplicable, .suppressed, .notAvailable, .notAvailable])
        #expect(String(decoding: writeCSV(table), as: UTF8.self) == "n\n1\n[z]\n[c]\n\"\"\n\"\"\n")
        #expect(tableText(table).contains("[z]\n"))
    }

    @Test func `is what a label says, in both languages`() throws {
        let table = try table(
            "[{value: R, label: dirahasiakan}, {value: '-', label: not applicable}, {value: q}]",
            "R\n-\nq\n")
        #expect(reasons(table) == [.suppressed, .notApplicable, .notAvailable])
    }

    @Test func `stays with the cell where rows are chosen or looked up`() throws {
        let column = try table("['[c]', '']", "[c]\n7\n").columns[0]
        let chosen = column.selecting([1, 0, 0])
        #expect(
            (0..<3).map { chosen.missingReason(at: $0) } == [nil, .suppressed, .suppressed])
        let found = column.selecting(found: [nil, 0])
        #expect((0..<2).map { found.missingReason(at: $0) } == [.notAvailable, .suppressed])
    }

    @Test(
        arguments: [
            ("P", [.provisional], nil), ("[r][e]", [.estimated, .revised], nil), ("A", [], nil),
            ("", [], nil), ("q", [], .suppressed), ("M", [], .notAvailable),
            ("Z", [], .notApplicable),
        ] as [(String, [ObservationStatus], MissingReason?)])
    func `and what is to be known of a value is read from its code`(
        text: String, statuses: [ObservationStatus], reason: MissingReason?
    ) throws {
        let code = try #require(ObservationCode(text))
        #expect(code.statuses == statuses)
        #expect(code.reason == reason)
    }

    @Test(arguments: ["N", "pr!", "1", "provisional ✓"])
    func `a code that is none is not taken for one`(text: String) {
        #expect(ObservationCode(text) == nil)
    }
}
