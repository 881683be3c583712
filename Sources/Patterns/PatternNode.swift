/// A parsed regular expression.
indirect enum PatternNode: Sendable, Hashable {
    case empty
    case unit(UInt32)
    case any
    case set(PatternSet)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// A group; `index` counts captures from 1 and is nil for `(?:…)`.
    case group(PatternNode, index: Int?)
    case repetition(PatternNode, PatternRepetition)
    case assertion(PatternAssertion)
}

/// How often a part of a pattern is matched.
struct PatternRepetition: Sendable, Hashable {
    var least: Int
    /// Nil is without end.
    var most: Int?
    var isLazy = false
    /// The captures inside, which every round forgets.
    var captures: Range<Int>
}

enum PatternAssertion: Sendable, Hashable {
    case start, end, boundary, notBoundary
}
