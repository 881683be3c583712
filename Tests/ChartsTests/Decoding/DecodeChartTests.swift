import Diagnostics
import TestSupport
import Testing
import Values

@testable import Charts

@Suite struct `Decoding a chart` {
    @Test(arguments: [
        (
            "{mark: bar, encoding: {x: {field: a}, ①colour: {field: b}}}",
            "unknown property 'colour' in encoding", "did you mean 'color'?"
        ),
        (
            "{mark: {type: bar, ①colr: red}, encoding: {x: {field: a}}}",
            "unknown property 'colr' in mark", "did you mean 'color'?"
        ),
        (
            "{mark: bar, encoding: {x: {field: a, axis: {①lableAngle: 0}}}}",
            "unknown property 'lableAngle' in axis", "did you mean 'labelAngle'?"
        ),
        ("{mark: ①baar, encoding: {}}", "'mark' does not know 'baar'", "did you mean 'bar'?"),
        (
            "{mark: bar, encoding: {x: {field: a, type: ①quantitive}}}",
            "'type' does not know 'quantitive'", "did you mean 'quantitative'?"
        ),
        (
            "{mark: bar, transform: [{filter: datum.a > ①uper(1)}], encoding: {}}",
            "unknown function 'uper'", "did you mean 'upper'?"
        ),
    ])
    func `reports what is misspelt, with its place`(
        marked: String, text: String, help: String
    ) throws {
        let source = MarkedSource(marked)
        let found = try diagnostics(of: source)
        let diagnostic = try #require(found.first { $0.message.text == text })
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.span?.range.lowerBound == source.offsets["①"])
        #expect(diagnostic.help == help)
    }

    @Test(arguments: [
        ("{mark: {type: bar, opacity: high}}", "unexpected-type"),
        ("{encoding: {}}", "missing-property"),
        ("{mark: bar, encoding: {x: {axis: null}}}", "missing-property"),
        ("{mark: geoshape, projection: {type: mercator, tilt: 3}}", "unsupported-property"),
        ("{mark: bar, transform: [{filtre: a}]}", "unknown-transform"),
        ("{mark: bar, encoding: {color: {value: {expr: nam}}}}", "unknown-name"),
    ])
    func `refuses what it cannot use`(text: String, id: String) throws {
        let found = try diagnostics(of: MarkedSource(text))
        #expect(found.hasErrors)
        #expect(found.map(\.message.id).contains(id))
    }

    @Test func `notes what only acts in a browser`() throws {
        let text = "{mark: {type: bar, tooltip: true}, encoding: {tooltip: {field: a}}}"
        let found = try diagnostics(of: MarkedSource(text))
        #expect(found.map(\.severity) == [.note, .note])
    }

    @Test func `takes the name of a dataset for its data`() throws {
        let chart = try #require(decodeChart(node("{data: jkn, mark: bar}")).value)
        guard case .unit(let unit) = chart.root, case .name(let name) = unit.common.data.value?.kind
        else {
            Issue.record("no named data")
            return
        }
        #expect(name == "jkn")
    }

    @Test func `refuses endless nesting`() throws {
        var spec = try node("{mark: bar}")
        for _ in 0..<100 {
            let layers = ValueNode(.array([spec]), span: spec.span)
            spec = ValueNode(
                .object([.init(key: "layer", keySpan: spec.span, value: layers)]), span: spec.span)
        }
        #expect(decodeChart(spec).diagnostics.map(\.message.id) == ["nesting-too-deep"])
    }

    private func diagnostics(of source: MarkedSource) throws -> [Diagnostic] {
        decodeChart(try node(source.text)).diagnostics
    }
}

/// The node of a YAML or JSON text.
func node(_ text: String) throws -> ValueNode {
    try #require(parseYAML(SourceFile(path: "test", text: text).text).value)
}
