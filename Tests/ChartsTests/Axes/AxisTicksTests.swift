import Scenes
import Testing

@testable import Charts

/// Where axes have ticks, and what they say.
@Suite struct `Ticks` {
    private static let bars =
        "data: {values: [{k: a, v: 1}, {k: b, v: 2000}]}, mark: bar, encoding: {"

    @Test func `at the edges of bands stand at every end and at the first start`() throws {
        let drawn = try DrawnChart(
            "{\(Self.bars)x: {field: k, axis: {tickBand: extent}}, y: {field: v, axis: null, "
                + "type: quantitative}}}")
        // Bands of 18 pixels in steps of 20.
        #expect(
            drawn.rules.filter { $0.start.y == 0 && $0.end.y == 5 }.map(\.start.x) == [19, 39, 1])
        #expect(try drawn.place(of: "a").x - drawn.place(of: "b").x == -20)
    }

    @Test func `move with their band position, labels do not`() throws {
        let axis = "axis: {bandPosition: 0, tickOffset: 0, labelAngle: 0}"
        let drawn = try DrawnChart(
            "{\(Self.bars)x: {field: k, \(axis)}, y: {field: v, axis: null, type: quantitative}}}")
        #expect(drawn.rules.filter { $0.end.y == 5 }.map(\.start.x) == [1, 21])
        #expect(drawn.texts.first { $0.shape.lines == ["a"] }?.shape.anchor.x == 10)
    }

    @Test(arguments: [("'s'", "2k"), ("'.2s'", "2.0k"), ("'.3s'", "2.00k")])
    func `are written with the precision of their format`(format: String, last: String) throws {
        let drawn = try DrawnChart(
            "{\(Self.bars)x: {field: k, axis: null}, y: {field: v, type: quantitative, title: null, "
                + "axis: {format: \(format), tickCount: 2}}}}")
        #expect(drawn.words.last == last)
    }

    @Test func `have properties that only some of them get, null as well`() throws {
        let drawn = try DrawnChart(
            "{\(Self.bars)x: {field: k, axis: {labelColor: {condition: {test: \"datum.value == 'a'\", "
                + "value: red}, value: null}}}, y: {field: v, axis: null, type: quantitative}}}")
        #expect(drawn.texts.first { $0.shape.lines == ["a"] }?.shape.style.fill == .color("red"))
        #expect(drawn.texts.first { $0.shape.lines == ["b"] }?.shape.style.fill == Paint.none)
    }

    @Test func `take a time unit from whichever layer has one`() throws {
        let day = { (unit: String) in
            "{mark: line, encoding: {x: {field: d, type: temporal\(unit)}, "
                + "y: {field: v, type: quantitative, axis: null}}}"
        }
        let drawn = try DrawnChart(
            "{data: {values: [{d: 2024-01-01, v: 1}, {d: 2025-01-01, v: 2}]}, layer: ["
                + day("") + ", " + day(", timeUnit: year") + "]}")
        #expect(drawn.words.filter { $0.hasPrefix("20") } == ["2024", "2025"])
    }
}
