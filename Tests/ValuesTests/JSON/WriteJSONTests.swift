import Testing

@testable import Values

@Suite struct `Writing JSON` {
    private static let cases: [(Value, String)] = [
        (nil, "null"), (true, "true"), (-12, "-12"), (1.5, "1.5"), (.number(3), "3"),
        (.number(.infinity), "null"), ("a\"\\\n\u{1}</é", #""a\"\\\n\u0001</é""#),
        ([], "[]"), ([:], "{}"), (["b": 1, "a": [nil, "x"]], #"{"b":1,"a":[null,"x"]}"#),
    ]

    @Test(arguments: cases)
    func `keeps order and writes numbers shortest`(value: Value, expected: String) {
        #expect(String(decoding: writeJSON(value), as: UTF8.self) == expected)
    }

    @Test func `indents by two spaces when pretty`() {
        let pretty = writeJSON(["a": [1, 2], "b": [:]], pretty: true)
        let expected = "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}"
        #expect(String(decoding: pretty, as: UTF8.self) == expected)
    }

    @Test func `cannot end a script element`() {
        let written = writeJSON("</script><!--&\u{2028}\u{2029}\u{2027}", for: .script)
        let expected = #""\u003c/script\u003e\u003c!--\u0026\u2028\u2029"# + "\u{2027}\""
        #expect(String(decoding: written, as: UTF8.self) == expected)
    }
}
