import Scenes
import Testing

@testable import Charts

/// What stands over the cells of a facet.
@Suite struct `Headers of a facet` {
    @Test func `are centred over the largest plot of their column`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{c: p, a: 1}, {c: p, a: 2}, {c: p, a: 3}, {c: q, a: 1}]}, "
                + "facet: {column: {field: c, title: null}}, spec: {mark: rect, encoding: {"
                + "x: {field: a, type: nominal, axis: null}}}, "
                + "resolve: {scale: {x: independent}}}")
        // Cells of 60 and 20 pixels.
        #expect(try drawn.place(of: "q").x - drawn.place(of: "p").x == 60 + 1 + 20 + 1 - 30 + 10)
        #expect(drawn.scene.width == 5 + 1 + 60 + 1 + 20 + 1 + 20 + 1 + 5)
    }

    @Test func `name the bin of missing values as Vega does`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: null, b: 1}, {a: 3, b: 2}, {a: 12, b: 2}]}, mark: point, encoding: "
                + "{facet: {field: a, type: quantitative, bin: {step: 10}}, "
                + "x: {field: b, type: quantitative, axis: null}}}")
        #expect(drawn.words == ["a (binned)", "null", "0 – 10", "10 – 20"])
    }
}
