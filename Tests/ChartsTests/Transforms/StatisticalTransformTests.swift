import Diagnostics
import Expressions
import Tables
import Testing

@testable import Charts

/// The expected numbers are Vega's.
@Suite struct `Statistical transforms` {
    static let points = """
        [{x: 1, y: 2.2, g: a}, {x: 2, y: 3.1, g: a}, {x: 3, y: 7.5, g: b}, {x: 4, y: 6.1, g: a},
         {x: 5, y: 9.7, g: b}, {x: 6, y: 11, g: a}, {x: 7, y: 15, g: b}, {x: 8, y: 14, g: a},
         {x: 9, y: 20, g: b}, {x: 10, y: 19, g: b}, {x: null, y: 5, g: a}, {x: 4, y: null, g: b}]
        """

    @Test(arguments: [
        ("linear", "-0.24,2", "0.9504"), ("log", "-0.9954,7.7827", "0.8436"),
        ("exp", "3.3033,0.1911", "0.9066"), ("pow", "1.9556,0.9926", "0.9481"),
        ("quad", "0.2433,1.7583,0.022", "0.9511"),
        ("poly", "1.0767,1.0192,0.1822,-0.0097", "0.952"),
    ])
    func `fit curves`(method: String, coefficients: String, share: String) throws {
        let rows = try TransformedRows(
            Self.points,
            "[{regression: y, on: x, method: \(method), params: true}, {flatten: [coef]}]")
        #expect(
            try rows.texts("coef") == coefficients.split(separator: ",").joined(separator: " "))
        #expect(try rows.texts("rSquared").hasPrefix(share))
    }

    @Test func `draw a line by its ends and a curve by points, group by group`() throws {
        let line = try TransformedRows(
            Self.points, "[{regression: y, on: x, extent: [0, 20], groupby: [g], as: [u, v]}]")
        #expect(try line.texts("u") == "0 20 0 20")
        #expect(try line.texts("v") == "-0.1366 35.1805 1.4195 39.1268")
        #expect(try line.texts("g") == "a a b b")
        let curve = try TransformedRows(Self.points, "[{regression: y, on: x, method: quad}]")
        #expect(curve.table.rowCount > 25)
    }

    @Test func `leave groups out that have no more rows than parameters`() throws {
        let rows = try TransformedRows(
            "[{x: 1, y: 2}, {x: 2, y: 3}]", "[{regression: y, on: x, method: quad}]")
        #expect(rows.table.rowCount == 0)
    }

    @Test func `smooth with the nearest points`() throws {
        let rows = try TransformedRows(
            Self.points, "[{loess: y, on: x, bandwidth: 1}, {filter: datum.x > 7}]")
        #expect(try rows.texts("x") == "8 9 10")
        #expect(try rows.texts("y") == "15.7462 17.8054 19.8735")
        let repeated = try TransformedRows(
            "[{x: 1, y: 2}, {x: 1, y: 4}, {x: 2, y: 3}]", "[{loess: y, on: x, bandwidth: 1}]")
        #expect(try repeated.texts("y") == "3 3")
    }

    @Test func `draw the same sample each time, in the order of the rows`() throws {
        let rows = "[" + (0..<50).map { "{i: \($0)}" }.joined(separator: ", ") + "]"
        let first = try TransformedRows(rows, "[{sample: 5}]")
        let second = try TransformedRows(rows, "[{sample: 5}]")
        let numbers = first.table.columnOrNulls("i").coercedNumbers
        #expect(numbers.count == 5)
        #expect(numbers == numbers.sorted())
        #expect(second.table.columnOrNulls("i").coercedNumbers == numbers)
        #expect(try TransformedRows(rows, "[{sample: 99}]").table.rowCount == 50)
        #expect(try TransformedRows(rows, "[{sample: -1}]").table.rowCount == 0)
    }

    @Test func `bound a mean by an interval that is the same each time`() {
        let numbers = (0..<200).map { Double($0 % 10) }
        let interval = bootstrapInterval(numbers)
        #expect(interval == bootstrapInterval(numbers))
        // 4.5 and about two standard errors of 0.203 on either side.
        #expect(abs(interval.low - 4.1) < 0.1)
        #expect(abs(interval.high - 4.9) < 0.1)
        #expect(bootstrapInterval([5]) == (5, 5))
        #expect(bootstrapInterval([]).low.isNaN)
    }

    @Test(arguments: [
        ("{regression: y, on: x, method: poly, order: 1000}", "count-out-of-range"),
        ("{regression: y, on: x, method: cubic}", "unexpected-value"),
        ("{density: x, resolve: both}", "unexpected-value"),
        ("{impute: y, key: x, method: mode}", "unexpected-value"),
        ("{calculate: sequence(datum.x * 1000000), as: z}", "expression-too-large"),
        ("{calculate: \"scale('x', 1)\", as: z}", "scale-out-of-reach"),
        ("{filter: {and: [\"scale('x', datum.x) > 1\"]}}", "scale-out-of-reach"),
        ("{filter: {not: {or: [\"domain('x')[0] > 1\"]}}}", "scale-out-of-reach"),
        ("{filter: {param: brush}}", "unknown-name"),
    ])
    func `report what they cannot do`(transform: String, id: String) throws {
        let rows = try TransformedRows(Self.points, "[\(transform)]")
        #expect(rows.diagnostics.map(\.message.id).contains(id))
    }

    @Test func `survive numbers without a fit`() throws {
        for method in ["linear", "log", "exp", "pow", "quad", "poly"] {
            let rows = try TransformedRows(
                "[{x: 0, y: 0}, {x: 0, y: -1}, {x: 0, y: 1.0e+308}, {x: .inf, y: .nan}, {x: text, y: 1}]",
                "[{regression: y, on: x, method: \(method)}, {loess: y, on: x, bandwidth: -5}]")
            #expect(rows.table.rowCount <= 201)
        }
    }
}
