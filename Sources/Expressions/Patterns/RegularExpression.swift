import Diagnostics

/// A regular expression of ECMAScript that is matched in linear time.
///
/// Specification: https://tc39.es/ecma262/#sec-regexp-regular-expression-objects. Back references and look-around
/// would need a matcher whose time can grow without bounds, and are refused.
package struct RegularExpression: Sendable, Hashable {
    let pattern: String
    let flags: String
    let options: PatternFlags
    let program: PatternProgram
    /// Named groups, by their capture.
    let names: [String: Int]

    init(_ pattern: String, flags: String = "") throws(ExpressionFault) {
        self.pattern = pattern
        self.flags = flags
        do {
            options = try PatternFlags(flags)
        } catch {
            var fault = ExpressionFault(error, in: flags)
            fault.offset = pattern.utf8.count + 1 + (fault.offset ?? 0)
            throw fault
        }
        do {
            var parser = PatternParser(pattern, isUnicode: options.isUnicode)
            let node = try parser.pattern()
            program = try PatternProgram(node, captureCount: parser.captureCount)
            names = parser.names
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

extension ExpressionFault {
    fileprivate init(_ fault: PatternFault, in pattern: String) {
        switch fault.kind {
        case .malformed(let reason):
            self.init(.malformedPattern(pattern, reason))
        case .unsupported(let part):
            self.init(
                .unsupportedPattern(part),
                help: "patterns are matched in linear time: classes, groups, anchors and counts")
        }
        // The place in the pattern, in bytes of UTF-8.
        offset = pattern.unicodeScalars.prefix(fault.offset).reduce(0) {
            $0 + (UTF8.encode($1)?.count ?? 1)
        }
    }

    static var slowPattern: ExpressionFault {
        ExpressionFault(
            .slowPattern, help: "a simpler pattern, or shorter text, is matched in time")
    }
}

extension Diagnostic.Message {
    static func malformedPattern(_ pattern: String, _ reason: String) -> Self {
        Self(id: "malformed-pattern", text: "/\(pattern)/ is no regular expression: \(reason)")
    }

    static func unsupportedPattern(_ part: String) -> Self {
        Self(
            id: "unsupported-pattern",
            text: "\(part) in a regular expression cannot be matched in linear time")
    }

    static var slowPattern: Self {
        Self(id: "slow-pattern", text: "regular expression takes too many steps on this text")
    }
}
