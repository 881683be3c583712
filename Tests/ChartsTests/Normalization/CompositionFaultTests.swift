import Diagnostics
import TestSupport
import Testing
import Values

@testable import Charts

/// What is wrong with a composition is said at its place, and the rest is drawn.
@Suite struct `Faulty compositions` {
    @Test(arguments: [
        ("①{facet: {field: a}}", "missing-property"),
        ("①{repeat: [a, b]}", "missing-property"),
        ("{facet: ①{bin: true}, spec: {mark: bar}}", "facet-without-field"),
        ("{facet: {row: ①{type: nominal}}, spec: {mark: bar}}", "missing-property"),
        ("{facet: {①rows: {field: a}, row: {field: a}}, spec: {mark: bar}}", "unknown-property"),
        ("{repeat: ①{}, spec: {mark: bar}}", "missing-property"),
        ("{repeat: [①3], spec: {mark: bar}}", "unexpected-type"),
        ("{concat: ①{mark: bar}}", "unexpected-type"),
        ("{hconcat: [{mark: bar}], resolve: {scale: {①colour: shared}}}", "unknown-property"),
        ("{hconcat: [{mark: bar}], resolve: {scale: {color: ①both}}}", "unexpected-value"),
        (
            "{hconcat: [{mark: bar}], resolve: {scale: {y: independent}, axis: {①y: shared}}}",
            "guide-of-several-scales"
        ),
        ("{hconcat: [{mark: bar}], bounds: ①inner}", "unexpected-value"),
        ("{hconcat: [{mark: bar}], columns: ①0}", "count-out-of-range"),
        ("{hconcat: [{mark: bar}], ①column: 2}", "unknown-property"),
        ("{mark: bar, ①columns: 2}", "unknown-property"),
        ("{mark: bar, encoding: {row: {field: a, ①columns: 2}}}", "unknown-property"),
        ("{layer: [①{hconcat: [{mark: bar}]}]}", "composition-in-layer"),
        ("{layer: [①{facet: {field: a}, spec: {mark: bar}}]}", "composition-in-layer"),
        ("{layer: [①{repeat: [a], spec: {mark: bar}}]}", "composition-in-layer"),
        ("{layer: [{mark: bar, encoding: {row: ①{field: a}}}]}", "divided-layer"),
        ("{layer: [{mark: bar}], encoding: {facet: ①{field: a}}}", "divided-layer"),
        ("{mark: bar, encoding: {row: {field: a}, facet: ①{field: a}}}", "conflicting-facets"),
        ("{mark: bar, encoding: {x: {field: ①{repeat: row}}}}", "unrepeated-name"),
        (
            "{repeat: {row: [a]}, spec: {mark: bar, encoding: {x: {field: ①{repeat: column}}}}}",
            "unrepeated-name"
        ),
        (
            "{repeat: {layer: [a]}, spec: {mark: bar, encoding: {color: {datum: ①{repeat: row}}}}}",
            "unrepeated-name"
        ),
    ])
    func `are an error at their place`(marked: String, code: String) throws {
        let source = MarkedSource(marked)
        let decoded = decodeChart(try node(source.text))
        let normalized = decoded.value.map(normalize)?.diagnostics ?? []
        let found = try #require(
            (decoded.diagnostics + normalized).first { $0.message.id == code }, "no \(code)")
        #expect(found.severity == .error)
        #expect(found.span?.range.lowerBound == source.offsets["①"])
    }

    @Test func `a repetition of too many plots is refused`() throws {
        let names = (0..<40).map { "n\($0)" }.joined(separator: ", ")
        let chart = try rendered(
            "{repeat: {row: [\(names)], column: [\(names)]}, spec: {mark: bar}}")
        #expect(chart.diagnostics.map(\.message.id) == ["too-many-views"])
    }

    @Test func `repetitions in repetitions count together`() throws {
        let names = (0..<12).map { "n\($0)" }.joined(separator: ", ")
        var spec = "{mark: bar}"
        for _ in 0..<8 { spec = "{repeat: [\(names)], spec: \(spec)}" }
        let chart = try rendered(spec)
        #expect(chart.diagnostics.map(\.message.id).contains("too-many-views"))
    }

    @Test func `a facet of too many cells is refused`() throws {
        let rows = (0..<1500).map { "{a: \($0)}" }.joined(separator: ", ")
        let chart = try rendered(
            "{data: {values: [\(rows)]}, mark: bar, encoding: {facet: {field: a}}}")
        #expect(chart.diagnostics.map(\.message.id) == ["too-many-cells"])
        #expect(chart.value == nil)
    }

    @Test func `forty concatenations in one another are drawn`() throws {
        var spec = "{mark: point, encoding: {x: {field: a, type: quantitative}}}"
        for _ in 0..<40 { spec = "{vconcat: [\(spec)]}" }
        let chart = try rendered("{data: {values: [{a: 1}]}, \(spec.dropFirst())")
        #expect(chart.diagnostics.isEmpty)
        #expect(chart.value != nil)
    }

    @Test func `seventy facets in one another are too deep`() throws {
        var spec = "{mark: point}"
        for _ in 0..<70 { spec = "{facet: {field: a}, spec: \(spec)}" }
        #expect(try rendered(spec).diagnostics.map(\.message.id).contains("nesting-too-deep"))
    }

    @Test func `fifty facets in one another are drawn`() throws {
        var spec = "{mark: point, encoding: {x: {field: a, type: quantitative}}}"
        for _ in 0..<50 { spec = "{facet: {row: {field: a}}, spec: \(spec)}" }
        let chart = try rendered("{data: {values: [{a: 1}]}, \(spec.dropFirst())")
        #expect(chart.diagnostics.isEmpty)
        #expect(chart.value != nil)
    }

    private func rendered(_ text: String) throws -> Checked<RenderedChart?> {
        renderChart(try node(text), data: NoChartData())
    }
}
