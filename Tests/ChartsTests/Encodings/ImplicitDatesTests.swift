import Diagnostics
import Testing

@testable import Charts

/// What the views show as times is of times for the transforms before them.
@Suite struct `Dates before transforms` {
    private static let rows =
        "data: {values: [{d: 'Feb 1 2020', v: 2}, {d: 'Apr 1 2020', v: 4}, {d: 'Jan 1 2020', v: 1}]}"
    private static let window =
        "transform: [{window: [{op: row_number, as: n}], sort: [{field: d}]}]"
    private static let unit =
        "mark: text, encoding: {x: {field: d, type: temporal, axis: null}, text: {field: n}}"

    private func labels(_ chart: String) throws -> [String] {
        try DrawnChart("{\(Self.rows), \(chart)}").words
    }

    @Test(arguments: [
        "\(window), \(unit)",
        "\(window), layer: [{\(unit)}]",
        "\(window), hconcat: [{\(unit)}]",
        // What a later transform makes is none of the data's own dates.
        "transform: [{window: [{op: row_number, as: n}], sort: [{field: d}]}, "
            + "{calculate: 'datum.n + 0', as: n}], \(unit)",
    ])
    func `sort by time`(chart: String) throws {
        #expect(try labels(chart) == ["2", "3", "1"])
    }

    @Test func `are text where a transform makes the field`() throws {
        // In the order of letters: April, February, January.
        let made = Self.window.replacing("]}]", with: "]}, {calculate: 'toDate(datum.d)', as: d}]")
        #expect(try labels("\(made), \(Self.unit)") == ["2", "1", "3"])
    }

    @Test func `are reported once if they cannot be read`() throws {
        let chart =
            "{data: {values: [{d: besok, v: 1}]}, \(Self.window), layer: [{\(Self.unit)}, {\(Self.unit)}]}"
        let found = renderChart(try node(chart), data: NoChartData()).diagnostics
        #expect(found.map(\.message.id) == ["unreadable-dates"])
    }
}
