import Scenes
import Testing

@testable import Charts

/// Where a value of a stack is missing, nothing is drawn: not a zero.
@Suite struct `Gaps in stacks` {
    private func pieces(_ mark: String, _ rest: String = "") throws -> Int {
        let drawn = try DrawnChart(
            "{data: {values: [{x: 1, y: 5}, {x: 2, y: 4}, {x: 3, y: null}, {x: 4, y: 8}, {x: 5, y: 2}]}, "
                + "mark: \(mark), encoding: {x: {field: x, type: quantitative}, "
                + "y: {field: y, type: quantitative\(rest)}}}")
        let path = try #require(
            drawn.paths.first { $0.style.fill != .none || $0.style.strokeWidth == 2 })
        return path.path.segments.count { if case .move = $0 { true } else { false } }
    }

    @Test(arguments: [
        "area", "{type: area, invalid: break-paths-filter-domains}",
        "{type: area, invalid: break-paths-show-domains}",
    ])
    func `break areas`(mark: String) throws {
        #expect(try pieces(mark) == 2)
    }

    @Test func `break stacked lines`() throws {
        #expect(try pieces("line", ", stack: zero") == 2)
    }

    @Test func `are closed where invalid values are shown or left out`() throws {
        #expect(try pieces("{type: area, invalid: show}") == 1)
        #expect(try pieces("{type: area, invalid: filter}") == 1)
    }
}
