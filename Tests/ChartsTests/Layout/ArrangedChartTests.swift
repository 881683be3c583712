import Diagnostics
import Formats
import Scenes
import Testing

@testable import Charts

/// Composed charts in a report keep to the width that they are given, and their text stays readable.
@Suite struct `Composed charts on narrow and wide pages` {
    static let charts = [
        "mark: bar, encoding: {x: {field: t, type: ordinal}, y: {field: n, type: quantitative}, "
            + "column: {field: g}}",
        "mark: line, encoding: {x: {field: n, type: quantitative}, "
            + "y: {field: n, type: quantitative}, color: {field: t}, row: {field: g}}",
        "mark: bar, encoding: {x: {field: n, type: quantitative}, y: {field: t, type: nominal}, "
            + "row: {field: t}, column: {field: g}}",
        "hconcat: [{mark: point, encoding: {x: {field: n, type: quantitative}}}, {mark: bar, "
            + "encoding: {x: {field: g}}}, {mark: bar, encoding: {y: {field: g}}}]",
        "repeat: {row: [n, g, t], column: [t, g, n]}, spec: {mark: point, encoding: "
            + "{x: {field: {repeat: column}}, y: {field: {repeat: row}}}}",
        "vconcat: [{facet: {field: g}, spec: {mark: point, encoding: {x: {field: n, "
            + "type: quantitative}}}}, {mark: tick, encoding: {x: {field: n, type: quantitative}}}]",
    ]

    @Test(arguments: charts, [360.0, 720.0])
    func `neither overflow nor shrink their text`(chart: String, width: Double) throws {
        let rows = (0..<12).map { "{g: kelompok \($0 % 6), t: \($0 % 3), n: \($0 * $0)}" }
        let spec = "{data: {values: [\(rows.joined(separator: ", "))]}, \(chart)}"
        let drawn = renderChart(
            try node(spec), data: NoChartData(),
            options: ChartOptions(theme: .report, locale: .id, width: width))
        #expect(drawn.diagnostics.isEmpty)
        let scene = try #require(drawn.value).scene
        #expect(scene.width <= width)
        #expect(scene.nodes.flatMap(\.fontSizes).allSatisfy { $0 >= 12 })
    }
}

extension SceneNode {
    fileprivate var fontSizes: [Double] {
        switch self {
        case .texts(let texts): texts.map(\.font.size)
        case .group(let group): group.children.flatMap(\.fontSizes)
        default: []
        }
    }
}
