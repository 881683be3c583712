import Patterns

/// A regular expression of ECMAScript that is matched in linear time.
///
/// Specification: https://tc39.es/ecma262/#sec-regexp-regular-expression-objects. Back references and look-around
/// would need a matcher whose time can grow without bounds, and are refused.
package struct RegularExpression: Sendable, Hashable {
    let pattern: String
    let flags: String
    let compiled: Pattern

    var options: PatternFlags { compiled.flags }
    /// Named groups, by their capture.
    var names: [String: Int] { compiled.names }

    init(_ pattern: String, flags: String = "") throws(ExpressionFault) {
        self.pattern = pattern
        self.flags = flags
        let options: PatternFlags
        do {
            options = try PatternFlags(flags)
        } catch {
            var fault = ExpressionFault(error, in: flags)
            fault.offset = pattern.utf8.count + 1 + (fault.offset ?? 0)
            throw fault
        }
        do {
            compiled = try Pattern(pattern, flags: options)
        } catch {
            throw ExpressionFault(error, in: pattern)
        }
    }

    /// As a literal: `/a+/g`.
    package var text: String { "/\(source)/\(flags)" }

    /// The pattern as it stands in a literal: a slash has a backslash before it.
    var source: String {
        var text = ""
        var isEscaped = false
        var isInClass = false
        for scalar in pattern.unicodeScalars {
            if scalar == "/", !isEscaped, !isInClass { text += "\\" }
            if !isEscaped, scalar == "[" { isInClass = true }
            if !isEscaped, scalar == "]" { isInClass = false }
            isEscaped = scalar == "\\" && !isEscaped
            text.unicodeScalars.append(scalar)
        }
        return text.isEmpty ? "(?:)" : text
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.pattern == right.pattern && left.flags == right.flags
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(pattern)
        hasher.combine(flags)
    }
}
