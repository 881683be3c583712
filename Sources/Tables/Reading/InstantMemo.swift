import Formats
import Values

/// Remembers the instants of texts of 8 to 16 bytes: a column of dates has few different ones.
struct InstantMemo {
    struct Entry {
        /// The text; of no text all of it is zero.
        var low: UInt64 = 0
        var high: UInt64 = 0
        var instant = Instant.epoch
    }

    var entries = [Entry](repeating: Entry(), count: 64)
}

extension UnsafeMutableBufferPointer<InstantMemo.Entry> {
    /// The instant of a text that was kept before; nil of any other one.
    @inline(__always)
    func instant(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Instant? {
        guard let (low, high) = key(text, start, end) else { return nil }
        let known = self[Int(truncatingIfNeeded: mixed(low, high) &>> 58)]
        return known.low == low && known.high == high ? known.instant : nil
    }

    /// Keeps what a text means.
    func keep(
        _ instant: Instant, _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) {
        guard let (low, high) = key(text, start, end) else { return }
        self[Int(truncatingIfNeeded: mixed(low, high) &>> 58)] = InstantMemo.Entry(
            low: low, high: high, instant: instant)
    }

    /// A text that has a meaning has no NUL, so that none is like another one with zeros behind.
    @inline(__always)
    private func key(
        _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int
    ) -> (low: UInt64, high: UInt64)? {
        let count = end &- start
        guard count >= 8, count <= 16, start &+ 16 <= text.count else { return nil }
        return text.words(start, count)
    }
}
