import Diagnostics
import Markdown
import Markup
import TestSupport
import Testing

@Suite struct `Expressions in prose` {
    @Test(arguments: [
        (text: "a {{ x }} b", html: "<p>a ‹0› b</p>\n"),
        (
            text: "**{{ x }}** _{{ y }}_ ~~{{ z }}~~",
            html: "<p><strong>‹0›</strong> <em>‹1›</em> <del>‹2›</del></p>\n"
        ),
        (text: "{{ '}}' }}|{{ {'a': {'b': 1}} }}", html: "<p>‹0›|‹1›</p>\n"),
        (text: "- {{ x }}\n- b", html: "<ul>\n<li>‹0›</li>\n<li>b</li>\n</ul>\n"),
        (
            text: "[a {{ x }}](/b \"{{ y }}\")",
            html: "<p><a href=\"/b\" title=\"‹1›\">a ‹0›</a></p>\n"
        ),
        (text: "[a](/{{ x }}/)", html: "<p><a href=\"/u0/\">a</a></p>\n"),
        (text: "![a {{ x }}](b.png)", html: "<p><img src=\"b.png\" alt=\"a ‹0›\" /></p>\n"),
        (text: "{{ a\n+ b }} c", html: "<p>‹0› c</p>\n"),
        (text: "> {{ a\n> + b }}", html: "<blockquote>\n<p>‹0›</p>\n</blockquote>\n"),
        (
            text: "<https://a.id/{{ x }}>",
            html: "<p><a href=\"https://a.id/u0\">https://a.id/‹0›</a></p>\n"
        ),
        (
            text: "n[^1]\n\n[^1]: {{ x }}.",
            html: """
            <p>n<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup></p>
            <section class="footnotes" aria-label="Footnotes" data-footnotes="">
            <ol>
            <li id="fn-1">
            <p>‹0›. <a href="#fnref-1" class="footnote-backref" data-footnote-backref="" \
            aria-label="Back to reference 1">↩</a></p>
            </li>
            </ol>
            </section>

            """
        ),
    ])
    func `are filled in wherever they stand`(text: String, html: String) {
        let parsed = ParsedMarkdown(text)
        #expect(parsed.html == html)
        #expect(parsed.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "`{{ x }}`", "    {{ x }}", "```\n{{ x }}\n```", "a `b\n{{ x }}` c", "\\{{ x }}",
        "<!-- {{ x }} -->", "- a\n\n      {{ x }}", "~~~\n{{ x", "> ```\n> {{ x }}",
    ])
    func `are not read in code and comments`(text: String) {
        let parsed = ParsedMarkdown(text)
        #expect(parsed.expressions.isEmpty)
        #expect(parsed.diagnostics.isEmpty)
    }

    @Test func `say in which context they stand`() {
        let parsed = ParsedMarkdown("{{ a }} ![{{ b }}](/{{ c }} '{{ d }}')")
        #expect(parsed.expressions == [" a ", " b ", " c ", " d "])
        #expect(
            parsed.document.expressions.map(\.context) == [.text, .attribute, .url, .attribute])
    }

    @Test func `know their places`() {
        let source = MarkedSource("# Ä\n\n> - é ①{{② a\n>   + b ③}}④ c\n")
        let parsed = ParsedMarkdown(source.text)
        let expression = parsed.document.expressions.first
        #expect(expression?.text.string == " a\n+ b ")
        #expect(expression?.span.range.lowerBound == source.offsets["①"])
        #expect(expression?.span.range.upperBound == source.offsets["④"])
        #expect(expression?.text.fileOffset(0) == source.offsets["②"])
        #expect(expression?.text.fileOffset(7) == source.offsets["③"])
    }

    @Test(arguments: [
        (text: "a ①{{② b", code: "unclosed-expression"),
        (text: "a ①{% if x %}② b", code: "statement-in-prose"),
        (text: "a ①{# x #}② b", code: "comment-in-prose"),
        (text: "a ①{{-x}}② b", code: "whitespace-control"),
    ])
    func `that cannot be read are errors with a place`(text: String, code: String) {
        let source = MarkedSource(text)
        let parsed = ParsedMarkdown(source.text)
        #expect(parsed.codes == [code])
        #expect(parsed.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
        #expect(parsed.diagnostics.first?.span?.range.upperBound == source.offsets["②"])
    }

    @Test func `never turn a destination into a script`() {
        let parsed = parseMarkdown(SourceText(path: "test", text: "[a]({{ x }})"))
        var fills = MarkdownFills.verbatim(parsed.value)
        fills.urlText = { _ in "java\tscript:alert(1)" }
        let rendered = parsed.value.render(fills)
        #expect(rendered.value.string == "<p><a href=\"\">a</a></p>\n")
        #expect(rendered.diagnostics.map(\.message.id) == ["forbidden-scheme"])
    }

    @Test(arguments: ["\u{F0000}\u{100000}", "\u{F0000}{{ x }}", "`\u{F0000}\u{100000}` {{ x }}"])
    func `are not confused with private-use characters`(text: String) {
        let html = ParsedMarkdown(text).html
        let expected = text.replacing("{{ x }}", with: "‹0›").replacing("` ", with: "</code> ")
            .replacing("`", with: "<code>")
        #expect(html == "<p>\(expected)</p>\n")
    }
}
