import Diagnostics
import Testing

@testable import Tables

@Suite struct `Records` {
    private struct Generator {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private func cells(_ text: String, _ dialect: Dialect = .csv) -> [[String]] {
        let read = readCSV(SourceText(path: "a.csv", text: text), dialect: dialect)
        #expect(read.diagnostics == [], "\(text)")
        return (0..<read.value.count).map { record in
            (0..<read.value.cellCount(ofRecord: record)).map {
                read.value.text(record: record, column: $0)
            }
        }
    }

    /// Cells of all lengths stand at all places among eight bytes, in each way of ending lines and quoting.
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `are those that were written`(lineEnd: String) {
        var generator = Generator()
        let alphabet = ["a", "b", "é", "0", " ", "\"", ",", "\n", "\r", ";"]
        for _ in 0..<300 {
            let width = 2 + generator.next(4)
            var expected: [[String]] = []
            var text = ""
            for _ in 0...generator.next(12) {
                var record: [String] = []
                for _ in 0..<width {
                    var cell = ""
                    for _ in 0..<generator.next(generator.next(10) == 0 ? 40 : 12) {
                        cell += alphabet[generator.next(alphabet.count)]
                    }
                    record.append(cell)
                }
                expected.append(record)
                text += record.map { quoted($0, always: generator.next(4) == 0) }.joined(
                    separator: ",")
                text += lineEnd
            }
            #expect(cells(text) == expected, "\(text)")
        }
    }

    private func quoted(_ cell: String, always: Bool) -> String {
        let needsQuotes = cell.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        guard needsQuotes || always else { return cell }
        var text = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }

    @Test func `may have more cells than were expected`() {
        let record = String(repeating: ",", count: 999)
        let rows = cells(String(repeating: record + "\n", count: 50))
        #expect(rows.count == 50)
        #expect(rows.allSatisfy { $0.count == 1000 })
        #expect(cells("a\n" + String(repeating: "1\n", count: 5000)).count == 5001)
    }

    @Test func `may be quoted by their delimiter's neighbours, or by nothing`() {
        #expect(
            cells("a\"b\"c,\"d\"\n1,2\n34567,\"\"\n", .csv) == [
                ["a\"b\"c", "d"], ["1", "2"], ["34567", ""],
            ])
        #expect(
            cells("\"a\",b\n\"12345,\",7\n", Dialect(quote: nil)) == [
                ["\"a\"", "b"], ["\"12345", "\"", "7"],
            ])
    }

    @Test func `end with an escape that escapes nothing`() {
        var dialect = Dialect.csv
        dialect.escape = UInt8(ascii: "\\")
        dialect.doublesQuotes = false
        #expect(cells("a,b\n1,\"x\\\"y\\\\\"\n", dialect) == [["a", "b"], ["1", "x\"y\\"]])
        let open = readCSV(SourceText(path: "a.csv", text: "a,b\n1,\"xy\\"), dialect: dialect)
        #expect(open.diagnostics.map(\.message.text) == ["quote in row 2 is never closed"])
    }

    @Test func `have labels behind a byte order mark too`() {
        let read = readCSV(SourceText(path: "a.csv", text: "\u{FEFF}k,v\nAceh,1\nBali,2\nAceh,3\n"))
        let (codes, labels) = read.value.labels(ofColumn: 0, from: 1)
        #expect(codes == [0, 1, 0])
        #expect(labels == ["Aceh", "Bali"])
    }

    @Test func `know cells up to two gigabytes from their first`() {
        let greatest = CSVRecords.Cell.greatestOffset
        for kind in [CSVRecords.Cell.Kind.plain, .quoted, .escaped, .typed] {
            let cell = CSVRecords.Cell(start: greatest - 1, end: greatest, kind)
            #expect((cell.start, cell.end) == (greatest - 1, greatest))
            #expect(cell.isQuoted == (kind == .quoted || kind == .escaped))
            #expect(cell.hasEscapes == (kind == .escaped))
            #expect(cell.isTyped == (kind == .typed))
            #expect(cell.isVerbatim == (kind == .plain || kind == .quoted))
        }
    }
}
