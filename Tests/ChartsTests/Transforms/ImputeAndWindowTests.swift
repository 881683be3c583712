import Diagnostics
import Expressions
import Tables
import Testing

@testable import Charts

/// The expected rows are Vega's.
@Suite struct `Windows, gaps and bins` {
    static let gaps = """
        [{k: 1, v: 10, g: a}, {k: 2, v: null, g: a}, {k: 4, v: 20, g: a}, {k: 1, v: 5, g: b}, {k: 3, v: 7, g: b}]
        """

    @Test(arguments: [
        ("value: 9", "10 - 20 5 7 9 9 9"), ("method: mean", "10 15 20 5 7 15 6 6"),
        ("method: max, frame: [-1, 1]", "10 20 20 5 7 20 7 -"),
    ])
    func `impute rows last, and null only by a method`(settings: String, expected: String) throws {
        let rows = try TransformedRows(
            Self.gaps, "[{impute: v, key: k, groupby: [g], \(settings)}]")
        #expect(try rows.texts("v") == expected)
        #expect(try rows.texts("k") == "1 2 4 1 3 3 2 4")
    }

    @Test func `need no field to count rows, and may say so`() throws {
        let rows = try TransformedRows(
            Self.gaps,
            "[{window: [{op: row_number, field: '', as: n}], groupby: [g]}, {joinaggregate: "
                + "[{op: count, field: '', as: c}], groupby: [g]}]")
        #expect(try rows.texts("n") == "1 2 3 1 2")
        #expect(try rows.texts("c") == "3 3 3 2 2")
    }

    @Test func `put the keys of a sequence before those of the data`() throws {
        let rows = try TransformedRows(
            "[{k: 3, v: 1}]", "[{impute: v, key: k, keyvals: {start: 0, stop: 4, step: 2}}]")
        #expect(try rows.texts("k") == "3 0 2")
        #expect(try rows.texts("v") == "1 0 0")
    }

    @Test(arguments: [
        ("cume_dist", "0.1667 0.3333 0.8333 0.8333 0.8333 1"), ("ntile", "1 1 2 2 2 2"),
        ("percent_rank", "0 0 0.4 0.4 0.4 1"), ("dense_rank", "1 1 2 2 2 3"),
        ("lag", "- - 1 1 2 2"), ("nth_value", "1 1 1 1 1 1"),
    ])
    func `rank peers alike`(operation: String, expected: String) throws {
        let rows = try TransformedRows(
            "[{a: 1}, {a: 1}, {a: 2}, {a: 2}, {a: 2}, {a: 7}]",
            "[{window: [{op: \(operation), field: a, param: 2, as: w}], sort: [{field: a}]}]")
        #expect(try rows.texts("w") == expected)
    }

    @Test func `have no peers without an order`() throws {
        let rows = try TransformedRows(
            "[{a: 1}, {a: 1}, {a: 2}]",
            "[{window: [{op: rank, as: r}, {op: sum, field: a, as: s}, {op: nth_value, field: a, param: 2, as: n}]}]"
        )
        #expect(try rows.texts("r") == "1 2 3")
        #expect(try rows.texts("s") == "1 2 4")
        #expect(try rows.texts("n") == "- 1 1")
    }

    @Test(arguments: [
        ("{anchor: 0.5, step: 2}", "-Infinity 0.5 4.5 12.5"),
        ("{extent: [0, 8]}", "0 1 4 Infinity"),
        ("{nice: false, step: 2}", "0.3 0.3 4.3 12.3"),
        ("{steps: [1, 2, 5, 10], maxbins: 5}", "0 0 4 12"),
    ])
    func `bin in every form`(bin: String, expected: String) throws {
        let rows = try TransformedRows(
            "[{v: 0.3}, {v: 1.2}, {v: 4.7}, {v: 12.5}]", "[{bin: \(bin), field: v, as: b}]")
        #expect(try rows.texts("b") == expected)
    }

    @Test(arguments: [
        ("{field: v, lt: 5}", "0 2 3"), ("{field: v, range: [null, 4]}", "0 2 3"),
        ("{timeUnit: month, field: d, equal: feb}", "1"),
        ("{timeUnit: month, field: d, oneOf: [jan, jun]}", "0 3"),
        ("{not: {field: s, equal: a}}", "1 2"), ("{field: v, gt: {expr: limit}}", "1"),
        ("{param: picked}", "0 3"), ("{not: {param: picked}}", "1 2"),
        ("{param: untouched}", "0 1 2 3"),
        ("{param: untouched, empty: false}", ""), ("{param: limit}", "0 1 2 3"),
        ("{param: span}", "1"),
    ])
    func `filter by predicates and parameters`(predicate: String, expected: String) throws {
        let rows = try TransformedRows(
            """
            [{i: 0, v: 1, s: a, d: 2018-01-01}, {i: 1, v: 5, s: b, d: 2018-02-15}, {i: 2, v: null, s: c, d: 2019-03-05},
             {i: 3, v: 3, s: a, d: 2019-06-30}]
            """, "[{filter: \(predicate)}]",
            params: """
                [{name: limit, expr: base + 1}, {name: base, value: 3},
                 {name: picked, select: {type: point, fields: [s]}, value: [{s: a}]}, {name: untouched, select: point},
                 {name: span, select: interval, value: {v: [9, 4]}}]
                """)
        #expect(try rows.texts("i") == expected)
    }

    @Test func `aggregate text, rows and extremes`() throws {
        let rows = try TransformedRows(
            "[{s: b, n: 1}, {s: a, n: 3}, {s: c, n: 2}]",
            """
            [{aggregate: [{op: min, field: s, as: lo}, {op: max, field: s, as: hi}, {op: argmax, field: n, as: top},
              {op: values, as: all}, {op: ci0, field: n, as: ci}]}, {calculate: datum.top.s, as: t},
             {calculate: length(datum.all), as: c}]
            """)
        #expect(try rows.texts("lo") == "a")
        #expect(try rows.texts("hi") == "c")
        #expect(try rows.texts("t") == "a")
        #expect(try rows.texts("c") == "3")
        #expect(rows.diagnostics.filter { $0.severity == .error }.isEmpty)
    }
}
