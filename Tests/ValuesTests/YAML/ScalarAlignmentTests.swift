import Diagnostics
import TestSupport
import Testing

@testable import Values

@Suite struct `Places in scalars` {
    @Test(arguments: [
        "a: x ①y", "a: 'x ①y'", "a: \"x ①y\"", "é: 'x''①y'", "a: \"\\\"\\u00e9①y\"",
        "a: |\n  x\n  ①y\n", "a: |\n\n  x\n\n    ①y\n", "a: >\n  x\n  ①y\n", "a: x\n  ①y\n",
        "a: 'x\n\n  ①y'\n", "a: \"x\\\n  ①y\"", "a: !!str ①y", "a: &q 'x ①y'",
        "a: |\r\n  x\r\n  ①y\r\n",
        "\u{FEFF}a: ①y", "a: |2\n    ①y\n", "a: \"\\\\①y\"",
    ])
    func `are those of the file`(marked: String) throws {
        let source = MarkedSource(marked)
        let text = try #require(parseYAML(source.file().text).value?.members?.first?.value.text)
        let offset = try #require(text.bytes.firstIndex(of: UInt8(ascii: "y")))
        #expect(text.span(at: offset).range.lowerBound == source.offsets["①"])
    }

    @Test func `hold in text that is not contiguous`() throws {
        var text = SourceText(path: "page.md")
        text.append(Array("a: |\n".utf8), fileOffset: 10)
        text.append(Array("  x\n".utf8), fileOffset: 20)
        text.append(Array("  y\n".utf8), fileOffset: 30)
        let scalar = try #require(parseYAML(text).value?["a"]?.text)
        #expect(scalar.string == "x\ny\n")
        #expect(scalar.span(0..<1).range == 22..<23)
        #expect(scalar.span(2..<3).range == 32..<33)
    }
}
