import Diagnostics
import OrderedCollections
import Templates
import Testing

@Suite struct `Rendering` {
    @Test func `fills the blocks of the template that is extended`() throws {
        let base = "<{% block a %}x{% endblock %}>"
        let main = "{% extends 'b.html' %}ignored{% block a %}{{ super() }}y{% endblock %}"
        #expect(try page(main, templates: ["b.html": base]) == "<xy>")
    }

    @Test func `calls macros that are defined later`() throws {
        let text = "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}<i>{% endmacro %}{{ a() }}"
        #expect(try page(text) == "<i>")
    }

    @Test func `escapes text and keeps markup`() throws {
        #expect(try page("{{ '<' }}{{ '<b>'|safe }}") == "&lt;<b>")
    }

    @Test func `suggests a name for an undefined one`() {
        let diagnostic = fault("{{ titel }}", ["title": .string("x")])
        #expect(diagnostic?.message.id == "undefined-name")
        #expect(diagnostic?.help == "did you mean 'title'?")
    }

    @Test func `names the member that is missing`() {
        let diagnostic = fault("{{ a.nmae }}", ["a": .object(["name": .integer(1)])])
        #expect(diagnostic?.help == "did you mean 'name'?")
    }

    @Test func `tells how a faulty template was reached`() {
        let diagnostic = fault("\n{% include 'k.html' %}", templates: ["k.html": "{{ x }}"])
        #expect(diagnostic?.span?.path == "k.html")
        #expect(diagnostic?.notes.map(\.span?.path) == ["main.html"])
    }

    @Test func `refuses to print null where the site forbids it`() {
        #expect(fault("{{ none }}", nullOutput: .error)?.message.id == "null-output")
        #expect(fault("{{ none }}") == nil)
    }

    @Test func `stops a macro that never ends`() {
        #expect(
            fault("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}")?.message.id == "too-deep")
    }

    @Test func `orders no values of different kinds`() {
        #expect(fault("{{ 1 < 'a' }}")?.message.id == "incomparable")
    }
}
