import Scenes
import Testing

@testable import Charts

@Suite struct `Sizes of texts` {
    @Test(arguments: [
        ("size: 45", 45.0), ("fontSize: 20", 20), ("size: 45, fontSize: 20", 20), ("dx: 1", 11),
        ("size: {expr: datum.a * 2}", 14),
    ])
    func `are those of the mark under either name`(property: String, size: Double) throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 7}]}, mark: {type: text, text: x, \(property)}, encoding: {}}")
        #expect(drawn.texts.map(\.shape.font.size) == [size])
    }
}
