import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct `Beyond CommonMark` {
    @Test func `a table aligns by class and keeps pipes of expressions`() {
        let parsed = ParsedMarkdown("| a | b |\n|:--|--:|\n| {{ x | f }} | `{{ y | g }}` |\n---\n")
        #expect(
            parsed.html == """
                <table>
                <thead>
                <tr>
                <th class="align-left">a</th>
                <th class="align-right">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">‹0›</td>
                <td class="align-right"><code>{{ y | g }}</code></td>
                </tr>
                </tbody>
                </table>
                <hr />

                """)
        #expect(parsed.expressions == [" x | f "])
    }

    @Test(arguments: [
        (
            text: "> [!TIP]\n> a",
            html:
                "<div class=\"alert alert-tip\">\n<p class=\"alert-title\">Tip</p>\n<p>a</p>\n</div>\n"
        ),
        (
            text: "- [x] a",
            html: "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>\n"
        ),
        (text: "~a~ \\~b~", html: "<p><del>a</del> ~b~</p>\n"),
        (
            text: "lihat www.bps.go.id.",
            html: "<p>lihat <a href=\"http://www.bps.go.id\">www.bps.go.id</a>.</p>\n"
        ),
        (text: "a <!-- b --> c", html: "<p>a  c</p>\n"),
        (text: "[](#fig)", html: "<p><a href=\"#fig\">‹link 0›</a></p>\n"),
    ])
    func `what GitHub's readers expect`(text: String, html: String) {
        #expect(ParsedMarkdown(text).html == html)
    }

    @Test func `a task's box is labelled if there are words for it`() {
        let parsed = ParsedMarkdown("- [x] a\n- [ ] b\n") {
            $0.words.taskDone = "\"selesai\""
            $0.words.taskOpen = "belum"
        }
        #expect(
            parsed.html == """
                <ul>
                <li><input type="checkbox" checked="" disabled="" aria-label="&#34;selesai&#34;" /> a</li>
                <li><input type="checkbox" disabled="" aria-label="belum" /> b</li>
                </ul>

                """)
    }

    @Test func `headings get unique ids without values`() {
        let parsed = ParsedMarkdown("# Total {{ x }}\n## Total\n## Apa {#total-2}\n## !\n")
        #expect(parsed.document.headings.map(\.id) == ["total", "total-3", "total-2", "section"])
        #expect(parsed.document.headings.first?.text == [.text("Total "), .expression(0)])
    }

    @Test func `an id that is set twice is an error`() {
        #expect(ParsedMarkdown("# a {#x}\n# b {#x}\n").codes == ["repeated-id"])
    }

    @Test(arguments: [
        (text: "a ①<b>② c", code: "raw-html"),
        (text: "①<div>\na\n</div>②\n", code: "raw-html"),
        (text: "a\n  ①[b](javascript:c)② d", code: "forbidden-scheme"),
        (text: "> a *b*\n>  c ①[d](VBScript:x)②", code: "forbidden-scheme"),
        (text: "a①[^b]②", code: "undefined-footnote"),
        (text: "①[^b]:② c", code: "uncited-footnote"),
        (text: "| a |\n|---|\n| b | ①c② |", code: "extra-cells"),
    ])
    func `what must not stay silent has a code and a place`(text: String, code: String) {
        let source = MarkedSource(text)
        let parsed = ParsedMarkdown(source.text)
        #expect(parsed.codes == [code])
        #expect(parsed.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
        #expect(parsed.diagnostics.first?.span?.range.upperBound == source.offsets["②"])
    }

    @Test func `links know their places in later lines of a paragraph`() {
        let source = MarkedSource("> - satu ①[a](x.md)②\n>   dua ③![b](y.png \"t\")④\n")
        let links = ParsedMarkdown(source.text).document.links
        #expect(links.map(\.span.range.lowerBound) == [source.offsets["①"], source.offsets["③"]])
        #expect(links.map(\.span.range.upperBound) == [source.offsets["②"], source.offsets["④"]])
        #expect(links.map(\.isImage) == [false, true])
        #expect(links.map(\.destination.literal) == ["x.md", "y.png"])
    }

    @Test(arguments: [
        String(repeating: ">", count: 5000), String(repeating: "[", count: 5000),
        String(repeating: "{{ ", count: 5000), String(repeating: "- ", count: 1000),
        String(repeating: "<!-- ", count: 2000), "\0a\r\n\tb\rc",
    ])
    func `hostile text is survived`(text: String) {
        #expect(ParsedMarkdown(text).document.headings.isEmpty)
    }

    @Test func `malformed UTF-8 is repaired`() {
        #expect(ParsedMarkdown(bytes: [0x61, 0xFF, 0x62]).html == "<p>a\u{FFFD}b</p>\n")
    }
}
