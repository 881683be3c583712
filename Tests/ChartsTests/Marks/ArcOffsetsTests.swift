import Scenes
import Testing

@testable import Charts

@Suite struct `Offsets of arcs` {
    /// The outlines of two arcs as text.
    private func outlines(_ mark: String, _ theta: String) throws -> [String] {
        try DrawnChart(
            "{data: {values: [{c: A, v: 1, w: 2}, {c: B, v: 1, w: 3}]}, mark: {type: arc\(mark)}, "
                + "encoding: {theta: \(theta), color: {field: c, legend: null}}}"
        ).paths.map { "\($0.path)" }
    }

    @Test(arguments: ["{field: c, type: nominal}", "{field: v, type: quantitative}"])
    func `turn bands and parts of stacks as a whole`(theta: String) throws {
        let whole = try outlines(", thetaOffset: 1", theta)
        #expect(try whole != outlines("", theta))
        #expect(try whole == outlines(", thetaOffset: 1, theta2Offset: 2", theta))
    }

    @Test func `move each end of what has two`() throws {
        let ranged = "{field: v, type: quantitative, stack: null}, theta2: {field: w}"
        let one = try outlines(", thetaOffset: 0.5", ranged)
        #expect(try one != outlines(", thetaOffset: 0.5, theta2Offset: 1", ranged))
    }

    @Test func `leave bins where they are`() throws {
        let bins = "{field: v, type: quantitative, bin: true}"
        #expect(try outlines(", thetaOffset: 1", bins) == outlines("", bins))
    }
}
