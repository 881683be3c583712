import Values

/// Remembers the codes of texts of up to 16 bytes that a label table gave: most columns of text have few different ones.
struct LabelMemo {
    struct Entry {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length = -1
        var code: Int32 = 0
    }

    var entries = [Entry](repeating: Entry(), count: 256)
}

extension UnsafeMutableBufferPointer<LabelMemo.Entry> {
    /// The code of a text that was seen before, else that which `find` gives.
    @inline(__always)
    func code(
        _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ find: () -> Int32
    ) -> Int32 {
        let length = end &- start
        guard length <= 16, start &+ 16 <= text.count else { return find() }
        let (low, high) = text.words(start, length)
        let slot = Int(truncatingIfNeeded: mixed(low, high) &>> 56)
        let known = self[slot]
        if known.low == low, known.high == high, known.length == length { return known.code }
        let code = find()
        self[slot] = LabelMemo.Entry(low: low, high: high, length: length, code: code)
        return code
    }
}

/// A hash of 16 bytes, in which the highest bits are the best.
@inline(__always)
func mixed(_ low: UInt64, _ high: UInt64) -> UInt64 {
    (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0x9E37_79B9_7F4A_7C15
}

extension UnsafeRawBufferPointer {
    /// Up to 16 bytes as two integers, the first byte lowest, zeros behind. 16 bytes must be there.
    @inline(__always)
    func words(_ start: Int, _ length: Int) -> (low: UInt64, high: UInt64) {
        let kept = UInt64(truncatingIfNeeded: 8 &* length)
        let (low, high) = (eightBytes(at: start), eightBytes(at: start &+ 8))
        if length < 8 { return (low & (1 &<< kept &- 1), 0) }
        if length == 16 { return (low, high) }
        return (low, high & (1 &<< (kept &- 64) &- 1))
    }
}
