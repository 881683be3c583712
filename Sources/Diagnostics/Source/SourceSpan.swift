/// A range of bytes of a file. Lines and columns are computed from it only when it is printed.
package struct SourceSpan: Sendable, Hashable {
    package var path: String
    /// Byte offsets in the file.
    package var range: Range<Int>

    package init(path: String, range: Range<Int>) {
        self.path = path
        self.range = range
    }

    /// The empty span at `offset`.
    package init(path: String, offset: Int) {
        self.init(path: path, range: offset..<offset)
    }

    /// The smallest span that covers both; `other` must lie in the same file, else `self` is returned.
    package func union(_ other: SourceSpan) -> SourceSpan {
        guard path == other.path else { return self }
        let lower = min(range.lowerBound, other.range.lowerBound)
        let upper = max(range.upperBound, other.range.upperBound)
        return SourceSpan(path: path, range: lower..<upper)
    }
}
