import Tables
import Testing

@testable import Charts

@Suite struct `A key that a row lacks` {
    private static let rows = "[{a: x, b: 1}, {b: 2}, {a: null, b: 3}]"

    @Test func `is not null on an axis`() throws {
        let drawn = try DrawnChart(
            "{data: {values: \(Self.rows)}, mark: point, encoding: {x: {field: a, title: null}, "
                + "y: {field: b, axis: null}}}")
        #expect(drawn.words == ["undefined", "null", "x"])
    }

    @Test func `is undefined in expressions, in texts and in what transforms pass on`() throws {
        let rows = try TransformedRows(
            Self.rows,
            "[{calculate: \"datum.a === undefined ? 'absent' : datum.a === null ? 'null' : datum.a\", as: k}, "
                + "{filter: 'datum.b > 1'}]")
        #expect(try rows.texts("k") == "absent null")
        let drawn = try DrawnChart(
            "{data: {values: \(Self.rows)}, mark: text, encoding: {y: {field: b, axis: null}, "
                + "text: {field: a}}}")
        #expect(drawn.words == ["x", "undefined", "null"])
    }

    @Test func `makes a group of its own, but no stack of its own`() throws {
        let groups = try TransformedRows(
            Self.rows, "[{aggregate: [{op: sum, field: b, as: s}], groupby: [a]}]")
        #expect(try groups.texts("s") == "1 2 3")
        let stacks = try TransformedRows(
            Self.rows, "[{stack: b, groupby: [a], as: [from, to]}]")
        #expect(try stacks.texts("from") == "0 0 2")
    }

    @Test func `is empty text in a short record of CSV, as in d3`() throws {
        let drawn = try DrawnChart(
            "{data: {values: \"a,b\\nx,1\\ny\", format: {type: csv}}, mark: point, "
                + "encoding: {x: {field: b, title: null}, y: {field: a, title: null}}}")
        #expect(drawn.words == ["1", "x", "y"])
    }
}

/// The expected numbers are Vega's.
@Suite struct `A density of values that are not all there` {
    private func densities(_ rows: String) throws -> String {
        try TransformedRows(
            rows, "[{density: v, bandwidth: 1, extent: [0, 4], steps: 2}]"
        ).texts("density")
    }

    @Test func `adds null up as zero`() throws {
        #expect(try densities("[{v: 2}, {v: null}]") == densities("[{v: 2}, {v: 0}]"))
        #expect(try densities("[{v: 2}, {v: null}]") != densities("[{v: 2}]"))
    }

    @Test func `has no number where a value is absent`() throws {
        #expect(try densities("[{v: 2}, {w: 1}]") == "- - -")
    }
}
