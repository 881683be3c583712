import Scenes
import Testing

@testable import Charts

@Suite struct `Arcs without scales` {
    private func outline(_ encoding: String, mark: String = "arc") throws -> String {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 1, b: 4, r: 30}]}, mark: \(mark), encoding: {\(encoding)}}")
        return "\(try #require(drawn.paths.first).path)"
    }

    @Test func `take radians and pixels as they are written`() throws {
        let written = try outline(
            "theta: {datum: 1, scale: null}, theta2: {datum: 4}, radius: {datum: 30, scale: null}")
        let fields = try outline(
            "theta: {field: a, type: quantitative, scale: null, stack: null}, theta2: {field: b}, "
                + "radius: {field: r, type: quantitative, scale: null, stack: null}")
        #expect(written == fields)
        #expect(written == (try outline("", mark: "{type: arc, theta: 4, theta2: 1, radius: 30}")))
    }

    @Test func `begin at the top without a second end`() throws {
        let written = try outline("theta: {datum: 1, scale: null}")
        #expect(written == (try outline("", mark: "{type: arc, theta: 1}")))
    }
}
