import Diagnostics
import Testing

@Suite struct `Expressions` {
    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("2 ** 3 ** 2", "64"), ("-2 ** 2", "4"), ("7 // 2 ~ 1 * 2", "32"),
        ("1 < 2 < 3", "True"), ("not 1 == 2", "True"), ("'a' if false", ""),
        ("'b' not in 'abc'", "False"), ("-1 | abs", "1"), ("[1, 2, 3][::-1]", "[3, 2, 1]"),
        ("(1,)", "(1,)"), ("{'a': {}}", "{&#39;a&#39;: {}}"), ("7 % -3", "-2"), ("-0.0", "-0.0"),
        ("1e16", "1e+16"), ("0.1 + 0.2", "0.30000000000000004"), ("'x' 'y'", "xy"),
        ("4 is divisibleby 2 and true", "True"), ("10 / 4", "2.5"),
    ])
    func `give what Jinja gives`(expression: String, expected: String) throws {
        #expect(try page("{{ \(expression) }}") == expected)
    }

    @Test func `nested too deeply are a diagnostic`() {
        let text = String(repeating: "(", count: 5_000) + "1" + String(repeating: ")", count: 5_000)
        #expect(fault("{{ \(text) }}")?.message.id == "too-deep")
        let sum = Array(repeating: "1", count: 5_000).joined(separator: "+")
        #expect(fault("{{ \(sum) }}")?.message.id == "too-deep")
    }
}
