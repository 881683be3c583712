import Scenes
import Testing

@testable import Charts

@Suite struct `Facets of a field that their cells make` {
    private static let rows = "{values: [{a: 1, b: 2}, {a: 2, b: 3}, {a: 1, b: 5}]}"

    private func words(_ transforms: String, _ text: String) throws -> [String] {
        try DrawnChart(
            "{data: \(Self.rows), facet: {row: {field: k, type: nominal, title: null}}, "
                + "spec: {transform: [\(transforms)], mark: {type: text}, encoding: {text: "
                + "{field: \(text), type: quantitative}}}}"
        ).words
    }

    @Test func `divide the rows after the transforms`() throws {
        let made = "{calculate: \"datum.a == 1 ? 'one' : 'two'\", as: k}"
        #expect(try words(made, "b") == ["one", "two", "2", "5", "3"])
    }

    @Test func `keep apart what is counted after it`() throws {
        let made =
            "{calculate: \"datum.a == 1 ? 'one' : 'two'\", as: k}, {aggregate: [{op: sum, "
            + "field: b, as: s}]}"
        #expect(try words(made, "s") == ["one", "two", "7", "3"])
    }

    @Test func `are an error if no transform makes it`() throws {
        let text =
            "{data: \(Self.rows), facet: {row: {field: k, type: nominal}}, spec: {transform: "
            + "[{calculate: datum.a, as: c}], mark: point}}"
        let rendered = renderChart(try node(text), data: NoChartData())
        #expect(rendered.diagnostics.map(\.message.id) == ["unknown-field"])
    }
}
