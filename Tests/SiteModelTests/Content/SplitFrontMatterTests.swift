import Diagnostics
import SiteModel
import Testing

@Suite struct `Front matter and body` {
    @Test(
        arguments: [
            ("---\na: 1\n---\nIsi\n", "a: 1\n", "Isi\n"),
            ("\u{FEFF}---\r\na: 1\r\n---\r\nIsi\r\n", "a: 1\n", "Isi\n"),
            ("---\n---\nIsi", "", "Isi"),
            ("--- \na: 1\n---\t\n", "a: 1\n", ""),
            ("---\na: 1\n---", "a: 1\n", ""),
            ("Isi\n---\nIsi\n", nil, "Isi\n---\nIsi\n"),
            ("----\nIsi\n", nil, "----\nIsi\n"),
            ("", nil, ""),
        ] as [(String, String?, String)])
    func `come apart at lines of three dashes`(file: String, front: String?, body: String) {
        let parts = splitFrontMatter(SourceFile(path: "a.md", text: file))
        #expect(parts.diagnostics.isEmpty)
        #expect(parts.value.frontMatter?.string == front)
        #expect(parts.value.body.string == body)
    }

    @Test(arguments: ["---", "---\ntitle: x\n", "---\n- --\n"])
    func `that never end are an error at their first line`(file: String) {
        let parts = splitFrontMatter(SourceFile(path: "a.md", text: file))
        #expect(parts.diagnostics.map(\.message.id) == ["unclosed-front-matter"])
        #expect(parts.diagnostics.first?.span == SourceSpan(path: "a.md", range: 0..<3))
    }

    @Test func `keep their places in the file`() {
        let text = "\u{FEFF}---\r\ntitle: x\r\n---\r\nIsi\r\n"
        let parts = splitFrontMatter(SourceFile(path: "a.md", text: text)).value
        let body = parts.body.span(at: 0).range.lowerBound
        #expect(String(decoding: Array(text.utf8)[body...], as: UTF8.self) == "Isi\r\n")
    }
}
