/// The digits of the numbers below 1000, made once: up to four bytes of ASCII in a word, the first the lowest.
enum ShortDigits {
    /// As whole numbers: `7` is one byte.
    static let whole = (0..<1000).map { packed(String($0)) }

    /// As thousandths behind a point, without zeros at the end: 250 is `.25`, and 0 nothing.
    static let fractions = (0..<1000).map { number -> UInt32 in
        var digits = String(String(1000 + number).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return digits.isEmpty ? 0 : packed("." + digits)
    }

    /// How many bytes a word has.
    @inline(__always)
    static func count(of word: UInt32) -> Int { 4 - word.leadingZeroBitCount / 8 }

    private static func packed(_ text: String) -> UInt32 {
        text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
