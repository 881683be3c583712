import Diagnostics
import Formats
import TestSupport
import Testing

@testable import Tables

@Suite struct `CSV` {
    private func cells(_ records: CSVRecords) -> [[String]] {
        (0..<records.count).map { record in
            (0..<records.cellCount(ofRecord: record)).map {
                records.text(record: record, column: $0)
            }
        }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]), ("a,b\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("a\n\n2\n\n\n", [["a"], [""], ["2"]]), ("a\n\"\"\n", [["a"], [""]]),
        ("\"a\"\"b\",\"c\nd\"\n", [["a\"b", "c\nd"]]), ("a\"b,c\n", [["a\"b", "c"]]),
        ("\"\",x", [["", "x"]]), ("a,", [["a", ""]]), ("", []), ("\n", []),
        ("\"\"\"\"", [["\""]]), ("é,ü\n", [["é", "ü"]]),
    ])
    func `reads records as RFC 4180 says`(text: String, expected: [[String]]) {
        let read = readCSV(SourceText(path: "a.csv", text: text))
        #expect(read.diagnostics == [])
        #expect(cells(read.value) == expected)
    }

    @Test func `follows the dialect`() {
        let dialect = Dialect(
            delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"), comment: UInt8(ascii: "#"),
            skipsInitialSpace: true)
        let read = readCSV(
            SourceText(path: "a.csv", text: "# x;y\n1; 'a;b'\n2; c\"\n"), dialect: dialect)
        #expect(cells(read.value) == [["1", "a;b"], ["2", "c\""]])
        let unquoted = readCSV(
            SourceText(path: "a.csv", text: "\"a,b\""), dialect: Dialect(quote: nil))
        #expect(cells(unquoted.value) == [["\"a", "b\""]])
    }

    @Test(arguments: [
        ("a,b\n1,①\"x\n2,3\n", "csv-quote"), ("a,b\n①\"1\"x,2\n", "csv-quote"),
        ("a,b\n1,①\0\n", "csv-nul"),
    ])
    func `reports faulty quotes where they are`(marked: String, id: String) {
        let source = MarkedSource(marked)
        let diagnostics = readCSV(source.file().text).diagnostics
        #expect(diagnostics.map(\.message.id) == [id])
        #expect(diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test(
        arguments: [
            ("a\n1\n-2.5\n", [1, -2.5]), ("a,b\n1,2\n,3\n\"4\",5\n", [1, .nan, 4]),
            ("a\n1e3\n", nil), ("a\n 1\n", nil),
            ("a\nx\n", nil), ("a\n", []), ("a\n007\n123456789012345\n", [7, 123_456_789_012_345]),
            ("a\n1234567890123456\n", nil), ("a\n\"1\"\"\"\n", nil), ("a\n-\n", nil),
            ("a\n.5\n", nil),
        ] as [(String, [Double]?)])
    func `reads plain numbers of a column`(text: String, expected: [Double]?) {
        let records = readCSV(SourceText(path: "a.csv", text: text)).value
        let numbers = records.numbers(ofColumn: 0, from: 1)
        #expect(numbers.map { "\($0)" } == expected.map { "\($0)" })
    }

    @Test(arguments: [
        ("a,b\n2012-02-03,1\nJan 1 2000,2\n", true), ("a\n2012/01/02\n\"2012\"\n", true),
        ("a\nx\n", false), ("a,b\n2012,1\n,2\n", false), ("a,b\n2012,1\n\"20\"\"12\",2\n", false),
        ("a\n2012 (é)\n", false), ("a\n", true),
    ])
    func `reads the dates of a column`(text: String, isRead: Bool) {
        let records = readCSV(SourceText(path: "a.csv", text: text)).value
        let expected = (1..<records.count).map {
            javaScriptDate(records.text(record: $0, column: 0))
        }
        let instants = records.instants(ofColumn: 0, from: 1)
        #expect(instants.map { $0 == expected } == (isRead ? true : nil))
    }

    @Test func `knows the place of each cell`() {
        let source = MarkedSource("\u{FEFF}a,b\r\n1,①\"x\"\r\n")
        let records = readCSV(source.file().text).value
        #expect(records.span(record: 1, column: 1).range.lowerBound == source.offsets["①"])
        #expect(records.span(record: 1, column: 1).range.count == 3)
    }
}
