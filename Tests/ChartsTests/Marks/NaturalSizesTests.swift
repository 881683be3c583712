import Scenes
import Testing

@testable import Charts

/// How large marks are in a direction for which they have no channel, and where they lie in bins.
@Suite struct `Marks without a channel` {
    private static let data = "data: {values: [{a: 1, d: 2024-01-01}, {a: 8, d: 2024-02-01}]}"

    private func height(_ mark: String, _ x: String) throws -> Double? {
        try DrawnChart(
            "{\(Self.data), mark: \(mark), height: 100, encoding: {x: \(x)}}"
        ).rects.first?.rect.height
    }

    @Test(arguments: [
        // Across a bar nine tenths, along it the whole; ticks three quarters.
        ("bar", "{field: a, type: quantitative}", 90.0), ("bar", "{field: a, bin: true}", 100),
        ("bar", "{field: d, type: temporal}", 100), ("tick", "{field: a, type: quantitative}", 75),
        ("rect", "{field: a, bin: true}", 100),
    ])
    func `take their share of the view`(mark: String, x: String, expected: Double) throws {
        #expect(try height(mark, x) == expected)
    }

    @Test func `of the configured padding`() throws {
        let drawn = try DrawnChart(
            "{\(Self.data), mark: tick, height: 100, encoding: {x: {field: a, type: quantitative}}, "
                + "config: {scale: {tickBandPaddingInner: 0.5}, tick: {bandSize: 7}}}")
        #expect(drawn.rects.first?.rect.height == 50)
    }

    @Test func `show the middle of their bin`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 0}, {a: 10}]}, mark: {type: text, text: x}, encoding: {"
                + "angle: {field: a, type: quantitative, bin: {step: 5}, scale: {range: [0, 90]}}}}"
        )
        // Bins of 0 to 5 and 5 to 10: their middles are quarters of the domain.
        #expect(drawn.texts.map(\.shape.angle) == [22.5, 67.5])
    }

    @Test func `trails bulge at both ends`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 0, s: 20}, {a: 1, s: 20}]}, mark: trail, width: 100, height: 50, "
                + "encoding: {x: {field: a, type: quantitative, axis: null}, "
                + "size: {field: s, type: quantitative, scale: null}}}")
        let bounds = try #require(drawn.paths.first).path.bounds
        #expect(abs(bounds.maxX - 110) < 0.01)
        #expect(abs(bounds.minX + 10) < 0.01)
    }

    // Places by Vega: a day of a year is narrower than the space between bars.
    @Test func `turn round where they are narrower than their spacing`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{d: '2012-01-01'}, {d: '2012-12-31'}]}, mark: bar, width: 300, "
                + "encoding: {x: {field: d, timeUnit: dayofyear, type: temporal}, "
                + "y: {aggregate: count}}}")
        let first = try #require(drawn.rects.first?.rect)
        #expect((first.x * 1e6).rounded() == 819_672)
        #expect((first.width * 1e6).rounded() == 180_328)
    }

    @Test func `are moved with their axis`() throws {
        func left(_ axis: String) throws -> Double? {
            try DrawnChart(
                "{\(Self.data), mark: bar, encoding: {x: {field: a, bin: true, axis: \(axis)}}}"
            ).rects.first?.rect.x
        }
        let usual = try #require(try left("{}"))
        #expect(try left("{translate: 3}") == usual + 2.5)
    }

    // Vega-Lite lays such a bar along its times, as wide as bars on a line of numbers are.
    @Test func `lie between times that the data binned`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{d: '2020-01-01', e: '2021-01-01', c: 7}]}, mark: bar, encoding: {"
                + "x: {field: d, timeUnit: binnedyear}, x2: {field: e}, "
                + "y: {field: c, type: quantitative}}}")
        #expect(drawn.rects.first?.rect.height == 5)
    }
}
