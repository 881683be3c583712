import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct `Component blocks` {
    @Test func `carry their name, argument and body with places`() {
        let source = MarkedSource("1. a\n\n   ①```{②sql③} ④nama\n   ⑤select\n     1\n   ```⑥\n")
        let parsed = ParsedMarkdown(source.text)
        let block = parsed.document.components.first
        #expect(block?.name == "sql")
        #expect(block?.argument.string == "nama")
        #expect(block?.body.string == "select\n  1\n")
        #expect(block?.nameSpan.range.lowerBound == source.offsets["②"])
        #expect(block?.nameSpan.range.upperBound == source.offsets["③"])
        #expect(block?.argument.fileOffset(0) == source.offsets["④"])
        #expect(block?.body.fileOffset(0) == source.offsets["⑤"])
        #expect(block?.span.range.upperBound == source.offsets["⑥"])
        #expect(parsed.html == "<ol>\n<li>\n<p>a</p>\n‹component 0›\n</li>\n</ol>\n")
    }

    @Test(arguments: [
        "```swift\na\n```", "```\n{chart}\n```", "    ```{chart}\n", "```{chart\n```",
    ])
    func `need a name in braces after the fence`(text: String) {
        #expect(ParsedMarkdown(text).document.components.isEmpty)
    }

    @Test func `do not evaluate their body`() {
        let parsed = ParsedMarkdown("~~~ {chart}\nx: {{ y }}\n~~~\n")
        #expect(parsed.expressions.isEmpty)
        #expect(parsed.document.components.map(\.body.string) == ["x: {{ y }}\n"])
    }

    @Test func `must be closed`() {
        #expect(ParsedMarkdown("```{chart}\nx: 1\n").codes == ["unclosed-component"])
    }
}
