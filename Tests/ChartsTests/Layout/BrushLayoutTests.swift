import Scenes
import Testing

@testable import Charts

/// The rectangles are Vega-Lite's.
@Suite struct `The interval that a selection begins with` {
    private static func chart(_ parameter: String, mark: String = "point") -> String {
        "{width: 70, height: 90, data: {values: [{x: 0, y: 0}, {x: 7, y: 9}]}, "
            + "params: [{name: b, \(parameter)}], mark: \(mark), "
            + "encoding: {x: {field: x, type: quantitative, axis: null}, "
            + "y: {field: y, type: quantitative, axis: null}}}"
    }

    private func rects(_ text: String) throws -> [RectShape] {
        let scene = renderChart(try node(text), data: NoChartData()).value?.scene
        return rects(scene?.nodes ?? []).map { shape in
            var rect = shape
            (rect.rect.y, rect.rect.height) = (rect.rect.y.rounded(), rect.rect.height.rounded())
            return rect
        }
    }

    private func rects(_ nodes: [SceneNode]) -> [RectShape] {
        nodes.flatMap { node -> [RectShape] in
            switch node {
            case .group(let group): rects(group.children)
            case .rects(let shapes): shapes
            default: []
            }
        }
    }

    @Test func `is an area behind the marks and an outline over them`() throws {
        let found = try rects(Self.chart("select: interval, value: {x: [2, 5], y: [4, 8]}"))
        let place = Rect(x: 20, y: 10, width: 30, height: 40)
        #expect(found.map(\.rect) == [place, place])
        #expect(found.first?.style.fill == .color("#333"))
        #expect(found.first?.style.fillOpacity == 0.125)
        #expect(found.last?.style.stroke == .color("white"))
    }

    @Test func `spans the view on the axis that it leaves open`() throws {
        let found = try rects(
            Self.chart("select: {type: interval, encodings: [y]}, value: {y: [8, 4]}"))
        #expect(found.first?.rect == Rect(x: 0, y: 10, width: 70, height: 40))
    }

    @Test func `looks as the selection's mark says`() throws {
        let mark = "{fill: red, fillOpacity: 0.5, stroke: blue, strokeWidth: 2}"
        let found = try rects(
            Self.chart("select: {type: interval, mark: \(mark)}, value: {x: [2, 5], y: [4, 8]}"))
        #expect(found.first?.style.fill == .color("red"))
        #expect(found.last?.style.strokeWidth == 2)
    }

    @Test(arguments: [
        "select: interval", "select: {type: point, fields: [x]}, value: [{x: 2}]",
        "select: interval, bind: scales, value: {x: [2, 5], y: [4, 8]}",
    ])
    func `is not there without a value of its own`(parameter: String) throws {
        #expect(try rects(Self.chart(parameter)).isEmpty)
    }

    @Test func `cuts marks off at the view where it is the part of the scales that is shown`()
        throws
    {
        let text = Self.chart("select: interval, bind: scales, value: {x: [2, 5], y: [4, 8]}")
        let scene = try #require(renderChart(try node(text), data: NoChartData()).value?.scene)
        #expect(scene.width < 90)
    }

    @Test(arguments: ["hconcat: [", "concat: ["])
    func `stands in the first plot where it is declared around several`(key: String) throws {
        let plot = Self.chart("select: interval")
        let found = try rects(
            "{params: [{name: c, select: interval, value: {x: [2, 5]}}], \(key)\(plot), \(plot)]}"
                .replacing("name: b", with: "name: d"))
        #expect(
            found.map(\.rect) == [Rect(x: 20, y: 0, width: 30, height: 90)].flatMap { [$0, $0] })
    }

    @Test func `stands in the first plot of a repetition`() throws {
        let plot = Self.chart("select: interval, value: {x: [2, 5]}")
        #expect(try rects("{repeat: [x, y], spec: \(plot)}").count == 2)
    }

    @Test func `is not drawn in the cells of a facet`() throws {
        let cells = Self.chart("select: interval, value: {x: [2, 5]}")
            .replacing("encoding: {", with: "encoding: {column: {field: x}, ")
        #expect(try rects(cells).isEmpty)
    }
}
