import Formats
import Values

/// Remembers the instants of texts of up to 16 bytes: a column of dates has few different ones.
struct InstantMemo {
    private struct Entry {
        /// The text; of no text all of it is zero.
        var low: UInt64 = 0
        var high: UInt64 = 0
        var instant = Instant.epoch
    }

    private var entries = [Entry](repeating: Entry(), count: 64)

    /// The instant of a text that was seen before, else that which `parse` gives.
    @inline(__always)
    mutating func instant(
        _ bytes: [UInt8], _ range: Range<Int>, _ parse: () -> Instant?
    ) -> Instant? {
        let count = range.count
        // A parsed text has no NUL, so that none is like another one with zeros behind.
        guard count > 8, count <= 16 else { return parse() }
        let (low, high) = bytes.withUnsafeBytes { text in
            (text.word(at: range.lowerBound, 8), text.word(at: range.lowerBound + 8, count - 8))
        }
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: mixed >> 58)
        if entries[slot].low == low, entries[slot].high == high { return entries[slot].instant }
        let instant = parse()
        if let instant { entries[slot] = Entry(low: low, high: high, instant: instant) }
        return instant
    }
}
