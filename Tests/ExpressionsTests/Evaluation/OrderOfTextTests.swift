import Testing

@testable import Expressions

@Suite struct `Order of text` {
    @Test func `is that of UTF-16 units`() {
        let texts = [
            "", "a", "ab", "b", "Z", "é", "e\u{301}", "\u{D7FF}", "\u{E000}", "\u{FFFD}x",
            "\u{FFFD}y", "\u{10000}", "😀", "😀a", "a😀", "a\u{E001}", "a\u{EFFF}b",
            "a text that is longer than sixteen bytes", "a text that is longer than sixteen bytez",
        ]
        for left in texts {
            for right in texts {
                #expect(
                    precedesInUTF16(left, right)
                        == left.utf16.lexicographicallyPrecedes(right.utf16))
            }
        }
    }
}
