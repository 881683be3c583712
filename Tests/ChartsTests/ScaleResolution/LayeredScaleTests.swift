import Diagnostics
import Formats
import Testing

@testable import Charts

/// What layers derive for the scale that they share.
@Suite struct `Scales of layers` {
    private func domain(_ layers: String) throws -> [Double]? {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 11, b: 1}, {a: 19, b: 2}]}, layer: [\(layers)]}")
        return resolveScales(drawn.chart, configuration: ChartConfiguration(locale: .vega))
            .scale(.x, ofUnit: 0)?.continuousDomain
    }

    private static let bars =
        "{mark: bar, encoding: {x: {field: a, bin: true}, y: {aggregate: count}}}"
    private static let mean =
        "{mark: rule, encoding: {x: {field: a, aggregate: mean, type: quantitative}}}"

    @Test func `take zero from the first layer`() throws {
        #expect(try domain(Self.bars + ", " + Self.mean)?.first == 11)
        #expect(try domain(Self.mean + ", " + Self.bars)?.first == 0)
    }

    private static let zoomed =
        "params: [{name: zoom, select: interval, bind: scales, value: {x: [12, 15]}VIEWS}]"

    private func domains(_ text: String) throws -> [[Double]?] {
        let rendered = renderChart(
            try node("{data: {values: [{a: 11, b: 1}, {a: 19, b: 2}]}, \(text)}"),
            data: NoChartData())
        #expect(!rendered.diagnostics.hasErrors)
        let chart = try #require(rendered.value).chart
        let views = if case .concat(let concat) = chart { concat.children } else { [chart] }
        return views.map {
            resolveScales($0, configuration: ChartConfiguration(locale: .vega))
                .scale(.x, ofUnit: 0)?.continuousDomain
        }
    }

    @Test func `show what a selection shows that is bound to them`() throws {
        let params = Self.zoomed.replacing("VIEWS", with: "")
        let mark = "mark: point, encoding: {y: {field: b}}"
        let x = "encoding: {x: {field: a, type: quantitative}}"
        #expect(try domains("\(params), \(x), layer: [{\(mark)}, {\(mark)}]") == [[12, 15]])
        #expect(try domains("\(x), layer: [{\(params), \(mark)}]") == [[12, 15]])
    }

    @Test func `of the named views alone show it`() throws {
        let params = Self.zoomed.replacing("VIEWS", with: ", views: [right]")
        let view = "mark: point, encoding: {x: {field: a, type: quantitative}}"
        let found = try domains(
            "\(params), hconcat: [{name: left, \(view)}, {name: right, \(view)}]")
        #expect(found == [[0, 20], [12, 15]])
    }

    @Test func `are padded at bars that have no bins, also between two ends`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 1, e: 9, b: 1}]}, mark: bar, width: 110, encoding: {"
                + "x: {field: a, type: quantitative, scale: {zero: false, nice: false}}, "
                + "x2: {field: e}, y: {aggregate: count}}}")
        let scale = resolveScales(drawn.chart, configuration: ChartConfiguration(locale: .vega))
            .scale(.x, ofUnit: 0)
        #expect(scale?.number(forNumber: 1).map { ($0 * 1_000).rounded() } == 5_000)
    }
}
