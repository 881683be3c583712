import Formats
import Testing

@Suite struct `A text` {
    @Test(arguments: [
        ("a://b", "://", true), ("a:/b", "://", false), ("é{{", "{{", true), ("", "x", false),
        ("ab", "abc", false), ("", "", true), ("x", "", true),
    ])
    func `is searched byte by byte`(text: String, part: String, expected: Bool) {
        #expect(text.hasBytes(of: part) == expected)
    }

    @Test(arguments: [
        ("a--b", "--", ["a", "b"]), ("--", "--", ["", ""]), ("a", "--", ["a"]), ("", "-", [""]),
        ("a", "", ["a"]), ("ö|é|", "|", ["ö", "é", ""]),
    ])
    func `is cut at a separator`(text: String, separator: String, expected: [String]) {
        #expect(text.parts(between: separator) == expected)
    }
}
