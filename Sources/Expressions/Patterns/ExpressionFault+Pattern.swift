import Diagnostics
import Patterns

extension ExpressionFault {
    init(_ fault: PatternFault, in pattern: String) {
        switch fault.kind {
        case .malformed(let reason):
            self.init(.malformedPattern(pattern, reason))
        case .unbounded(let part):
            self.init(
                .unboundedPattern(part),
                help: "patterns are matched in linear time: classes, groups, anchors and counts")
        case .unsupported(let part, let instead):
            self.init(.unsupportedPattern(part), help: instead)
        case .tooLarge(let rule):
            self.init(.patternTooLarge(rule))
        }
        // The place in the pattern, in bytes of UTF-8.
        offset = fault.offset.map { place in
            pattern.unicodeScalars.prefix(place).reduce(0) { $0 + (UTF8.encode($1)?.count ?? 1) }
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

    static func unboundedPattern(_ part: String) -> Self {
        Self(
            id: "unsupported-pattern",
            text: "\(part) in a regular expression cannot be matched in linear time")
    }

    static func unsupportedPattern(_ part: String) -> Self {
        Self(
            id: "unsupported-pattern", text: "\(part) is not supported in a regular expression")
    }

    static func patternTooLarge(_ rule: String) -> Self {
        Self(id: "pattern-too-large", text: "regular expression is too large: \(rule)")
    }

    static var slowPattern: Self {
        Self(id: "slow-pattern", text: "regular expression takes too many steps on this text")
    }
}
