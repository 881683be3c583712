/// What is wrong with a pattern, and the scalar where.
package struct PatternFault: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// What the pattern lacks or has too much of: `nothing to repeat`.
        case malformed(String)
        /// What takes time without bounds: `look-around`.
        case unbounded(String)
        /// What could be matched and is not, and what is in its place.
        case unsupported(String, instead: String)
        /// The limit that it goes beyond: `it counts beyond 1000`.
        case tooLarge(String)
    }

    package var kind: Kind
    /// Nil where it is the whole pattern.
    package var offset: Int?
}
