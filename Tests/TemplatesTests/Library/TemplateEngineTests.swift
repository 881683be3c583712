import Synchronization
// Not `@testable`: what follows is what other packages see.
import Templates
import Testing

@Suite struct `Templates as a library` {
    @Test func `are rendered with values of literals and of JSON`() throws {
        let engine = TemplateEngine(["row.html": "{{ name }}: {{ people | number }}"])
        #expect(
            try engine.render("row.html", ["name": "A & B", "people": 1234]) == "A &amp; B: 1,234")
        let values = try JSONValue(json: #"{"name": "Aceh", "people": 12.5}"#)
        #expect(try engine.render("row.html", values) == "Aceh: 12.5")
    }

    @Test func `are loaded once each, when they are needed`() throws {
        let asked = Mutex<[String]>([])
        let engine = TemplateEngine { name in
            asked.withLock { $0.append(name) }
            return ["a": "{% include 'b' %}{% include 'b' %}", "b": "b"][name]
        }
        let template = try engine.template(named: "a")
        for _ in 0..<3 { #expect(try template.render() == "bb") }
        #expect(asked.withLock { $0 } == ["a", "b"])
    }

    @Test func `can be parsed from text and include those of the engine`() throws {
        let engine = TemplateEngine(["part": "{{ x }}"])
        #expect(
            try engine.parse("<{% include 'part' %}>").render(["x": [1, nil]]) == "<[1, None]>")
    }

    @Test func `say where a fault is and how it was reached`() throws {
        let engine = TemplateEngine(["page": "a\n{% include 'part' %}", "part": "\n  {{ nmae }}"])
        let failure = try #require(throws: LocatedFailure.self) {
            try engine.render("page", ["name": 1])
        }
        let fault = try #require(failure.diagnostics.first)
        #expect(fault.place?.description == "part:2:6")
        #expect(fault.help == "did you mean 'name'?")
        #expect(fault.notes.first?.place?.description.hasPrefix("page:2:") == true)
    }

    @Test(arguments: [
        ("{% for %}", "page:1:8"), ("{{ 1 +", "page:1:1"), ("{% include 'none' %}", "page:1:12"),
    ])
    func `are refused with a place`(text: String, place: String) {
        let failure = #expect(throws: LocatedFailure.self) {
            try TemplateEngine(["page": text]).render("page")
        }
        #expect(failure?.diagnostics.first?.place?.description == place)
    }

    @Test func `need an object of values`() {
        let failure = #expect(throws: LocatedFailure.self) {
            try TemplateEngine([:]).parse("x").render([1])
        }
        #expect(failure?.diagnostics.first?.code == "context-not-mapping")
    }

    @Test func `obey the options`() throws {
        var options = TemplateOptions()
        options.escapesHTML = false
        options.printsNone = true
        options.language = .indonesian
        options.maximumLoopTurns = 5
        let engine = TemplateEngine([:], options: options)
        let text = "{{ '<' }}{{ none }}{{ 1234.5 | number }}"
        #expect(try engine.parse(text).render() == "<None1.234,5")
        let failure = #expect(throws: LocatedFailure.self) {
            try engine.parse("{% for i in range(6) %}{% endfor %}").render()
        }
        #expect(failure?.diagnostics.first?.code == "too-many-turns")
        options.maximumOutputBytes = 3
        #expect(throws: LocatedFailure.self) {
            try TemplateEngine([:], options: options).parse("{{ 'four' }}").render()
        }
    }

    @Test func `report faulty JSON with its place`() {
        let failure = #expect(throws: LocatedFailure.self) {
            try JSONValue(json: "{\n\"a\": tru}", name: "v.json")
        }
        #expect(failure?.diagnostics.first?.place?.line == 2)
    }
}
