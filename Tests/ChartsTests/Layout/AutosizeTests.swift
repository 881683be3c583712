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
}
