import Markup
import Scenes
import Testing

@testable import Charts

/// What the tests of conditions see.
@Suite struct `Conditions` {
    private static let bars =
        "data: {values: [{k: a, v: 10}, {k: b, v: 1234.5}]}, mark: bar, encoding: {y: {field: k}, "

    @Test func `of a channel see the scales`() throws {
        let drawn = try DrawnChart(
            "{\(Self.bars)x: {field: v, type: quantitative}, color: {condition: {"
                + "test: \"scale('x', datum.v) < 100\", value: red}, value: blue}}}")
        let fills = drawn.rects.map(\.style.fill)
        #expect(fills == [.color("red"), .color("blue")])
    }

    @Test func `of an axis see the scales`() throws {
        let drawn = try DrawnChart(
            "{\(Self.bars)x: {field: v, type: quantitative, axis: {values: [0, 1000], labelColor: {"
                + "condition: {test: \"scale('x', datum.value) > 100\", value: red}, "
                + "value: blue}}}}}")
        let fills = drawn.texts.filter { ["0", "1,000"].contains($0.shape.lines.first) }
            .map(\.shape.style.fill)
        #expect(fills == [.color("blue"), .color("red")])
    }

    @Test func `write numbers in the language of the page`() throws {
        let text =
            "{\(Self.bars)x: {field: v, type: quantitative}, color: {condition: {"
            + "test: \"format(datum.v, ',.1f') == '1.234,5'\", value: red}, value: blue}}}"
        let chart = renderChart(
            try node(text), data: NoChartData(), options: ChartOptions(locale: .id))
        #expect(chart.value?.svg.contains("\"red\"") == true)
    }
}
