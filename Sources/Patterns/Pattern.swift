/// A regular expression of ECMAScript, ready to be matched in linear time.
///
/// Specification: https://tc39.es/ecma262/#sec-regexp-regular-expression-objects. Back references and look-around
/// would need a matcher whose time can grow without bounds, and are refused.
package struct Pattern: Sendable, Hashable {
    package let flags: PatternFlags
    /// Named groups, by their capture.
    package let names: [String: Int]
    /// Without case where case does not count.
    let program: PatternProgram

    /// Throws what is wrong with `text`, with its place in it.
    package init(_ text: String, flags: PatternFlags = PatternFlags()) throws(PatternFault) {
        self.flags = flags
        var parser = PatternParser(text, isUnicode: flags.isUnicode)
        let node = try parser.pattern()
        program = try PatternProgram(node, parser.captureCount, flags)
        names = parser.names
    }

    /// The pattern that matches whole texts: what XML Schema, and with it Table Schema, means by a pattern.
    package init(wholeText text: String) throws(PatternFault) {
        // That `text` is a pattern is found out alone first: `a)(b` would be one between the brackets.
        var flags = PatternFlags()
        flags.isUnicode = true
        _ = try Pattern(text, flags: flags)
        try self.init("^(?:" + text + ")$", flags: flags)
    }

    /// How many steps its program has.
    package var size: Int { program.instructions.count }

    /// Whether the pattern matches anywhere in `text`. Throws if that takes too many steps.
    package func matches(_ text: String) throws(PatternMachine.TooManySteps) -> Bool {
        let units =
            flags.isUnicode ? text.unicodeScalars.map(\.value) : text.utf16.map { UInt32($0) }
        var machine = PatternMachine(self, units)
        return try machine.firstMatch(from: 0) != nil
    }
}
