/// The flags of a regular expression.
package struct PatternFlags: Sendable, Hashable {
    package var isGlobal = false
    package var ignoresCase = false
    package var isMultiline = false
    /// Whether `.` matches line ends.
    package var matchesLineEnds = false
    package var isUnicode = false

    package init() {}

    /// Throws the first letter that is no flag, is given twice, or is `y`, `d` or `v`.
    package init(_ text: String) throws(PatternFault) {
        for (offset, letter) in text.unicodeScalars.enumerated() {
            guard let flag = Self.flags[letter] else {
                let known = "ydv".unicodeScalars.contains(letter)
                throw PatternFault(
                    kind: known
                        ? .unsupported(
                            "the flag '\(letter)'", instead: "the flags are g, i, m, s and u")
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
