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
