import Scenes
import Testing

@testable import Charts

@Suite struct `Frames of views` {
    private static let pie =
        "data: {values: [{a: 1, k: x}]}, mark: arc, encoding: {theta: {field: a, type: quantitative}}"
    private static let points =
        "data: {values: [{a: 1}]}, mark: point, encoding: {x: {field: a, type: quantitative}}"

    @Test(arguments: [
        (pie, "config: {style: {view: {cornerRadius: 7}}}", 7.0),
        (pie, "config: {style: {cell: {cornerRadius: 7}}, view: {cornerRadius: 9}}", 0),
        (pie, "view: {cornerRadius: 3}", 3),
        (points, "config: {style: {cell: {cornerRadius: 7}}}", 7),
        (points, "config: {view: {cornerRadius: 9}, style: {view: {cornerRadius: 7}}}", 9),
    ])
    func `are rounded as those of their kind`(
        chart: String, more: String, radius: Double
    ) throws {
        let drawn = try DrawnChart("{\(chart), \(more)}")
        guard case .group(let group)? = drawn.scene.nodes.first else {
            Issue.record("no frame")
            return
        }
        #expect(group.cornerRadius == radius)
    }
}
