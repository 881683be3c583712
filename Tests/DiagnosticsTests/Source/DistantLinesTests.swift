import Synchronization
import Testing

@testable import Diagnostics

@Suite struct `Distant lines` {
    @Test(arguments: [
        "a,b\n1,2\n3,4\n", "a\r\nb\r\n\r\nc", "a\rb\r\rc\r", "\u{FEFF}é,b\nü,2\n", "", "\n\n\n",
        "one line", "a\n\r\nb\r\r\n",
    ])
    func `are those of the whole file`(text: String) {
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        let lines = DistantLines(count: bytes.count) {
            Array(bytes[$0.clamped(to: bytes.indices)])
        }
        for offset in 0...bytes.count {
            let location = index.location(of: offset)
            #expect(lines[offset]?.location == location, "\(offset)")
            #expect(lines[offset]?.bytes == Array(index.line(location.line)), "\(offset)")
        }
    }

    @Test func `reads in parts, and no further than it must`() {
        let row = Array("0123456,89\n".utf8)
        let count = 400_000 * row.count
        let asked = Mutex(0)
        let lines = DistantLines(count: count) { range in
            asked.withLock { $0 = max($0, range.upperBound) }
            return range.map { row[$0 % row.count] }
        }
        for number in [250_000, 7, 200_000, 99_999] {
            let line = lines[number * row.count + 8]
            #expect(line?.location.line == number + 1)
            #expect(line?.location.column == 9)
            #expect(line?.bytes == Array("0123456,89".utf8))
        }
        #expect(asked.withLock { $0 } < 4 << 20)
        #expect(lines[count + 1] == nil)
    }

    @Test func `are shown by the renderer as those of files that are kept`() {
        let bytes = Array("a,b\n1,x\n".utf8)
        let lines = DistantLines(count: bytes.count) { Array(bytes[$0]) }
        let diagnostic = Diagnostic.error(
            Diagnostic.Message(id: "x", text: "no number"),
            at: SourceSpan(path: "a.csv", range: 6..<7))
        let distant = DiagnosticRenderer(lines: { _ in lines }) { _ in nil }
        let kept = DiagnosticRenderer { SourceFile(path: $0, bytes: bytes) }
        #expect(distant.render([diagnostic]) == kept.render([diagnostic]))
        #expect(distant.render([diagnostic]).hasPrefix("a.csv:2:3: error: no number"))
    }
}
