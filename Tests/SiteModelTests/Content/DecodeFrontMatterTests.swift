import Diagnostics
import Formats
import SiteModel
import Testing
import Values

/// YAML as front matter, and what is wrong with it as `code at text`.
func decodedFrontMatter(_ yaml: String) -> (FrontMatter, faults: [String]) {
    let parsed = parseYAML(SourceText(path: "a.md", text: yaml))
    let decoded = decodeFrontMatter(parsed.value ?? emptyMapping)
    return (decoded.value, (parsed.diagnostics + decoded.diagnostics).map { fault($0, in: yaml) })
}

/// A diagnostic's code and the text that it points to.
func fault(_ diagnostic: Diagnostic, in text: String) -> String {
    let bytes = Array(text.utf8)
    let place = diagnostic.span.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    return "\(diagnostic.message.id) at \(place ?? "nothing")"
}

let emptyMapping = ValueNode(.object([]), span: SourceSpan(path: "a.md", offset: 0))

@Suite struct `Front matter` {
    @Test func `is read key by key`() {
        let (matter, faults) = decodedFrontMatter(
            """
            title: Judul {{ x }}
            date: 2018-02-15
            period: 2018
            release: 2018-02-15T09:30:00+07:00
            status: revised
            contact: {name: Humas}
            corrections: [{date: 2018-03-01, text: "Baris {{ x }}"}]
            tags: [jkn, Jaminan Sosial]
            aliases: [/berita/pks/, /old.html, /caf%C3%A9]
            weight: -1
            params: {a: {b: [1]}}
            """)
        #expect(faults == [])
        #expect(matter.title?.string == "Judul {{ x }}")
        #expect(matter.date?.isoText == "2018-02-15")
        #expect(matter.period == "2018")
        #expect(matter.release?.milliseconds == 1_518_661_800_000)
        #expect(matter.status == .revised)
        #expect(matter.contact?.name == "Humas")
        #expect(matter.corrections.map(\.text.string) == ["Baris {{ x }}"])
        #expect(matter.tags.map(\.name) == ["jkn", "Jaminan Sosial"])
        #expect(matter.tags.map(\.slug) == ["jkn", "jaminan-sosial"])
        #expect(
            matter.aliases.map(\.address.string) == ["/berita/pks/", "/old.html", "/café/"])
        #expect(matter.weight == -1)
        #expect(matter.parameters?.members?.count == 1)
    }

    @Test(arguments: [
        ("date: 2018-02-30", "not-a-date at 2018-02-30"),
        ("date: 15/02/2018", "not-a-date at 15/02/2018"),
        ("release: 2018-02-15", "release-without-zone at 2018-02-15"),
        ("release: 2018-02-15T09:30:00", "release-without-zone at 2018-02-15T09:30:00"),
        ("status: finl", "unknown-value at finl"),
        ("draft: ya", "wrong-kind at ya"),
        ("weight: 1.5", "wrong-kind at 1.5"),
        ("slug: 2018", "wrong-kind at 2018"),
        ("tags: jkn", "wrong-kind at jkn"),
        ("perod: 2018", "unknown-key at perod"),
        ("contact: {nama: x}", "unknown-key at nama"),
        ("corrections: [{date: 2018-01-01}]", "incomplete-correction at {date: 2018-01-01}"),
        ("params: 5", "wrong-kind at 5"),
        ("slug: 'a{{ x }}'", "expression-not-evaluated at 'a{{ x }}'"),
        ("contact: {name: '{{ x }}'}", "expression-not-evaluated at '{{ x }}'"),
        ("slug: a/b", "slash-in-slug at a/b"),
        ("tags: [jkn, 2018]", "wrong-kind at 2018"),
        ("tags: [jkn, '']", "empty-tag at ''"),
        ("tags: [jkn, '!?']", "empty-tag at '!?'"),
        ("tags: [jkn, JKN]", "repeated-tag at JKN"),
        ("aliases: /a/", "wrong-kind at /a/"),
        ("aliases: [{a: 1}]", "wrong-kind at {a: 1}"),
        ("aliases: [a/]", "bad-alias at a/"),
        ("aliases: [/a//b/]", "bad-alias at /a//b/"),
        ("aliases: [/../a/]", "bad-alias at /../a/"),
        ("aliases: ['/a/?b']", "bad-alias at '/a/?b'"),
        ("aliases: [/a.pdf]", "bad-alias at /a.pdf"),
        ("aliases: ['/a%zz/']", "bad-alias at '/a%zz/'"),
        ("aliases: ['https://example.org/a/']", "bad-alias at 'https://example.org/a/'"),
        ("- a", "wrong-kind at - a"),
    ])
    func `that does not fit is an error at its place`(yaml: String, expected: String) {
        #expect(decodedFrontMatter(yaml).faults == [expected])
    }
}
