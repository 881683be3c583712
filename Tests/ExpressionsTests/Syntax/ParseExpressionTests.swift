import Testing

@testable import Expressions

@Suite struct `Faulty expressions` {
    @Test(arguments: [
        ("1 +", "malformed-expression", ""), ("(1", "malformed-expression", ""),
        ("1 2", "malformed-expression", "2"), ("'abc", "malformed-expression", "'"),
        ("datum.a.upper()", "malformed-expression", "("), ("1 # 2", "malformed-expression", "#"),
        ("now()", "unsupported-function", "now"),
        ("pow(2)", "wrong-argument-count", "pow"), ("uper('a')", "unknown-function", "uper"),
    ])
    func `are reported at their place`(text: String, id: String, place: String) throws {
        let found = try #require(fault(of: text))
        #expect(found.id == id)
        #expect(found.place == place)
    }

    @Test func `name the function that was meant`() {
        #expect(fault(of: "uper('a')")?.help == "did you mean 'upper'?")
    }

    @Test(arguments: [
        String(repeating: "(", count: 100_000), String(repeating: "!", count: 100_000),
        String(repeating: "1+", count: 100_000) + "1",
        String(repeating: "[", count: 100_000), "a" + String(repeating: ".b", count: 100_000),
        String(repeating: "1?", count: 100_000),
    ])
    func `nested without end are refused`(text: String) {
        #expect(fault(of: text)?.id == "nesting-too-deep")
    }
}
