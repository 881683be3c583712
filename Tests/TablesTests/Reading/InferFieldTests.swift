import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

@Suite struct `Inferring types` {
    @Test(arguments: [
        (["1", "-20", ""], FieldType.integer), (["0", "1"], .integer), (["01", "2"], .string),
        (["+1"], .string), (["-0"], .string), (["1e3"], .string), (["9007199254740993"], .string),
        (["1", "2.5"], .number), (["0.500", "0.250"], .number), (["1.5", "2.25"], .number),
        (["00.5"], .string), (["1."], .string), ([".5"], .string), (["NaN"], .string),
        (["true", "false"], .boolean), (["true", "1"], .string), (["yes"], .string),
        (["2018-02-15", ""], .date), (["2018-02-30"], .string), (["2018-02"], .yearmonth),
        (["2018-02-15T09:30:00Z"], .datetime), (["2018-02-15T09:30:00+07:00"], .string),
        (["2018-02-15 09:30"], .string), (["6.220.680"], .string), (["3,497,833"], .string),
        (["a", "1"], .string), (["", ""], .string), ([" 1"], .string),
        (["2014", "2015"], .integer),
    ])
    func `loses nothing`(cells: [String], expected: FieldType) {
        let text = "a\n" + cells.map { "\"\($0)\"\n" }.joined()
        let read = readDelimitedTable(SourceText(path: "a.csv", text: text))
        #expect(read.diagnostics == [])
        #expect(read.value?.columns.first?.field.type == expected)
    }

    @Test func `refuses mixed separators, naming both rows`() {
        let source = MarkedSource("Provinsi\tJumlah\n4. Riau\t②6.220.680\n5. Jambi\t①3,497,833\n")
        let read = readTable(source.file("a.tsv"))
        #expect(
            read.diagnostics.map(\.message.text) == [
                "'6.220.680' in row 2 and '3,497,833' in row 3 of column 'Jumlah' group digits differently"
            ])
        #expect(read.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
        #expect(read.diagnostics.first?.notes.first?.span?.range.lowerBound == source.offsets["②"])
    }

    @Test(arguments: [("a\n1\n①1.233\n82.001\n", true), ("a\n1.233\n82.0015\n", false)])
    func `refuses decimals that may be thousands`(marked: String, isAmbiguous: Bool) {
        let source = MarkedSource(marked)
        let diagnostics = readDelimitedTable(source.file().text).diagnostics
        #expect(diagnostics.map(\.message.id) == (isAmbiguous ? ["ambiguous-number"] : []))
        #expect(diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }
}
