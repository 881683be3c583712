import Diagnostics
import Formats
import OrderedCollections
import Testing

@testable import Expressions

@Suite struct `Function groups` {
    @Test(arguments: [
        ("pad('ab', 5, '*', 'center')", "*ab**"), ("pad('5', 3, '')", "5  "),
        ("truncate('abcdefgh', 5, 'center')", "ab…gh"), ("'' + parseInt('0x1f')", "31"),
        ("'' + parseInt('z', 36)", "35"), ("'' + parseInt('9', 8)", "NaN"),
        ("'' + parseFloat('1e3x')", "1000"),
        ("'' + parseFloat('-2.')", "-2"), ("'' + parseFloat('.')", "NaN"),
        ("'' + parseFloat('0b11')", "0"),
        ("join(split('héy', ''), '|')", "h|é|y"), ("btoa('Halo')", "SGFsbw=="),
        ("atob('SGFs bw==')", "Halo"),
        ("trim('\\ufeff a\\u00a0')", "a"), ("'' + slice([1, 2, 3], -2)", "2,3"),
        ("'\\u{1F600}\\uD83D\\uDE00'", "😀😀"),
        ("'' + substring('abcdef', 4, 2)", "cd"),
    ])
    func `of text`(text: String, expected: String) throws {
        #expect(try evaluate(text) == .string(expected))
    }

    @Test(arguments: [
        ("sort([3, '2', null, 1])", ",1,2,3"), ("sort([10, 9, NaN, 1])", "NaN,1,9,10"),
        ("extent([])", ","), ("clampRange([5, 1], 0, 3)", "0,3"),
        ("clampRange([8, 12], 0, 10)", "6,10"),
        ("lerp([2, 4], 0.25)", "2.5"), ("pluck([{a: {b: 1}}, {}], 'a.b')", "1,"),
        ("sequence(5, 0, -2)", "5,3,1"), ("span([])", "0"), ("length({length: 4})", "4"),
        ("merge({a: 1, b: 2}, {a: 3}).a", "3"), ("panLinear([0, 10], 0.1)", "-1,9"),
        ("zoomPow([0, 100], 25, 0.5, 0.5)", "6.25,56.25"),
        ("round(panLog([-100, -1], 0.5)[0])", "-1000"), ("panLog([0, 1], 0.5)[0]", "NaN"),
        ("round(zoomLog([-100, -1], null, 2)[0])", "-1000"), ("bandspace(5, 0.2, 0.1)", "5"),
        ("flush([0, 10], 9, 2, 'l', 'r', 'c')", "r"), ("[1, 2,].length", "2"),
        ("'a' in {a: 1}", "true"),
        ("warn('x', 5)", "5"), ("isObject([1])", "true"), ("isFinite('5')", "false"),
        ("round(0.49999999999999994)", "0"), ("isRegExp(/a/)", "true"), ("debug()", "undefined"),
    ])
    func `of lists, objects and numbers`(text: String, expected: String) throws {
        #expect(try evaluate("'' + (\(text))") == .string(expected))
    }

    @Test(arguments: [
        ("timeOffset('quarter', datetime(2018, 1, 15))", "2018-04-15"),
        ("timeOffset('quarter', datetime(2018, 1, 15), -1)", "2018-01-15"),
        ("timeOffset('month', datetime(2018, 0, 31), 1)", "2018-03-03"),
        ("peek(timeSequence('week', datetime(2018, 0, 1), datetime(2018, 1, 1)))", "2018-01-28"),
        ("timeParse('15/02/2018', '%d/%m/%Y')", "2018-02-15"), ("utc(2018)", "2018-01-01"),
        ("toDate('2018-02-15')", "2018-02-15"),
    ])
    func `of dates`(text: String, expected: String) throws {
        #expect(try evaluate("utcFormat(\(text), '%Y-%m-%d')") == .string(expected))
    }

    @Test(arguments: [
        ("timeUnitSpecifier(['year', 'month'])", "%Y-%m"),
        ("timeUnitSpecifier(['date', 'month', 'year'])", "%Y-%m-%d"),
        ("timeUnitSpecifier(['year', 'month'], {'year-month': '%m/%Y'})", "%m/%Y"),
        ("monthFormat(12)", "January"), ("dayAbbrevFormat(-1)", "Sat"), ("monthFormat(1.5)", ""),
        ("timeFormat(datetime(2018, 3))", "April"), ("format(null, 'd')", "null"),
    ])
    func `of formats`(text: String, expected: String) throws {
        #expect(try evaluate(text) == .string(expected))
    }

    @Test(arguments: [
        ("rgb(70, 130, 180, 0.5)", "rgba(70, 130, 180, 0.5)"),
        ("hsl('steelblue')", "rgb(70, 130, 180)"),
        ("lab(50, 20, 30)", "rgb(161, 105, 69)"), ("rgb('#f00').r", "255"),
        ("format(contrast('black', 'white'), 'd')", "21"), ("isObject(hcl('red'))", "true"),
        ("rgb('nonsense')", "rgb(0, 0, 0)"), ("luminance('nonsense')", "NaN"),
    ])
    func `of colours`(text: String, expected: String) throws {
        #expect(try evaluate("'' + (\(text))") == .string(expected))
    }

    @Test(arguments: [
        ("now()", "unsupported-function"), ("random()", "unsupported-function"),
        ("sampleNormal()", "unsupported-function"), ("datetime()", "unsupported-function"),
        ("data('x')", "unsupported-function"), ("sequence(1e9)", "expression-too-large"),
        ("sequence(0, 1, 0)", "expression-too-large"), ("pad('a', 1e9)", "expression-too-large"),
        ("timeSequence('milliseconds', 0, 1e12)", "expression-too-large"),
        ("btoa('€')", "malformed-base64"),
        ("atob('a')", "malformed-base64"), ("{a: 1, a: 2}", "malformed-expression"),
        ("[1,,2]", "malformed-expression"),
    ])
    func `refuse what has no value here`(text: String, id: String) {
        #expect(fault(of: text)?.id == id)
    }

    @Test func `say once what they refuse on many rows`() throws {
        let checked = parseExpression(.init(path: "test", text: "1 + sequence(datum.n)"))
        let compiled = try #require(checked.value)
        for count in [1e6, 1e7, 3] {
            _ = compiled.evaluate(ExpressionScope(row: .object(["n": .number(count)])))
        }
        #expect(compiled.faults.diagnostics.map(\.message.id) == ["expression-too-large"])
        #expect(compiled.faults.diagnostics.first?.span?.range == 4..<12)
    }

    @Test func `of constants alone refuse as they do on a row`() throws {
        let text = "pad('a', 600000) + pad('b', 600000)"
        let compiled = try #require(parseExpression(.init(path: "test", text: text)).value)
        #expect(compiled.evaluate(ExpressionScope()) == .undefined)
        #expect(compiled.faults.diagnostics.map(\.message.id) == ["expression-too-large"])
    }

    @Test func `cannot fill the memory by doubling text or lists`() throws {
        let text = ExpressionValue.string(String(repeating: "a", count: 600_000))
        let list = ExpressionValue.array([ExpressionValue](repeating: .number(0), count: 60_000))
        for (expression, value) in [("datum.x + datum.x", text), ("[datum.x, datum.x]", list)] {
            let compiled = try #require(
                parseExpression(.init(path: "test", text: expression)).value)
            #expect(compiled.evaluate(ExpressionScope(row: .object(["x": value]))) == .undefined)
            #expect(compiled.faults.diagnostics.map(\.message.id) == ["expression-too-large"])
        }
    }
}
