import Scenes
import Testing

@testable import Charts

/// The expected labels and places are Vega's.
@Suite struct `Axes of data that have no number` {
    @Test(arguments: [
        "[]", "[{x: null, y: null}]", "[{x: text, y: text}]",
    ])
    func `have a line and a title alone`(rows: String) throws {
        let drawn = try DrawnChart(
            "{data: {values: \(rows)}, mark: point, encoding: {x: {field: x, type: quantitative}, "
                + "y: {field: y, type: quantitative, scale: {type: log}}}}")
        #expect(drawn.words == ["x", "y"])
        #expect(drawn.rules.count == 2)
    }

    @Test func `show zero alone in the middle where stacks would begin there`() throws {
        let drawn = try DrawnChart(
            "{data: {values: []}, mark: bar, encoding: {x: {field: x, type: nominal}, "
                + "y: {field: y, type: quantitative}}}")
        #expect(drawn.words == ["x", "0", "y"])
        #expect(try drawn.place(of: "0").y - drawn.place(of: "y").y == 0)
    }

    @Test func `stand beside legends that have a title alone`() throws {
        let drawn = try DrawnChart(
            "{data: {values: []}, mark: point, encoding: {x: {field: x, type: quantitative}, "
                + "color: {field: c, type: nominal}, size: {field: s, type: quantitative}}}")
        #expect(drawn.words == ["x", "c", "s"])
    }
}

@Suite struct `Bins with an anchor` {
    private static let rows = "[{v: 3}, {v: 7}, {v: 12}, {v: 18}, {v: 24}, {v: 47}]"

    @Test func `have ticks at their starts, as far as bins without one would reach`() throws {
        let drawn = try DrawnChart(
            "{data: {values: \(Self.rows)}, mark: bar, encoding: {y: {aggregate: count, axis: null}, "
                + "x: {field: v, bin: {anchor: 5, step: 10}, title: null}}}")
        #expect(drawn.words == ["5", "15", "25", "35", "45"])
        let first = try drawn.place(of: "5").x
        #expect(abs(try drawn.place(of: "45").x - first - 300 * 40 / 45) < 1e-9)
    }

    @Test func `leave what is before the first one without a range`() throws {
        let drawn = try DrawnChart(
            "{data: {values: \(Self.rows)}, mark: bar, encoding: {y: {aggregate: count, axis: null}, "
                + "x: {field: v, type: ordinal, bin: {anchor: 5, step: 10}, title: null}}}")
        #expect(drawn.words == ["null", "5 – 15", "15 – 25", "45 – 55"])
    }

    @Test func `of data that are binned have ticks at every step`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 0, b: 10}, {a: 20, b: 30}]}, mark: bar, encoding: {x2: {field: b}, "
                + "x: {field: a, bin: {binned: true, step: 10}, type: quantitative, title: null}}}")
        #expect(drawn.words == ["0", "10", "20", "30"])
    }
}
