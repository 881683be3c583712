import Diagnostics
import Formats
import SiteModel
import Testing
import Values

@Suite struct `Measures` {
    @Test func `are read in the order written, identities apart`() {
        let decoded = decode(
            """
            target: {value: 264000000, unit: person, as_of: 2019-01-01, history: {2018-01-01: 5}}
            gap: {value: "{{ measures.target - 1 }}", label: {id: kurang, en: gap}}
            identities: [{name: sama, left: 1, right: "{{ 1 }}"}]
            """)
        #expect(decoded.faults == [])
        #expect(decoded.value.measures.map(\.id) == ["target", "gap"])
        #expect(decoded.value.measures.first?.history.map(\.date.isoText) == ["2018-01-01"])
        #expect(decoded.value.identities.map(\.name) == ["sama"])
    }

    @Test(arguments: [
        ("a: 5", "wrong-kind at 5"),
        ("a: {}", "measure-without-value at a"),
        ("a: {value: [1]}", "wrong-kind at [1]"),
        ("A: {value: 1}", "bad-measure-name at A"),
        ("a: {value: 1, as_of: besok}", "not-a-date at besok"),
        ("a: {value: 1, label: {id: x}}", "missing-translation at label"),
        ("a: {value: 1, satuan: x}", "unknown-key at satuan"),
        ("a: {value: 1, precision: dua}", "wrong-kind at dua"),
        ("a: {value: 1, precision: -1}", "wrong-kind at -1"),
        ("a: {value: 1, history: [1]}", "wrong-kind at [1]"),
        ("a: {value: 1, history: {2018: 1}}", "not-a-date at 2018"),
        ("a: {value: 1, history: {2018-01-01: [1]}}", "wrong-kind at [1]"),
        ("identities: 5", "wrong-kind at 5"),
        ("identities: [{name: x, left: 1}]", "incomplete-identity at {name: x, left: 1}"),
    ])
    func `that do not fit are errors at their places`(yaml: String, expected: String) {
        #expect(decode(yaml).faults == [expected])
    }

    private func decode(_ yaml: String) -> (value: MeasureSet, faults: [String]) {
        let node = parseYAML(SourceText(path: "measures.yml", text: yaml)).value ?? emptyMapping
        let decoded = decodeMeasures(node, languages: ["id", "en"])
        return (decoded.value, decoded.diagnostics.map { fault($0, in: yaml) })
    }
}
