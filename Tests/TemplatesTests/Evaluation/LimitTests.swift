import Diagnostics
import Templates
import Testing

@Suite struct `Templates without an end` {
    /// A template that sets `ns.x` to what gets longer each time.
    private static func doubling(_ expression: String) -> String {
        "{% set ns = namespace(x='ab\n') %}{% for i in range(60) %}{% set ns.x = \(expression) %}{% endfor %}"
    }

    @Test(arguments: [
        ("{% include 'main.html' %}", "too-deep"),
        ("{% extends 'main.html' %}", "circular-templates"),
        ("{% import 'main.html' as a %}", "circular-templates"),
        ("{% from 'a' import b %}", "circular-templates"),
        (
            "{% macro a() %}{% call a() %}{% endcall %}{{ caller is defined }}{% endmacro %}{{ a() }}",
            "too-deep"
        ),
        ("{% block a %}{{ self.a() }}{% endblock %}", "too-deep"),
        ("{% set a = [1] %}{% for b in a recursive %}{{ loop(a) }}{% endfor %}", "too-deep"),
        (doubling("ns.x ~ ns.x"), "too-long"), (doubling("ns.x + ns.x"), "too-long"),
        (doubling("ns.x | replace('', ns.x)"), "too-long"),
        (doubling("[ns.x, ns.x] | join"), "too-long"),
        (doubling("ns.x | indent(ns.x, true) ~ '\n'"), "too-long"),
        (
            "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
            "too-long"
        ),
        ("{% for a in range(99999999) %}{% endfor %}", "too-long"),
        ("{{ 'abc' * 9999999 }}", "too-long"),
        ("{{ 2 ** 64 }}", "integer-overflow"),
    ])
    func `are stopped with a diagnostic`(text: String, id: String) {
        let diagnostic = fault(text, templates: ["a": "{% from 'a' import b %}"])
        #expect(diagnostic?.message.id == id)
        #expect(diagnostic?.span != nil)
    }

    @Test func `may take a million turns`() throws {
        #expect(
            try page(
                "{% for a in range(1000000) %}{% if loop.last %}{{ a }}{% endif %}{% endfor %}")
                == "999999")
    }

    @Test(arguments: [
        ("{% if x %}", "{% endif %}"), ("{% for x in y %}", "{% endfor %}"), ("{{ (", "}}"),
        ("{% macro a() %}", "{% endmacro %}"), ("{% set a %}", "{% endset %}"),
        ("{% filter upper %}", "{% endfilter %}"), ("{% with %}", "{% endwith %}"),
    ])
    func `and those nested a thousand levels deep are refused`(opening: String, closing: String) {
        let text =
            String(repeating: opening, count: 1_000) + String(repeating: closing, count: 1_000)
        let checked = parseTemplate(SourceText(path: "a.html", text: text))
        #expect(checked.value == nil)
        #expect(checked.diagnostics.first?.span != nil)
    }

    @Test func `and those too large are refused`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
        let checked = parseTemplate(SourceText(path: "a.html", bytes: bytes))
        #expect(checked.diagnostics.map(\.message.id) == ["template-too-large"])
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0x62, 0xFF], 3), ([0xC3], 0), ([0xED, 0xA0, 0x80], 0), ([0x61, 0x00], 1),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xC0, 0xAF], 0),
        ] as [([UInt8], Int)])
    func `and those that are no text are refused`(bytes: [UInt8], offset: Int) {
        let checked = parseTemplate(SourceText(path: "a.html", bytes: bytes))
        #expect(checked.value == nil)
        #expect(["not-utf8", "zero-byte"].contains(checked.diagnostics.first?.message.id ?? ""))
        #expect(checked.diagnostics.first?.span?.range.lowerBound == offset)
    }
}
