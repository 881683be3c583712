import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct `Suppression of few` {
    private let table = Table(rows: [
        ["year": "2018", "geo": "A", "n": 120], ["year": "2018", "geo": "B", "n": 3],
        ["year": "2018", "geo": "C", "n": 44], ["year": "2018", "geo": "Total", "n": 167],
        ["year": "2019", "geo": "A", "n": 130], ["year": "2019", "geo": "B", "n": 0],
        ["year": "2019", "geo": "C", "n": 2], ["year": "2019", "geo": "Total", "n": 132],
    ])

    private func outcome(
        _ change: (inout Suppression) -> Void = { _ in }
    ) -> Checked<Table> {
        var rule = Suppression(below: 5, span: SourceSpan(path: "datapackage.yml", offset: 0))
        change(&rule)
        return suppressedCells(of: table, rule, keys: ["year", "geo"], fields: [], places: { nil })
    }

    private func hidden(_ table: Table) -> [Int] {
        (0..<table.rowCount).filter { table["n"]?.missingReason(at: $0) == .suppressed }
    }

    private func geoTotal(_ label: String = "Total") -> Suppression.Total {
        let name = Suppression.Named(
            name: "geo", span: SourceSpan(path: "datapackage.yml", offset: 0))
        return Suppression.Total(column: name, label: label)
    }

    @Test func `hides numbers above zero and below the limit, and keeps none of them`() throws {
        let result = outcome()
        #expect(hidden(result.value) == [1, 6])
        #expect(result.diagnostics.isEmpty)
        guard case .number(let numbers)? = result.value["n"]?.cells else {
            Issue.record("no numbers")
            return
        }
        #expect(numbers == [120, 0, 44, 167, 130, 0, 0, 132])
        #expect(String(decoding: writeCSV(result.value), as: UTF8.self).contains("2018,B,[c]\n"))
    }

    @Test func `hides zero where the rule says so`() {
        #expect(hidden(outcome { $0.hidesZero = true }.value) == [1, 5, 6])
    }

    @Test func `warns of a cell that a total reveals`() {
        let result = outcome { $0.totals = [geoTotal()] }
        #expect(hidden(result.value) == [1, 6])
        #expect(result.diagnostics.map(\.message.id) == ["revealed-cell", "revealed-cell"])
        #expect(result.diagnostics[0].message.text.contains("row 2"))
        #expect(!result.diagnostics.hasErrors)
    }

    @Test func `hides the smallest cell beside it on demand, and then nothing is revealed`() {
        let result = outcome {
            $0.totals = [geoTotal()]
            $0.hidesComplement = true
        }
        #expect(hidden(result.value) == [1, 2, 4, 6])
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `refuses columns and labels that are not there, or have no numbers`() {
        let span = SourceSpan(path: "datapackage.yml", offset: 0)
        let result = outcome {
            $0.columns = ["n", "geo", "m"].map { .init(name: $0, span: span) }
            $0.totals = [geoTotal("Totl")]
        }
        #expect(
            result.diagnostics.map(\.message.id)
                == ["suppressed-column", "suppressed-column", "total-label"])
        #expect(result.diagnostics.last?.help == "did you mean 'Total'?")
    }
}
