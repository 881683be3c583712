/// A text of at most 16 bytes.
struct ShortText: Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var length = -1

    /// No text, not even an empty one.
    init() {}

    /// Nil if the text is longer.
    @inline(__always)
    init?(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) {
        length = range.count
        guard length <= 16 else { return nil }
        low = text.word(at: range.lowerBound, min(8, length))
        if length > 8 { high = text.word(at: range.lowerBound + 8, length - 8) }
    }

    var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

    /// Depends on every byte in its lowest bits and in its highest ones.
    var hash: UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        let mixed = (low ^ high &* factor ^ UInt64(truncatingIfNeeded: length)) &* factor
        return mixed ^ mixed >> 32
    }
}
