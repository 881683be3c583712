import Scenes
import Testing

@testable import Charts

@Suite struct `Axes of layers that share a scale` {
    private static func layers(_ resolve: String, count: Int = 2) -> String {
        let layer = { (title: Int) in
            "{mark: point, encoding: {x: {field: x, type: quantitative, axis: null}, "
                + "y: {field: y, type: quantitative, title: L\(title)}}}"
        }
        return "{width: 50, data: {values: [{x: 1, y: 1}]}, layer: ["
            + (1...count).map(layer).joined(separator: ", ") + "], resolve: {\(resolve)}}"
    }

    @Test func `are one with both titles`() throws {
        let drawn = try DrawnChart(Self.layers(""))
        #expect(drawn.words.filter { $0.hasPrefix("L") } == ["L1, L2"])
    }

    @Test func `stand on both sides where layers want their own`() throws {
        let drawn = try DrawnChart(Self.layers("axis: {y: independent}", count: 3))
        #expect(drawn.words.filter { $0.hasPrefix("L") } == ["L1", "L2", "L3"])
        let places = try (1...3).map { try drawn.place(of: "L\($0)").x }
        #expect(places[0] < places[1] && places[0] == places[2])
    }
}
