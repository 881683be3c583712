import Expressions
import Formats
import Testing

@testable import Charts

/// The colours of scales that are neither of numbers nor of categories.
@Suite struct `Colours` {
    @Test func `of dates lie between two samples of the palette`() throws {
        let scale = try scale(
            "color: {field: d, type: temporal}", values: "{d: 2024-01-01}, {d: 2025-01-01}")
        let ends = try scale.continuousDomain?.map { end in
            try #require(scale.text(for: .number(end)))
        }
        // Not those of the ends, which numbers take.
        #expect(ends?.count == 2)
        let numbers = try self.scale(
            "color: {field: v, type: quantitative}", values: "{v: 0}, {v: 1}")
        #expect(ends?.first != numbers.text(for: .number(0)))
        #expect(ends?.last != numbers.text(for: .number(1)))
    }

    @Test func `of a column are those that stand beside the values`() throws {
        let scale = try scale(
            "color: {field: k, scale: {range: {field: c}}}",
            values: "{k: b, c: blue}, {k: a, c: red}, {k: b, c: blue}")
        #expect(scale.text(for: .string("a")) == "red")
        #expect(scale.text(for: .string("b")) == "blue")
    }

    private func scale(_ encoding: String, values: String) throws -> ChannelScale {
        let drawn = try DrawnChart(
            "{data: {values: [\(values)]}, mark: point, encoding: {\(encoding)}}")
        let set = resolveScales(
            drawn.chart, configuration: ChartConfiguration(locale: .vega))
        return try #require(set.scale(.color, ofUnit: 0))
    }
}
