import Scenes
import Testing

@testable import Charts

/// What a chart's size means.
@Suite struct `Autosize` {
    private func chart(_ more: String) throws -> DrawnChart {
        try DrawnChart(
            "{data: {values: [{a: 1, k: some name}]}, mark: bar, encoding: {x: {field: a, "
                + "type: quantitative}, y: {field: k}}, \(more)}")
    }

    @Test func `is that of the plot by default, and the picture grows`() throws {
        let drawn = try chart("width: 200, height: 100")
        #expect(drawn.scene.width > 250)
        #expect(drawn.scene.height > 120)
    }

    @Test(arguments: [("padding", 200.0, 100.0), ("content", 210, 110)])
    func `can be that of the whole picture`(contains: String, width: Double, height: Double) throws
    {
        let drawn = try chart(
            "width: 200, height: 100, autosize: {type: fit, contains: \(contains)}")
        #expect(drawn.scene.width == width)
        #expect(drawn.scene.height == height)
    }

    @Test func `can be that of the picture in one direction`() throws {
        let drawn = try chart("width: 200, height: 100, autosize: fit-x")
        #expect(drawn.scene.width == 210)
        #expect(drawn.scene.height > 120)
    }

    @Test func `of the container is three hundred pixels, padding counted`() throws {
        let drawn = try chart("width: container, height: 100")
        #expect(drawn.scene.width == 300)
    }

    @Test func `cuts off what lies outside where it is none`() throws {
        let drawn = try chart("width: 200, height: 100, autosize: none")
        #expect(drawn.scene.width == 210)
        #expect(drawn.scene.height == 110)
    }

    private func page(_ more: String) throws -> (scene: Scene, ids: [String]) {
        let text =
            "{data: {values: [{a: 1, k: some name}]}, mark: bar, encoding: {x: {field: a, "
            + "type: quantitative}, y: {field: k}}, \(more)}"
        let rendered = renderChart(
            try node(text), data: NoChartData(),
            options: ChartOptions(theme: .report, locale: .vega, width: 640))
        let scene = try #require(rendered.value).scene
        return (scene, rendered.diagnostics.map(\.message.id))
    }

    @Test func `holds on a page where the chart has a width of its own`() throws {
        let fitted = try page("width: 300, height: 100, padding: 5, autosize: fit")
        #expect(fitted.scene.width == 310 && fitted.scene.height == 110)
        #expect(fitted.ids.isEmpty)
        #expect(try page("width: 300, height: 100").scene.width > 350)
    }

    @Test(arguments: [
        ("autosize: pad", ["idle-property"]), ("autosize: none", ["idle-property"]),
        ("autosize: fit", []), ("autosize: fit-x", []), ("autosize: pad, width: 300", []),
    ])
    func `of a chart that is as wide as its page is idle`(more: String, ids: [String]) throws {
        let drawn = try page(more)
        #expect(drawn.ids == ids)
        #expect(more.contains("width") || drawn.scene.width == 640)
    }

    @Test func `of several plots is idle`() throws {
        let text =
            "{data: {values: [{a: 1}]}, autosize: fit, hconcat: [{mark: point, encoding: {"
            + "x: {field: a, type: quantitative}}}]}"
        let rendered = renderChart(try node(text), data: NoChartData())
        #expect(rendered.diagnostics.map(\.message.id) == ["idle-property"])
    }
}
