import Diagnostics
import Synchronization
import Testing
import Values

@testable import Tables

/// Cells in quotes that end far behind their start, or never.
@Suite struct `Open quotes` {
    private func read(
        _ bytes: [UInt8], _ dialect: Dialect, longRecord: Int, chunkSize: Int
    ) -> Checked<Table?> {
        let file = LargeFile(path: "a.csv", count: bytes.count) { range in
            Array(bytes[range.clamped(to: bytes.indices)])
        }
        return readDelimitedTable(
            ChunkedText(file, dialect, longRecord: longRecord), schema: nil, faultLimit: 3,
            loop: .serial, chunkSize: chunkSize)
    }

    private func description(_ read: Checked<Table?>) -> String {
        let columns = read.value?.columns.map { "\($0.cells) \($0.isNull)" } ?? ["none"]
        return "\(read.diagnostics) \(columns)"
    }

    @Test(arguments: [
        "a,b\n1,\"x", "a,b\n1,\"\"\"\"\"\"", "a,b\n1,\"\"\"\"\"",
        "a,b\n1,\"x\"\"y\"\n2,\"\"\"z\n\"\n",
        "a,b\n1,\"x\ny\n\n\"\"\"\n", "a,b\n1,2\n\"3\n4,5\n6,7\n", "a,b\n1,\"2\"3\n4,5\n",
        "\"a\",\"b\n\"\n1,\"\\\"\n2,\"\"\\\n", "a,b\n\"1\" and much more text behind it,2\n3,4\n",
        "a\n\"1\\\\\"\n\"2\\",
    ])
    func `are read alike, however little is read at a time`(text: String) {
        // More than what is read behind a chunk anyway.
        let long = String(repeating: "q\"\"\n", count: 1500)
        var escaping = Dialect.csv
        escaping.escape = UInt8(ascii: "\\")
        escaping.doublesQuotes = false
        for dialect in [Dialect.csv, escaping] {
            for text in [text, text + long, text + long + "\",7\n"] {
                let bytes = Array(text.utf8)
                let source = SourceText(path: "a.csv", bytes: bytes)
                let whole = readDelimitedTable(
                    ChunkedText(source, dialect, checksEncoding: true), schema: nil, faultLimit: 3,
                    loop: .serial, chunkSize: .max)
                for longRecord in [2, 3, 7, 5000] {
                    let parts = read(bytes, dialect, longRecord: longRecord, chunkSize: 5)
                    #expect(
                        description(parts) == description(whole), "\(longRecord) \(text.prefix(40))"
                    )
                }
            }
        }
    }

    @Test func `that nothing closes are found with little in memory`() {
        let bytes = Array(("a,b\n1,\"x\n" + String(repeating: "2,y\n", count: 500_000)).utf8)
        let greatest = Mutex(0)
        let file = LargeFile(path: "a.csv", count: bytes.count) { range in
            greatest.withLock { $0 = max($0, range.count) }
            return Array(bytes[range.clamped(to: bytes.indices)])
        }
        let read = readDelimitedTable(
            ChunkedText(file, .csv, longRecord: 10_000), schema: nil, faultLimit: 3, loop: .serial,
            chunkSize: 1000)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.message.text) == ["quote in row 2 is never closed"])
        #expect(read.diagnostics.first?.span?.range == 6..<7)
        // That it is UTF-8 is looked at in parts of a megabyte.
        #expect(greatest.withLock { $0 } <= 1 << 20)
    }
}
