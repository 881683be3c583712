import Diagnostics

extension Diagnostic.Message {
    static var unclosedComment: Self {
        Self(id: "unclosed-comment", text: "comment '{#' is not closed by '#}'")
    }

    static var unclosedRaw: Self {
        Self(id: "unclosed-tag", text: "'raw' is not closed by '{% endraw %}'")
    }

    static func unclosedTag(_ end: Token.Kind) -> Self {
        end == .tagEnd
            ? Self(id: "unclosed-tag", text: "tag '{%' is not closed by '%}'")
            : Self(id: "unclosed-output", text: "output '{{' is not closed by '}}'")
    }

    static var unclosedString: Self {
        Self(id: "unclosed-string", text: "text in quotes is not closed")
    }

    static func unopenedBracket(_ kind: Token.Kind) -> Self {
        Self(id: "unmatched-bracket", text: "'\(kind.symbol)' closes nothing")
    }

    static func wrongBracket(_ kind: Token.Kind, wanted: Token.Kind) -> Self {
        Self(
            id: "unmatched-bracket",
            text: "'\(kind.symbol)' stands where '\(wanted.symbol)' should close")
    }

    static func unexpectedCharacter(_ byte: UInt8) -> Self {
        let shown =
            (0x21..<0x7F).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "control code"
        return Self(id: "unexpected-character", text: "\(shown) has no meaning in an expression")
    }

    static func unexpectedToken(_ found: String, wanted: String) -> Self {
        Self(id: "unexpected-token", text: "\(found) stands where \(wanted) should")
    }

    static func unclosedBlock(_ name: String, wanted: [String]) -> Self {
        Self(
            id: "unclosed-block",
            text: "'\(name)' is not closed by '{% \(wanted.last ?? "end") %}'")
    }

    static func wrongEnd(_ found: String, open: String) -> Self {
        Self(id: "wrong-end", text: "'\(found)' cannot close '\(open)'")
    }

    static func strayTag(_ name: String) -> Self {
        Self(id: "stray-tag", text: "'\(name)' has nothing that it belongs to")
    }

    static func unknownTag(_ name: String) -> Self {
        Self(id: "unknown-tag", text: "no tag is called '\(name)'")
    }

    static func unknownFilter(_ name: String) -> Self {
        Self(id: "unknown-filter", text: "no filter is called '\(name)'")
    }

    static func unknownTest(_ name: String) -> Self {
        Self(id: "unknown-test", text: "no test is called '\(name)'")
    }

    static func tooManyArguments(_ name: String, limit: Int) -> Self {
        let count = limit == 0 ? "no arguments" : limit == 1 ? "one argument" : "\(limit) arguments"
        return Self(id: "too-many-arguments", text: "'\(name)' takes \(count)")
    }

    static func unknownArgument(_ argument: String, of name: String) -> Self {
        Self(id: "unknown-argument", text: "'\(name)' has no argument '\(argument)'")
    }

    static func repeatedArgument(_ argument: String) -> Self {
        Self(id: "repeated-argument", text: "argument '\(argument)' is given twice")
    }

    static var positionalAfterNamed: Self {
        Self(
            id: "argument-order", text: "arguments without a name come before those with a name")
    }

    static func repeatedBlock(_ name: String) -> Self {
        Self(id: "repeated-block", text: "block '\(name)' is defined twice")
    }

    static func filledRequiredBlock(_ name: String) -> Self {
        Self(
            id: "filled-required-block",
            text:
                "required block '\(name)' must be empty: a template that extends this one fills it")
    }

    static func literalTarget(_ name: String) -> Self {
        Self(id: "literal-target", text: "'\(name)' is a value and cannot be assigned to")
    }

    static var callWithoutCall: Self {
        Self(id: "call-without-call", text: "'call' needs a macro with parentheses: 'call name()'")
    }

    static var parameterOrder: Self {
        Self(
            id: "parameter-order",
            text: "a parameter without a default stands after one with a default")
    }

    static func tooDeep(_ limit: Int) -> Self {
        Self(id: "too-deep", text: "the nesting exceeds \(limit) levels")
    }

    static func templateTooLarge(_ limit: Int) -> Self {
        Self(id: "template-too-large", text: "the template has more than \(limit) bytes")
    }

    static var malformedNumber: Self {
        Self(id: "malformed-number", text: "the number is malformed or exceeds 64 bits")
    }

    static var tagInText: Self {
        Self(id: "tag-in-text", text: "only '{{ … }}' is allowed in text, no tags and comments")
    }
}
