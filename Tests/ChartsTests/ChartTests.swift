import Diagnostics
import Scenes
import Testing
import Values

@testable import Charts

@Suite struct `A chart laid out for pages of several widths` {
    static let charts = [
        "mark: bar, encoding: {x: {field: t}, y: {aggregate: sum, field: n}}",
        // Expressions that read the size of the view make each width a chart of its own.
        "mark: {type: text, text: {expr: 'width'}, x: {expr: 'width / 2'}}",
        "mark: line, encoding: {x: {field: n, type: quantitative}, y: {field: n, "
            + "type: quantitative}, color: {field: t}, facet: {field: t}}",
        "hconcat: [{mark: point}, {mark: {type: point, size: {expr: 'height'}}}]",
        // What there is to say is said once.
        "autosize: pad, mark: bar, encoding: {x: {field: t, axis: {titel: T}}}",
        "transform: [{calculate: 'datum.n.x.y', as: z}], mark: point, encoding: {x: {field: z}}",
    ]

    @Test(arguments: charts)
    func `is the chart that each width has alone`(chart: String) throws {
        let node = try node(
            "{data: {values: [{t: a, n: 1}, {t: b, n: 3}, {t: c, n: 2}]}, \(chart)}")
        let options = ChartOptions(theme: .report, locale: .id)
        let alone = [720.0, 360].map { width in
            var options = options
            options.width = width
            return renderChart(node, data: NoChartData(), options: options)
        }
        let together = layOutChart(
            node, data: NoChartData(), options: options, widths: [720, 360])
        #expect(try #require(together.value).scenes == alone.compactMap(\.value?.scene))
        #expect(together.diagnostics == alone.first?.diagnostics)
    }
}
