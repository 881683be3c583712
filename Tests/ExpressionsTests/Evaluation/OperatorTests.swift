import OrderedCollections
import Testing

@testable import Expressions

@Suite struct `Operators` {
    @Test(
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("7 % 4 - 1", 2), ("-2 - -3", 1),
            ("2 - 3 - 4", -5),
            ("1 ? 2 : 3", 2), ("0 || 5", 5), ("4 && 6", 6), ("5 | 2", 7), ("6 & 3", 2),
            ("6 ^ 3", 5),
            ("1 << 4", 16), ("-1 >>> 28", 15), ("~5", -6), ("+'12'", 12), ("'3' * '4'", 12),
            ("true + 1", 2), ("null + 1", 1), ("0x10", 16), (".5 + 1e2", 100.5),
            ("[1,2,3].length", 3),
            ("{a: {b: 4}}.a['b']", 4),
        ] as [(String, Double)])
    func `compute numbers as ECMAScript does`(text: String, expected: Double) throws {
        #expect(try evaluate(text) == .number(expected))
    }

    @Test(arguments: [
        ("'a' + 1", "a1"), ("1 + '1'", "11"), ("'' + null", "null"), ("'' + [1, 2]", "1,2"),
        ("'' + 0.1", "0.1"), ("'' + 1e21", "1e+21"), ("'abc'[1]", "b"), ("'\\u0041\\n'", "A\n"),
    ])
    func `join text when either side is text`(text: String, expected: String) throws {
        #expect(try evaluate(text) == .string(expected))
    }

    @Test(arguments: [
        ("1 == '1'", true), ("1 === '1'", false), ("null == undefined", true),
        ("null === undefined", false), ("null == 0", false), ("NaN == NaN", false),
        ("null >= 0", true), ("undefined >= 0", false), ("'10' < '9'", true), ("'10' < 9", false),
        ("!''", true), ("!'0'", false), ("datetime(2020, 0) < datetime(2021, 0)", true),
    ])
    func `compare as ECMAScript does`(text: String, expected: Bool) throws {
        #expect(try evaluate(text) == .boolean(expected))
    }

    @Test func `read the row and the parameters`() throws {
        let row: ExpressionValue = .number(3)
        #expect(
            try evaluate("datum.a * k", row: ["a": row], globals: ["k": .number(2)]) == .number(6))
        #expect(try evaluate("datum['a b']", row: ["a b": .string("x")]) == .string("x"))
        #expect(try evaluate("datum.missing") == .undefined)
    }
}
