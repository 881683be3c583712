/// A point in time: milliseconds since 1970-01-01T00:00:00Z, as in ECMAScript.
package struct Instant: Sendable, Hashable, Comparable {
    /// At most 8.64e15 either way, ECMAScript's range.
    package let milliseconds: Int64

    private static let limit: Int64 = 8_640_000_000_000_000

    /// Times beyond ECMAScript's range become its ends.
    package init(milliseconds: Int64) {
        self.milliseconds = min(Self.limit, max(-Self.limit, milliseconds))
    }

    /// The time that a number of milliseconds means, its fraction cut off; nil where ECMAScript's date
    /// would be invalid.
    package init?(milliseconds: Double) {
        guard milliseconds.magnitude <= Double(Self.limit) else { return nil }
        self.init(milliseconds: Int64(milliseconds))
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
