import Diagnostics
import TestSupport
import Testing

@testable import Values

@Suite struct `YAML` {
    @Test(arguments: [
        ("a: no", Value.string("no")), ("a: yes", .string("yes")), ("a: on", .string("on")),
        ("a: 012", .integer(12)), ("a: -7", .integer(-7)), ("a: +7", .integer(7)),
        ("a: 0x1F", .integer(31)), ("a: 0o17", .integer(15)), ("a: 0x-1", .string("0x-1")),
        ("a: 1.50", .number(1.5)), ("a: .5", .number(0.5)), ("a: 2.", .number(2)),
        ("a: 1e3", .number(1000)), ("a: 9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("a: -9223372036854775808", .integer(.min)),
        ("a: 2018-02-15", .string("2018-02-15")), ("a: 12:30", .string("12:30")),
        ("a: 192.029.686", .string("192.029.686")), ("a: 1_000", .string("1_000")),
        ("a: ~", .null), ("a:", .null), ("a: Null", .null), ("a: nULL", .string("nULL")),
        ("a: TRUE", .boolean(true)), ("a: False", .boolean(false)),
        ("a: \"12\"", .string("12")), ("a: '12'", .string("12")), ("a: !!str 12", .string("12")),
        ("a: !!float 12", .integer(12)), ("a: \"\\u00e9\\n\"", .string("é\n")),
        ("a: |\n  x\n  y\n", .string("x\ny\n")), ("a: >-\n  x\n  y\n", .string("x y")),
        ("a: [1, x]", .array([.integer(1), .string("x")])),
        ("\u{FEFF}a: 1", .integer(1)), ("---\r\na: 1\r\n...\r\n", .integer(1)),
    ])
    func `reads scalars by the core schema`(source: String, expected: Value) {
        let parsed = parseYAML(SourceText(path: "a.yml", text: source))
        #expect(parsed.diagnostics == [])
        #expect(parsed.value?["a"]?.value == expected)
    }

    @Test(arguments: ["", "\n", "# only a comment\n", "\u{FEFF}"])
    func `gives nil for no document`(source: String) {
        let parsed = parseYAML(SourceText(path: "a.yml", text: source))
        #expect(parsed.value == nil)
        #expect(parsed.diagnostics == [])
    }

    @Test func `keeps the order of keys, and aliases`() {
        let parsed = parseYAML(
            SourceText(path: "a.yml", text: "z: &one {k: 1}\na: *one\nb: [&x 5, *x]\n2018: y"))
        #expect(parsed.diagnostics == [])
        #expect(parsed.value?.members?.map(\.key) == ["z", "a", "b", "2018"])
        #expect(parsed.value?["a"]?["k"]?.value == .integer(1))
        #expect(parsed.value?["b"]?.value == .array([.integer(5), .integer(5)]))
    }

    @Test(arguments: [
        ("a: 1\n①a: 2", "duplicate-key"), ("a: 1\nb: ①*none", "unknown-anchor"),
        ("a: ①!custom x", "unknown-tag"), ("a: ①!!int x", "tag-mismatch"),
        ("a: ①.inf", "number-not-finite"), ("a: ①1e999", "number-not-finite"),
        ("①[1, 2]: x", "key-not-scalar"), ("a: 1\n①<<: {b: 2}", "merge-key"),
        ("a: 1\n①---\nb: 2", "several-documents"), ("é: 'ü'\na: ①\"x", "yaml-syntax"),
        ("a: ①[1, 2", "yaml-syntax"), ("a:\n①\tb: 1", "yaml-syntax"), ("a: ①@x", "yaml-syntax"),
        ("title: Foo①: bar", "yaml-syntax"), ("a: \"①\\q\"", "yaml-syntax"),
        ("é: ①{{ x }}", "unquoted-expression"), ("a: ①{{ x }} peserta", "unquoted-expression"),
        ("b: {c: ①{{ x | compact }}, d: 1}", "unquoted-expression"),
        ("- ①{{ x.y }}: z", "unquoted-expression"),
        ("a: 1\nb: ①{{ f('x: y') }}\nc: 2", "unquoted-expression"),
    ])
    func `reports faults where they are`(marked: String, id: String) {
        let source = MarkedSource(marked)
        let parsed = parseYAML(source.file().text)
        #expect(parsed.diagnostics.map(\.message.id) == [id])
        #expect(parsed.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test(arguments: [
        ("title: {{ x }}", "write \"{{ x }}\""),
        ("title: {{ x }} peserta  ", "write \"{{ x }} peserta\""),
        ("title: {{ x | default(\"-\") }}", "write '{{ x | default(\"-\") }}'"),
    ])
    func `shows how to quote an expression`(source: String, help: String) {
        let parsed = parseYAML(SourceText(path: "a.yml", text: source))
        #expect(parsed.diagnostics.map(\.help) == [help])
    }

    @Test func `refuses aliases that multiply`() {
        var source = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            source += "a\(level): &a\(level) [\(items)]\n"
        }
        let parsed = parseYAML(SourceText(path: "a.yml", text: source))
        #expect(parsed.diagnostics.map(\.message.id) == ["aliases-too-large"])
        #expect(parsed.value == nil)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 10_000),
        String(repeating: "- ", count: 10_000),
    ])
    func `refuses deep nesting`(source: String) {
        let parsed = parseYAML(SourceText(path: "a.yml", text: source))
        #expect(parsed.diagnostics.map(\.message.id) == ["too-deeply-nested"])
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x61], [0x61, 0x3A, 0x20, 0xC3], [0x61, 0x00], [0xED, 0xA0, 0x80],
    ])
    func `refuses what is not UTF-8`(bytes: [UInt8]) {
        let parsed = parseYAML(SourceText(path: "a.yml", bytes: bytes))
        #expect(parsed.diagnostics.map(\.message.id) == ["yaml-syntax"])
    }
}
