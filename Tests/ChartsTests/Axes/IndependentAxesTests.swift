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

    @Test(arguments: [
        (["axis: null", "title: T"], [String]()), (["title: T", "axis: null"], []),
        (["axis: {}", "axis: null"], ["1", "y"]), (["axis: null", "axis: {}"], ["1", "y"]),
    ])
    func `are none if a layer wants none and no other describes it`(
        layers: [String], words: [String]
    ) throws {
        let parts = layers.map {
            "{mark: point, encoding: {y: {field: y, type: ordinal, \($0)}}}"
        }
        let drawn = try DrawnChart(
            "{data: {values: [{y: 1}]}, layer: [\(parts.joined(separator: ", "))]}")
        #expect(drawn.words == words)
    }

    @Test func `stand on both sides where layers want their own`() throws {
        let drawn = try DrawnChart(Self.layers("axis: {y: independent}", count: 3))
        #expect(drawn.words.filter { $0.hasPrefix("L") } == ["L1", "L2", "L3"])
        let places = try (1...3).map { try drawn.place(of: "L\($0)").x }
        #expect(places[0] < places[1] && places[0] == places[2])
    }
}
