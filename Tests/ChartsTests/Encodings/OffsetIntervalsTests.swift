import Scenes
import Testing

@testable import Charts

/// Bars on time units whose band position is not the middle.
@Suite struct `Bars beside their time unit` {
    private func chart(position: String, config: String = "") throws -> DrawnChart {
        try DrawnChart(
            "{data: {values: [{d: 2024-03-10, v: 3}, {d: 2024-04-20, v: 4}]}, mark: bar, "
                + "width: 120, encoding: {x: {field: d, type: temporal, timeUnit: yearmonth"
                + "\(position)}, y: {field: v, type: quantitative}}\(config)}")
    }

    @Test func `cover the unit from its start to its end by default`() throws {
        let bars = try chart(position: "").rects
        // Of March's 31 days and April's 30.
        #expect(abs(bars[0].rect.width - (120.0 * 31 / 61 - 1)) < 0.01)
        #expect(abs(bars[0].rect.x - 1) < 0.01)
    }

    @Test(arguments: [
        (", bandPosition: 0", ""), ("", ", config: {bar: {timeUnitBandPosition: 0}}"),
    ])
    func `are centred on its start at position 0`(position: String, config: String) throws {
        let bars = try chart(position: position, config: config).rects
        // From the middle of February, of 29 days, to that of March; and on to that of April.
        let whole = 14.5 + 31 + 15
        #expect(abs(bars[0].rect.width - (120 * (14.5 + 15.5) / whole - 1)) < 0.01)
        #expect(abs(bars[1].rect.x + bars[1].rect.width - 120) < 0.01)
    }

    @Test func `of several series lie side by side around it`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{d: 2024-01-01, v: 3, s: a}, {d: 2024-01-01, v: 4, s: b}, "
                + "{d: 2025-01-01, v: 4, s: b}]}, mark: bar, width: 200, encoding: {"
                + "x: {field: d, type: temporal, timeUnit: year, bandPosition: 0}, "
                + "xOffset: {field: s}, y: {field: v, type: quantitative}}}")
        let bars = drawn.rects
        #expect(bars.count == 3)
        #expect(abs(bars[0].rect.x + bars[0].rect.width - bars[1].rect.x) < 0.01)
        // Eight tenths of a year's length for two bars.
        #expect(abs(bars[0].rect.width - 0.4 * 200 * 365 / 731.5) < 0.5)
    }
}
