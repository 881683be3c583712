import Diagnostics
import Scenes
import TestSupport
import Testing

@testable import Charts

@Suite struct `Dates that cannot be read` {
    private func found(_ rows: String, _ channel: String = "type: temporal") throws -> [Diagnostic]
    {
        let source = MarkedSource(
            "{data: {values: \(rows)}, mark: line, encoding: {x: {field: ①d, \(channel)}, "
                + "y: {field: v, type: quantitative}}}")
        let all = renderChart(try node(source.text), data: NoChartData()).diagnostics
        let dates = all.filter { $0.message.id == "unreadable-dates" }
        #expect(dates.allSatisfy { $0.span?.range.lowerBound == source.offsets["①"] })
        #expect(all.count == dates.count, "\(all.map(\.message.text))")
        return dates
    }

    @Test(arguments: [
        ("31/12/2020", "%d/%m/%Y"), ("31.12.2020", "%d.%m.%Y"), ("besok", "%d/%m/%Y"),
    ])
    func `get a warning that shows one and how to say what they are`(
        cell: String, format: String
    ) throws {
        let rows = "[{d: '\(cell)', v: 1}, {d: null, v: 2}]"
        for channel in ["type: temporal", "timeUnit: year"] {
            let warnings = try found(rows, channel)
            #expect(warnings.map(\.severity) == [.warning])
            #expect(warnings.first?.message.text.contains("'\(cell)'") == true)
            #expect(warnings.first?.help?.contains("{parse: {d: \"date:'\(format)'\"}}") == true)
        }
    }

    @Test(arguments: [
        "[{d: nonsense, v: 1}, {d: '2020-01-01', v: 2}]", "[{d: null, v: 1}]", "[{d: '', v: 1}]",
        "[]",
    ])
    func `are passed over where one can be read or there is none`(rows: String) throws {
        #expect(try found(rows).isEmpty)
    }
}

@Suite struct `The end of an interval` {
    @Test func `is read as its start is`() throws {
        let drawn = try DrawnChart(
            "{width: 100, data: {values: [{s: '2024-01-01', e: '2024-01-11'}]}, mark: bar, encoding: {"
                + "x: {field: s, type: temporal, axis: null}, x2: {field: e}}}")
        #expect(drawn.rects.map(\.rect.width) == [100])
    }
}
