import Diagnostics
import Expressions
import Tables
import Testing

@testable import Charts

@Suite struct `Parameters` {
    @Test(arguments: [("", "null"), (", value: {x: [2, 6]}", "[2, 6]")])
    func `an interval is the extent of bins`(value: String, extent: String) throws {
        let chart = { (extent: String) in
            "{data: {values: [{x: 1}, {x: 9}]}, mark: bar, encoding: {x: {field: x, type: "
                + "quantitative, bin: {\(extent)maxbins: 5}}}, params: [{name: s, select: {type: "
                + "interval, encodings: [x]}\(value)}]}"
        }
        let drawn = { (extent: String) in
            try #require(renderChart(node(chart(extent)), data: NoChartData()).value).svg
        }
        let written = extent == "null" ? "" : "extent: \(extent), "
        #expect(try drawn("extent: {param: s}, ") == drawn(written))
    }

    @Test func `an extent names a selection that is there`() throws {
        let checked = decodeChart(
            try node("{mark: bar, encoding: {x: {field: x, bin: {extent: {param: s}}}}}"))
        #expect(checked.diagnostics.map(\.message.id) == ["unknown-name"])
    }

    @Test func `are computed from one another in any order`() throws {
        let text =
            "{params: [{name: a, expr: b * 2}, {name: b, expr: c + 1}, {name: c, value: 4}], mark: point}"
        let document = try #require(decodeChart(try node(text)).value)
        #expect(document.parameters["a"] == .number(10))
    }

    @Test(arguments: [
        ("{name: a, expr: a + 1}", "expression-not-constant"),
        ("{name: a, expr: nowhere}", "unknown-name"),
        ("{name: a, expr: width}", "expression-not-constant"),
        ("{name: a, valeu: 3}", "unknown-property"),
        ("{name: a, select: lasso}", "unexpected-value"),
        ("{name: a, select: {type: point, fields: [x]}, value: [{y: 1}]}", "unknown-property"),
        ("{name: a, select: {type: point, fieldz: [x]}}", "unknown-property"),
    ])
    func `report what is wrong`(parameter: String, id: String) throws {
        let checked = decodeChart(try node("{params: [\(parameter)], mark: point}"))
        #expect(checked.diagnostics.map(\.message.id).contains(id))
    }

    @Test func `are found in every part of a chart, however many there are`() throws {
        let parts = String(repeating: "{mark: bar}, ", count: 10_050)
        #expect(partsOfChart(try node("{hconcat: [\(parts)]}")).count == 10_051)
    }

    @Test func `get one note each for what only a browser does`() throws {
        let text = """
            {params: [{name: a, value: 1, bind: {input: range}}, {name: s, select: {type: point, on: click, toggle: false}}],
             mark: point, encoding: {color: {condition: {param: s, value: red}, value: blue}}}
            """
        let notes = decodeChart(try node(text)).diagnostics
        #expect(notes.map(\.message.id) == ["interactive-property", "interactive-property"])
        #expect(notes.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: [
        ("{type: point}", "{year: 2018, region: Aceh}", ["year", "region"]),
        ("{type: point, encodings: [x]}", "{year: 2018}", ["year"]),
        ("{type: point, fields: [day, region]}", "{day: 3, region: Aceh}", ["day", "region"]),
        ("{type: point, fields: [start]}", "{month: jan}", ["start"]),
        ("{type: point, fields: [start]}", "{start: {year: 2018}}", ["start"]),
    ])
    func `select by fields that are called as the parts of a date`(
        select: String, value: String, fields: [String]
    ) throws {
        let text =
            "{params: [{name: s, select: \(select), value: [\(value)]}], mark: point, "
            + "transform: [{filter: {param: s}}], encoding: {x: {field: year, type: ordinal}}}"
        let checked = decodeChart(try node(text))
        #expect(!checked.diagnostics.hasErrors)
        guard case .unit(let unit)? = checked.value?.root,
            case .filter(.or(let choices))? = unit.common.transforms.first?.operation,
            case .and(let parts)? = choices.first
        else {
            Issue.record("the filter is no test of fields")
            return
        }
        let names = parts.map { if case .field(let test) = $0 { test.field.name } else { "" } }
        #expect(names == fields)
    }

    @Test func `of an inner view are known everywhere`() throws {
        let text = """
            {hconcat: [{mark: point, transform: [{filter: {param: s}}]},
             {mark: bar, params: [{name: s, select: {type: point, encodings: [x]}, value: [{x: 2}]}],
              encoding: {x: {field: n, type: ordinal}}}]}
            """
        let checked = decodeChart(try node(text))
        #expect(!checked.diagnostics.hasErrors)
        guard case .concat(let concat)? = checked.value?.root,
            case .unit(let unit) = concat.children[0],
            case .filter(.or(let choices))? = unit.common.transforms.first?.operation,
            case .and(let parts)? = choices.first, case .field(let test)? = parts.first
        else {
            Issue.record("the filter is no test of a field")
            return
        }
        #expect(test.field.name == "n")
        #expect(test.test == .equal(.number(2)))
    }
}
