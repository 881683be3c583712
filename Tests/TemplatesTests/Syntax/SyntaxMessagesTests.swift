import Diagnostics
import TestSupport
import Testing

@Suite struct `Syntax faults` {
    @Test(arguments: [
        ("a{% ①if x %}b", "unclosed-block"),
        ("{% if x %}{% ①endfor %}", "wrong-end"),
        ("{% ①endif %}", "stray-tag"),
        ("{% ①fro x in y %}", "unknown-tag"),
        ("{{ 1 | ①uper }}", "unknown-filter"),
        ("{{ 1 is ①evn }}", "unknown-test"),
        ("{{ 'a' | ①replace('b') }}", "missing-argument"),
        ("{{ 'a' | ①upper(1) }}", "too-many-arguments"),
        ("x ①{# y", "unclosed-comment"),
        ("{{ (1 + 2 ①}}", "unmatched-bracket"),
        ("{{ ①'a }}", "unclosed-string"),
        ("①{{ a", "unclosed-output"),
        ("{% block a %}{% endblock %}{% block ①a %}{% endblock %}", "repeated-block"),
    ])
    func `are named at their place`(marked: String, id: String) throws {
        let source = MarkedSource(marked)
        let diagnostic = try #require(fault(source.text))
        #expect(diagnostic.message.id == id)
        #expect(diagnostic.span?.range.lowerBound == source.offsets["①"])
    }

    @Test func `suggest the likely name`() {
        #expect(fault("{{ 1 | uper }}")?.help == "did you mean 'upper'?")
        #expect(fault("{{ a | first.name }}")?.help == "write (… | first).name")
    }
}
