import Scenes
import Testing

@testable import Charts

@Suite struct `Gradients of marks` {
    private func fill(_ mark: String) throws -> Gradient? {
        let drawn = try DrawnChart(
            "{data: {values: [{v: 0}, {v: 10}]}, mark: {type: point, \(mark)}, encoding: {"
                + "x: {field: v, type: quantitative, axis: null}, "
                + "color: {field: v, type: quantitative, legend: null}}}")
        guard case .gradient(let gradient)? = drawn.paths.first?.style.fill else { return nil }
        return gradient
    }

    @Test func `are written, or made from a scale along a line`() throws {
        let written = try fill(
            "fill: {expr: \"{gradient: 'radial', r1: 0.1, stops: [{offset: 0, color: 'red'}]}\"}")
        #expect(written?.isRadial == true)
        #expect(written?.startRadius == 0.1)
        let scaled = try fill("fill: {expr: \"gradient('color', [0, 1], [0, 0], 2)\"}")
        #expect(scaled?.start == Point(x: 0, y: 1))
        #expect(scaled?.stops.map(\.offset) == [0, 0.5, 1])
        #expect(scaled?.stops.first?.color == "rgb(207, 225, 242)")
    }

    @Test func `are none without such a scale`() throws {
        #expect(try fill("fill: {expr: \"gradient('size', [0, 1], [0, 0])\"}") == nil)
    }
}
