import Diagnostics
import Formats
import Patterns
import Synchronization
import Testing
import Values

@testable import Tables

/// A table must be the same, and what is said of it too, however its text is cut and whoever reads the parts.
@Suite struct `Reading in chunks` {
    /// Runs the bodies in an order that is as good as any: the last one first.
    private static let backwards = ParallelLoop(width: 4) { count, body in
        for index in (0..<count).reversed() { body(index) }
    }

    private func file(_ bytes: [UInt8]) -> LargeFile {
        LargeFile(path: "a.csv", count: bytes.count) { range in
            Array(bytes[range.clamped(to: bytes.indices)])
        }
    }

    private func check(
        _ bytes: [UInt8], dialect: Dialect = .csv, schema: Schema? = nil, limit: Int = 3,
        sizes: [Int] = [1, 2, 3, 5, 8, 13, 40]
    ) {
        let text = SourceText(path: "a.csv", bytes: bytes)
        func read(_ text: ChunkedText, _ size: Int, _ loop: ParallelLoop) -> Checked<Table?> {
            readDelimitedTable(
                text, schema: schema, faultLimit: limit, loop: loop, chunkSize: size)
        }
        let whole = read(ChunkedText(text, dialect, checksEncoding: true), .max, .serial)
        for size in sizes {
            for loop in [ParallelLoop.serial, Self.backwards] {
                let inMemory = ChunkedText(text, dialect, checksEncoding: true)
                for source in [inMemory, ChunkedText(file(bytes), dialect)] {
                    let parts = read(source, size, loop)
                    let input = String(decoding: bytes, as: UTF8.self)
                    #expect(
                        parts.diagnostics == whole.diagnostics, "\(size) \(loop.width) \(input)")
                    #expect(
                        parts.value.map(description) == whole.value.map(description),
                        "\(size) \(loop.width) \(input)")
                }
            }
        }
    }

    /// All that a table holds.
    private func description(_ table: Table) -> String {
        "\(table.rowCount) "
            + table.columns.map { "\($0.field) \($0.cells) \($0.isNull) \($0.reasons)" }.joined(
                separator: "\n")
    }

    @Test(arguments: [
        "a,b\n1,x\n2,y\n3,z", "\u{FEFF}a,b\r\n1,\"x\r\ny\"\r\n2,z\r\n\r\n", "a\n\n1\n\n\n2\n\n\n",
        "a,b\r1,2\r3,4\r", "a,b\n\"1\",\"x\n\"\"y\"\"\nz\"\n2,\"\n\n\n\"\n",
        "a,b\n1,2\n3\n4,5,6\n7,8",
        "a,b\n1,\"x\n2,y\n3,z\n", "a,b\n1,\"x\"y\n2,z\n3,\"q\n", "a,b\n1,2\n\n3,4\n\n\n5,6\n\n",
        "a,b\n1,x\n2,\0y\n3,\"z", "", "\n\n", "a,b", "a,b\n", "\u{FEFF}", "\"a\nb\",c\n1,2\n",
        "n\n1.5\n1.234\n2,345\n1.500\n", "n\n1\n2\n9007199254740993\n3\n", "n\n1\n2\nx\n4\n",
        "d\n2018-02-15\n2018-02-16\n\n2018-02-17\n", "t\n2018-02-15T09:30:00Z\n\"\"\nx\n",
        "a\n1\"2\"\n\"3\"\n4\"\n5\n", "é,ü\nß,€\n😀,x\n",
    ])
    func `gives what reading at once gives`(text: String) {
        check(Array(text.utf8))
    }

    @Test func `follows dialects across chunks`() {
        var dialect = Dialect(
            delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"), comment: UInt8(ascii: "#"),
            skipsInitialSpace: true)
        check(
            Array("# one\n# two\na; b\n# x\n1; 'p\n#q'\n2; r\n#\n\n3; s\n# end\n".utf8),
            dialect: dialect)
        dialect.headerRows = [2, 3]
        dialect.commentRows = [4, 6]
        dialect.footers = ["Total"]
        dialect.skipsBlankRows = true
        check(
            Array("title\nx;x\na;b\n(1);(2)\n1;2\nnote\n3;4\n;\n5;6\nTotal;9\nleft;'open\n".utf8),
            dialect: dialect)
        var escaping = Dialect.csv
        escaping.escape = UInt8(ascii: "\\")
        escaping.doublesQuotes = false
        check(Array("a,b\n\"x\\\"\ny\\\\\",1\n\"z\",2\n\"\\\",3\n".utf8), dialect: escaping)
    }

    @Test func `tells the same faults of a schema, in order and up to the limit`() throws {
        var number = FieldDescriptor(name: "n", type: .integer)
        number.constraints.isRequired = true
        number.constraints.maximum = .integer(5)
        number.constraints.isUnique = true
        let time = FieldDescriptor(name: "t", type: .datetime)
        var text = FieldDescriptor(name: "s", type: .string)
        text.missingValues = ["-", "n/a"]
        var schema = Schema(fields: [number, time, text], primaryKey: ["s"])
        schema.uniqueKeys = [["n", "s"]]
        let rows = (0..<40).map { row -> String in
            let number = row % 7 == 3 ? "x" : row % 11 == 5 ? "" : "\(row % 8)"
            let time = row % 5 == 0 ? "2018-02-15T09:30" : "2018-02-15T09:30Z"
            return "\(number),\(time),\(row % 9 == 0 ? "n/a" : "\"s\n\(row % 13)\"")\n"
        }
        for limit in [1, 3, 1000] {
            check(
                Array(("n,t,s\n" + rows.joined()).utf8), schema: schema, limit: limit,
                sizes: [1, 7, 64, 300])
        }
    }

    @Test func `reads damaged texts alike`() {
        let base = Array(
            "date,n\r\n2018-02-15,\"1.234,5\"\r\n2019-01-01,é\n\n\"x\ny\",\"\"\"\"\n".utf8)
        let spice = Array("\"\"\",,\n\n\r\r0.# é".utf8) + [0, 0xFF, 0xC3]
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        for _ in 0..<150 {
            var bytes = base
            for _ in 0...next(6) {
                let place = next(bytes.count)
                switch next(3) {
                case 0 where !bytes.isEmpty: bytes.remove(at: place)
                case 1 where !bytes.isEmpty: bytes[place] = spice[next(spice.count)]
                default: bytes.insert(spice[next(spice.count)], at: place)
                }
            }
            check(bytes, sizes: [1, 4, 11])
        }
    }

    @Test func `reads again what a quoted line end made it start wrongly`() {
        // Each line looks like a row: only the first quote tells that they are one cell.
        let cell = String(repeating: "1,2\n", count: 50)
        check(Array("a,b\n\"\(cell)\",x\n3,\"\(cell)\"\n".utf8), sizes: [7, 50, 150])
    }

    @Test func `finds a quote that is never closed at the end of many rows`() {
        let rows = String(repeating: "1,x\n", count: 20_000)
        let text = "a,b\n" + rows + "2,\"y\n"
        let read = readDelimitedTable(
            ChunkedText(file(Array(text.utf8)), .csv), schema: nil, faultLimit: 3,
            loop: Self.backwards, chunkSize: 1000)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.message.text) == ["quote in row 20002 is never closed"])
        #expect(read.diagnostics.first?.span?.range.lowerBound == 4 + 80_000 + 2)
        #expect(read.diagnostics.first?.tablePlace == TablePlace(row: 20_002))
    }

    @Test func `reads columns again whose first rows look otherwise`() throws {
        let text = "a,b,c\n" + (0..<30).map { "\($0),\($0).5,2018-01-01\n" }.joined() + "x,y,\n"
        let read = readDelimitedTable(
            ChunkedText(SourceText(path: "a.csv", text: text), .csv), schema: nil, faultLimit: 3,
            loop: .serial, chunkSize: 20)
        let table = try #require(read.value)
        #expect(table.columns.map(\.field.type) == [.string, .string, .date])
        #expect(table.value(row: 3, column: 0) == .string("3"))
        #expect(table.value(row: 30, column: 0) == .string("x"))
        #expect(table.rowCount == 31)
    }

    @Test func `numbers texts in the order in which the whole has them`() {
        // Most chunks have texts that the first has, some have new ones, or none.
        let rows = (0..<60).map { row in
            "\(["Aceh", "", "Bali", "-", "Papua"][row % 5]),"
                + "\(row % 17 == 0 ? "name \(row) of more than sixteen bytes" : row % 3 == 0 ? "" : "x\(row % 4)")\n"
        }
        var text = FieldDescriptor(name: "b", type: .string)
        text.missingValues = ["", "x2"]
        let schema = Schema(fields: [FieldDescriptor(name: "a", type: .string), text])
        for schema in [nil, schema] {
            check(Array(("a,b\n" + rows.joined()).utf8), schema: schema, sizes: [1, 10, 30, 200])
        }
        check(Array(("a,b\n" + String(repeating: ",\n", count: 9) + "x,y\n,z\nz,\n").utf8))
    }

    @Test func `knows places beyond four gigabytes`() {
        let row = Array("1,Kab. \"\"X\"\",\"q\"\n".utf8)
        let header = Array("a,b,c\n".utf8)
        let count = header.count + row.count * (6_000_000_000 / row.count)
        let file = LargeFile(path: "a.csv", count: count) { range in
            range.map { $0 < header.count ? header[$0] : row[($0 - header.count) % row.count] }
        }
        let text = ChunkedText(file, .csv)
        let start = header.count + row.count * (5_000_000_000 / row.count)
        let chunk = text.chunk(from: start, until: start + 1000, isOneColumn: false)
        #expect(chunk.end >= start + 1000 && chunk.end < start + 1000 + row.count)
        #expect(chunk.records.text(record: 2, column: 2) == "q")
        let place = start + 2 * row.count + row.count - 4
        #expect(
            chunk.records.span(record: 2, column: 2)
                == SourceSpan(path: "a.csv", range: place..<(place + 3)))
        #expect(text.lineStart(from: start + 1, before: .max) == start + row.count)
    }

    @Test func `a file that becomes shorter meanwhile is an error`() {
        let bytes = Array("a,b\n1,2\n3,4\n5,6\n".utf8)
        let file = LargeFile(path: "a.csv", count: bytes.count) { range in
            Array(bytes[range.clamped(to: 0..<9)])
        }
        let read = readDelimitedTable(
            ChunkedText(file, .csv), schema: nil, faultLimit: 3, loop: .serial, chunkSize: 4)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.message.id) == ["file-changed"])
    }
}
