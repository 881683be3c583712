import Scenes
import Testing

@testable import Charts

@Suite struct `A field in a condition` {
    private static func points(_ color: String) -> String {
        "{data: {values: [{v: 1, c: p}, {v: 2, c: q}]}, mark: point, encoding: {"
            + "x: {field: v, type: ordinal, axis: null}, color: \(color)}}"
    }

    @Test func `has a scale and a legend, and the value holds elsewhere`() throws {
        let drawn = try DrawnChart(
            Self.points("{condition: {test: 'datum.v > 1', field: c, title: C}, value: grey}"))
        #expect(drawn.words == ["p", "q", "C"])
        #expect(drawn.paths.prefix(2).map(\.style.stroke) == [.color("grey"), .color("#f58518")])
    }

    @Test func `leaves the mark's own colour where nothing else is written`() throws {
        let drawn = try DrawnChart(Self.points("{condition: {test: 'datum.v > 1', field: c}}"))
        #expect(drawn.paths.first?.style.stroke == .color("#4c78a8"))
    }
}

@Suite struct `The size of a line` {
    @Test(arguments: [("size: 3", 3.0), ("size: 3, strokeWidth: 5", 5), ("opacity: 1", 2)])
    func `is its width, unless that is written`(mark: String, width: Double) throws {
        let drawn = try DrawnChart(
            "{data: {values: [{v: 1}, {v: 2}]}, mark: {type: line, \(mark)}, "
                + "encoding: {x: {field: v, type: quantitative, axis: null}, "
                + "y: {field: v, type: quantitative, axis: null}}}")
        #expect(drawn.paths.map(\.style.strokeWidth) == [width])
    }
}
