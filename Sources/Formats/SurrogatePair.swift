extension Unicode.Scalar {
    /// The character beyond the basic plane that two units of UTF-16 stand for; nil unless they are a pair.
    package init?(highSurrogate high: UInt32, low: UInt32) {
        guard (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low) else { return nil }
        self.init(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }
}
