import Diagnostics
import Expressions
import Tables
import Testing

@testable import Charts

@Suite struct `Preparing a chart` {
    static let data = "data: {values: [{k: a, v: 3, c: p}, {k: a, v: 1, c: q}, {k: b, v: 2, c: p}]}"

    @Test(arguments: [
        ("{field: v, aggregate: mean}", MeasurementType.quantitative, "Mean of v"),
        ("{field: v, bin: true}", .quantitative, "v (binned)"),
        ("{field: v, timeUnit: yearmonth}", .temporal, "v (year-month)"),
        ("{aggregate: count}", .quantitative, "Count of Records"),
        ("{field: k}", .nominal, "k"), ("{field: k, sort: [b, a]}", .ordinal, "k"),
    ])
    func `decides types and titles`(field: String, type: MeasurementType, title: String) throws {
        let unit = try unit("{\(Self.data), mark: point, encoding: {x: \(field)}}")
        #expect(unit[.x]?.type == type)
        #expect(unit[.x]?.title == .explicit([title]))
    }

    @Test(arguments: [
        ("{field: v, aggregate: mean, type: quantitative}", "functional", "MEAN(v)"),
        ("{field: v, timeUnit: yearmonth, type: temporal}", "functional", "YEARMONTH(v)"),
        ("{field: v, bin: true}", "functional", "BIN(v)"),
        ("{aggregate: count}", "functional", "Count of Records"),
        ("{field: v, aggregate: mean}", "plain", "v"),
    ])
    func `titles fields as configured`(field: String, style: String, title: String) throws {
        let unit = try unit(
            "{\(Self.data), mark: point, encoding: {x: \(field)}, config: {fieldTitle: \(style)}}")
        #expect(unit[.x]?.title == .explicit([title]))
    }

    @Test(arguments: [
        ("bar", "x: {field: k}, y: {field: v, type: quantitative}", Orientation.vertical),
        ("bar", "y: {field: k}, x: {field: v, type: quantitative}", .horizontal),
        ("tick", "y: {field: k}, x: {field: v, type: quantitative}", .vertical),
        ("rule", "y: {field: v, type: quantitative}", .horizontal),
        ("bar", "y: {field: k, type: temporal}, x: {field: c}", .horizontal),
    ])
    func `orients marks`(mark: String, encoding: String, expected: Orientation) throws {
        let unit = try unit("{\(Self.data), mark: \(mark), encoding: {\(encoding)}}")
        #expect(unit.orientation == expected)
    }

    @Test func `stacks bars, the last series at the bottom`() throws {
        let unit = try unit(
            "{\(Self.data), mark: bar, encoding: {x: {field: k}, y: {field: v, aggregate: sum}, "
                + "color: {field: c}}}")
        let start = try #require(unit[.y]?.stackStartColumn.flatMap { unit.main[$0] })
        #expect(
            (0..<3).map { start.expressionValue(at: $0) } == [.number(1), .number(0), .number(0)])
    }

    @Test func `leaves rows without a number out, and breaks paths there`() throws {
        let data = "data: {values: [{x: 1, y: 1}, {x: 2, y: null}]}"
        let encoding =
            "encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}"
        #expect(try unit("{\(data), mark: point, \(encoding)}").main.rowCount == 1)
        #expect(try unit("{\(data), mark: line, \(encoding)}").main.rowCount == 2)
    }

    @Test func `reports a column that the data lack`() throws {
        let found = try checked("{\(Self.data), mark: bar, encoding: {x: {field: kk}}}").diagnostics
        #expect(found.map(\.message.text) == ["the data have no column 'kk'"])
        #expect(found.first?.help == "did you mean 'k'?")
    }

    @Test(arguments: [
        ("{mark: {type: line, point: true}, encoding: {}}", [MarkType.line, .point]),
        ("{mark: {type: area, line: true, point: true}, encoding: {}}", [.area, .line, .point]),
        ("{mark: line, encoding: {x: {field: a}, x2: {field: b}}}", [.rule]),
    ])
    func `writes overlays and ranged lines out`(text: String, marks: [MarkType]) throws {
        #expect(try #require(checked(text).value).units.map(\.markType) == marks)
    }

    private func unit(_ text: String) throws -> PreparedUnit {
        try #require(checked(text).value?.units.first)
    }

    private func checked(_ text: String) throws -> Checked<PreparedNode?> {
        let document = try #require(decodeChart(try node(text)).value)
        let spec = try #require(normalize(document).value)
        return prepareChart(spec, document, provider: NoChartData())
    }
}
