import Testing

@testable import Expressions

@Suite struct `Functions` {
    @Test(
        arguments: [
            ("round(-0.5)", 0), ("round(2.5)", 3), ("floor(-1.2)", -2), ("pow(2, 10)", 1024),
            ("max(1, '7', 3)", 7), ("clamp(11, 0, 10)", 10), ("length('abc')", 3),
            ("indexof('banana', 'n')", 2), ("lastindexof([1, 2, 1], 1)", 2), ("if(0, 1, 2)", 2),
            ("year(datetime(2018, 1, 15))", 2018), ("month(datetime(2018, 1, 15))", 1),
            ("day(datetime(2018, 1, 15))", 4), ("quarter(datetime(2018, 11, 1))", 4),
            ("date(datetime(2018, 0, 32))", 1), ("parseInt('12px')", 12), ("toNumber('4.5')", 4.5),
            ("span([2, 9])", 7), ("quantileUniform(0.25, 8)", 2), ("peek(sequence(1, 10, 4))", 9),
        ] as [(String, Double)])
    func `give numbers`(text: String, expected: Double) throws {
        #expect(try evaluate(text) == .number(expected))
    }

    @Test(arguments: [
        ("upper('jkn')", "JKN"), ("substring('enrolment', 2, 0)", "en"),
        ("slice('abcd', -2)", "cd"),
        ("replace('a-b-c', '-', '+')", "a+b-c"), ("pad('7', 3, '0', 'left')", "007"),
        ("truncate('provinsi', 5)", "prov…"), ("format(1234.5, ',.2f')", "1,234.50"),
        ("timeFormat(datetime(2018, 1, 15), '%d %b %Y')", "15 Feb 2018"),
        ("join(split('a,b', ','), '/')", "a/b"), ("monthAbbrevFormat(1)", "Feb"),
        ("toString(12)", "12"),
    ])
    func `give text`(text: String, expected: String) throws {
        #expect(try evaluate(text) == .string(expected))
    }

    @Test(arguments: [
        ("isValid(NaN)", false), ("isValid(0)", true), ("isDefined(datum.x)", false),
        ("inrange(5, [10, 1])", true), ("inrange(5, [5, 9], false)", false),
        ("isDate(datetime(2020, 0))", true),
    ])
    func `check values`(text: String, expected: Bool) throws {
        #expect(try evaluate(text) == .boolean(expected))
    }

    @Test func `invert the normal distribution`() throws {
        let value = try evaluate("quantileNormal(0.975)").number
        #expect(abs(value - 1.959963984540054) < 1e-12)
    }
}
