import Diagnostics
import TestSupport
import Testing

@testable import Values

@Suite struct `JSON` {
    @Test(
        arguments: [
            ("null", Value.null), (" true ", .boolean(true)), ("false", .boolean(false)),
            ("0", .integer(0)), ("-12", .integer(-12)), ("1.5", .number(1.5)),
            ("1e2", .number(100)),
            ("1E-2", .number(0.01)), ("9223372036854775807", .integer(.max)),
            ("92233720368547758070", .number(9.223372036854775807e19)),
            ("0.1234567890123456789", .number(0.1234567890123456789)),
            ("\"a\\u0041\\n\\\"\\/\"", .string("aA\n\"/")), ("\"\\ud83d\\ude00\"", .string("😀")),
            ("[]", .array([])), ("{}", [:]),
            ("\u{FEFF}[1 ,\r\n 2]", .array([.integer(1), .integer(2)])),
            ("{\"b\": 1, \"a\": [null]}", ["b": 1, "a": [nil]]),
        ] as [(String, Value)])
    func `reads values, with and without positions`(source: String, expected: Value) {
        let text = SourceText(path: "a.json", text: source)
        #expect(parseJSON(text).diagnostics == [])
        #expect(parseJSON(text).value?.value == expected)
        #expect(parseJSONValue(text).value == expected)
    }

    @Test(arguments: [
        ("[1, 2①,]", "a comma after the last item is not JSON"),
        ("{\"a\": 1①,\n}", "a comma after the last item is not JSON"),
        ("[1 ①2]", "a comma is missing between two items"),
        ("[①'x']", "strings must be in double quotes"),
        ("{①a: 1}", "'a' stands where a key in double quotes was expected"),
        ("{\"a\" ①1}", "'1' stands where ':' was expected"),
        ("①// x\n1", "comments are not JSON"), ("[1, ①# x\n2]", "comments are not JSON"),
        ("[①Tru]", "'Tru' stands where a value was expected"),
        ("①NaN", "'NaN' stands where a value was expected"),
        ("①-Infinity", "'-' must be followed by digits"),
        ("①012", "a number cannot start with 0 and another digit"),
        ("①1.", "'.' in a number must be followed by digits"),
        ("①1e999", "this number is too large for a double"),
        ("[\"a\", ①\"b]", "string that starts here is not closed"),
        ("\"a①\n\"", "a control character in a string must be escaped"),
        ("\"①\\x\"", "this escape is not JSON"),
        ("\"①\\ud83d\"", "half of a surrogate pair stands alone"),
        ("[1, 2①", "the text ends where ',' or ']' was expected"),
        ("①", "the text ends where a value was expected"),
        ("1 ①2", "text after the end of the value"),
        ("{\"a\": 1, ①\"a\": 2}", "'a' is written twice in one mapping"),
    ])
    func `says what is wrong and where`(marked: String, message: String) {
        let source = MarkedSource(marked)
        let diagnostics = parseJSON(source.file().text).diagnostics
        #expect(diagnostics.map(\.message.text) == [message])
        #expect(diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test(arguments: [[0x61, 0xFF], [0xC3], [0x5C, 0x6E, 0xED, 0xA0, 0x80]] as [[UInt8]])
    func `takes no bytes for text that are not UTF-8`(bytes: [UInt8]) {
        let file = SourceFile(path: "a.json", bytes: [0x5B, 0x22] + bytes + [0x22, 0x5D])
        for diagnostics in [
            parseJSON(file.text).diagnostics, parseJSONValue(file.text).diagnostics,
        ] {
            #expect(diagnostics.map(\.message.text) == ["the bytes of this string are not UTF-8"])
            #expect(diagnostics.first?.span?.range.lowerBound == 1)
        }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `refuses deep nesting`(opening: String) {
        let text = SourceText(path: "a.json", text: String(repeating: opening, count: 100_000))
        #expect(parseJSON(text).diagnostics.map(\.message.id) == ["too-deeply-nested"])
        #expect(parseJSONValue(text).diagnostics.map(\.message.id) == ["too-deeply-nested"])
    }

    @Test(arguments: ["[\"x①y\"]", "[\"\\\"①y\"]", "[\"\\u00e9\\n①y\"]"])
    func `keeps the places of a string's bytes`(marked: String) throws {
        let source = MarkedSource(marked)
        let text = try #require(parseJSON(source.file().text).value?.items?.first?.text)
        let offset = try #require(text.bytes.firstIndex(of: UInt8(ascii: "y")))
        #expect(text.span(at: offset).range.lowerBound == source.offsets["①"])
    }

    @Test func `reads what is nested as deep as allowed`() {
        let source = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        let text = SourceText(path: "a.json", text: source)
        #expect(parseJSON(text).diagnostics == [])
        #expect(parseJSON(text).value?.value == parseJSONValue(text).value)
        #expect(parseYAML(text).value?.value == parseJSONValue(text).value)
    }
}
