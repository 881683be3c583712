import Formats
import Scenes
import Testing

@testable import Charts

/// Values that are no numbers, on scales that need some.
@Suite struct `Invalid values` {
    private static let rows =
        "{values: [{a: 0, b: 2, c: 1}, {a: 1, b: null, c: 2}, {a: 2, b: 4, c: null}]}"
    private static let places =
        "x: {field: a, type: quantitative}, y: {field: b, type: quantitative}"

    @Test(arguments: [
        ("filter", 2), ("break-paths-show-domains", 2), ("break-paths-filter-domains", 2),
        ("show", 3),
    ])
    func `are drawn by marks only where the mode shows them`(mode: String, count: Int) throws {
        let drawn = try chart("{type: point, invalid: \(mode)}")
        #expect(drawn.paths.count == count)
    }

    @Test func `are shown at zero`() throws {
        let drawn = try chart("{type: point, invalid: show}", more: ", width: 100, height: 100")
        #expect(drawn.paths.map(\.origin.y) == [50, 100, 0])
    }

    @Test(arguments: [
        ("{type: line, invalid: filter}", 1.0), ("line", 2), ("{type: line, invalid: show}", 2),
        ("{type: line, invalid: break-paths-filter-domains}", 1),
        ("{type: line, invalid: break-paths-show-domains}", 2),
    ])
    func `count in the domain of a path that breaks at them`(mark: String, last: Double) throws {
        let data = "{values: [{a: 0, b: 2}, {a: 1, b: 3}, {a: 2, b: null}]}"
        let drawn = try DrawnChart(
            "{data: \(data), mark: \(mark), width: 100, encoding: {\(Self.places)}}")
        let domain = resolveScales(drawn.chart, configuration: ChartConfiguration(locale: .vega))
            .scale(.x, ofUnit: 0)?.continuousDomain
        #expect(domain == [0, last])
    }

    @Test func `of a colour are drawn in the colour that the configuration gives`() throws {
        let color = ", color: {field: c, type: quantitative, legend: null}"
        let config = ", config: {scale: {invalid: {color: {value: red}}}}"
        let drawn = try chart("point", encoding: color, more: config)
        #expect(drawn.paths.map(\.style.stroke).contains(.color("red")))
        let plain = try chart("point", encoding: color)
        #expect(plain.paths.count == 1)
        #expect(drawn.paths.count == 2)
    }

    private func chart(_ mark: String, encoding: String = "", more: String = "") throws
        -> DrawnChart
    {
        try DrawnChart(
            "{data: \(Self.rows), mark: \(mark), encoding: {\(Self.places)\(encoding)}\(more)}")
    }
}
