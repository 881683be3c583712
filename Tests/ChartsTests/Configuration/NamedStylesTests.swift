import Scenes
import Testing

@testable import Charts

@Suite struct `Styles by name` {
    private static let bars =
        "data: {values: [{k: a, v: 1}]}, mark: bar, encoding: {x: {field: k, axis: {labelAngle: 0, style: s}}, "
        + "y: {field: v, axis: null, type: quantitative}}"
    private static let styles =
        "config: {style: {s: {labelColor: red, tickSize: 9, fill: green, stroke: blue, fontSize: 20}}}"

    @Test func `give axes their look`() throws {
        let drawn = try DrawnChart("{\(Self.bars), \(Self.styles)}")
        #expect(drawn.texts.first?.shape.style.fill == .color("red"))
        #expect(drawn.rules.contains { $0.end.y == 9 })
    }

    @Test func `are stronger than the configuration where an axis names them, else weaker`() throws
    {
        let config = "config: {axis: {labelColor: blue}, style: {s: {labelColor: red}}}"
        let named = try DrawnChart("{\(Self.bars), \(config)}")
        #expect(named.texts.first?.shape.style.fill == .color("red"))
        let configured = try DrawnChart(
            "{\(Self.bars), \(config)}".replacing(", style: s}", with: "}")
                .replacing("axis: {labelColor: blue}", with: "axis: {labelColor: blue, style: s}"))
        #expect(configured.texts.first?.shape.style.fill == .color("blue"))
    }

    @Test func `take the place of Vega's for titles and frames`() throws {
        let drawn = try DrawnChart(
            "{\(Self.bars), title: {text: T, style: s}, view: {style: s}, \(Self.styles)}")
        let title = try #require(drawn.texts.first { $0.shape.lines == ["T"] }).shape
        #expect(title.style.fill == .color("green"))
        #expect(title.font.size == 20)
        #expect(title.font.weight == 400)
        guard case .group(let view)? = drawn.scene.nodes.first else { return }
        #expect(view.style.fill == .color("green"))
        #expect(view.style.stroke == .color("blue"))
    }

    @Test func `break lines where the configuration says`() throws {
        let drawn = try DrawnChart(
            "{\(Self.bars), title: a/b, config: {lineBreak: '/'}}"
                .replacing("k: a", with: "k: p/q"))
        #expect(drawn.texts.map(\.shape.lines) == [["p", "q"], ["k"], ["a", "b"]])
    }
}

@Suite struct `Scales of a configuration` {
    @Test func `run from right to left where it says so, and back where sorting turns them`() throws
    {
        let bars = { (sort: String) in
            "{width: 100, data: {values: [{v: 20}]}, mark: point, config: {scale: {xReverse: true}}, "
                + "encoding: {x: {field: v, type: quantitative\(sort), axis: {values: [0]}, title: null}}}"
        }
        let places = try ["", ", sort: descending"].map { sort in
            try DrawnChart(bars(sort)).texts.first { $0.shape.lines == ["0"] }?.shape.anchor.x
        }
        #expect(places == [100, 0])
    }

    @Test func `reach over all data of a mean where it says so`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{v: 1}, {v: 9}]}, mark: bar, config: {scale: {useUnaggregatedDomain: true}}, "
                + "encoding: {y: {aggregate: mean, field: v, title: null}}}")
        #expect(drawn.words.last == "9")
    }
}
