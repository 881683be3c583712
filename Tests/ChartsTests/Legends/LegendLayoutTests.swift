import Scenes
import Testing

@testable import Charts

/// How the parts of a legend stand to one another.
@Suite struct `The layout of legends` {
    private func chart(_ legend: String) throws -> DrawnChart {
        try DrawnChart(
            "{data: {values: [{a: 1, n: p}, {a: 4, n: q}]}, mark: point, encoding: {x: {field: a, "
                + "type: quantitative, axis: null}, color: {field: n, title: A long title, "
                + "legend: \(legend)}}}")
    }

    @Test func `aligns entries with the title's anchor`() throws {
        let start = try chart("{titleAnchor: start}")
        let end = try chart("{titleAnchor: end}")
        #expect(try end.place(of: "p").x > start.place(of: "p").x + 20)
        #expect(end.texts.first { $0.shape.lines == ["A long title"] }?.shape.align == .right)
    }

    @Test func `gives entries one height if asked to`() throws {
        let drawn = try chart("{clipHeight: 40}")
        #expect(try drawn.place(of: "q").y - drawn.place(of: "p").y >= 40)
    }
}
