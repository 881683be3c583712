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

/// What is wrong with a pattern, and the scalar where.
struct PatternFault: Error, Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// What the pattern lacks or has too much of: `nothing to repeat`.
        case malformed(String)
        /// What we do not match: `look-around`.
        case unsupported(String)
    }

    var kind: Kind
    var offset: Int
}

/// The flags of a regular expression.
struct PatternFlags: Sendable, Hashable {
    var isGlobal = false
    var ignoresCase = false
    var isMultiline = false
    /// Whether `.` matches line ends.
    var matchesLineEnds = false
    var isUnicode = false

    init() {}

    /// Throws the first letter that is no flag, is given twice, or is `y`, `d` or `v`.
    init(_ text: String) throws(PatternFault) {
        for (offset, letter) in text.unicodeScalars.enumerated() {
            guard let flag = Self.flags[letter] else {
                let known = "ydv".unicodeScalars.contains(letter)
                throw PatternFault(
                    kind: known
                        ? .unsupported("the flag '\(letter)'")
                        : .malformed("there is no flag '\(letter)'"), offset: offset)
            }
            guard !self[keyPath: flag] else {
                throw PatternFault(
                    kind: .malformed("the flag '\(letter)' is given twice"), offset: offset)
            }
            self[keyPath: flag] = true
        }
    }

    private static var flags: [Unicode.Scalar: WritableKeyPath<Self, Bool>] {
        [
            "g": \.isGlobal, "i": \.ignoresCase, "m": \.isMultiline, "s": \.matchesLineEnds,
            "u": \.isUnicode,
        ]
    }
}
