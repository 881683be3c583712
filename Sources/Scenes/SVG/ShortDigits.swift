/// The digits of the numbers below 1000, made once: up to four bytes of ASCII in a word, the first the lowest.
enum ShortDigits {
    /// As whole numbers: `7` is one byte.
    static let whole = (0..<1000).map { (number: UInt32) -> UInt32 in
        threeDigits(of: number) >> (number >= 100 ? 0 : number >= 10 ? 8 : 16)
    }

    /// As thousandths behind a point, without zeros at the end: 250 is `.25`, and 0 nothing.
    static let fractions = (0..<1000).map { (number: UInt32) -> UInt32 in
        guard number > 0 else { return 0 }
        let text = threeDigits(of: number) << 8 | UInt32(UInt8(ascii: "."))
        return number % 100 == 0 ? text & 0xFFFF : number % 10 == 0 ? text & 0xFF_FFFF : text
    }

    /// How many bytes a word has.
    @inline(__always)
    static func count(of word: UInt32) -> Int { 4 - word.leadingZeroBitCount / 8 }

    private static func threeDigits(of number: UInt32) -> UInt32 {
        // An ASCII digit is 0x30 and its number.
        0x30_3030 | number / 100 | (number / 10 % 10) << 8 | (number % 10) << 16
    }
}
