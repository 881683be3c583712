package import Diagnostics

/// Plain text with `{{ … }}` parts: a scalar of front matter or of a component's body.
package struct InterpolatedText: Sendable {
    package enum Part: Sendable {
        /// Text that starts at this byte of the source.
        case text(String, at: Int)
        case expression(TemplateExpression)
    }

    package let parts: [Part]

    /// Whether there is nothing to evaluate.
    package var isConstant: Bool {
        parts.allSatisfy { if case .text = $0 { true } else { false } }
    }

    /// The text with its parts filled in, unescaped: `.string`; if the text is exactly one `{{ … }}`, its
    /// typed value.
    package func evaluate(in context: TemplateContext) throws(Failure) -> TemplateValue {
        if parts.count == 1, case .expression(let expression) = parts[0] {
            return try expression.evaluate(in: context)
        }
        return .string(try text(in: context))
    }

    /// The text with every part printed, unescaped; null and what is undefined cannot be printed.
    package func text(in context: TemplateContext) throws(Failure) -> String {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text, _): result += text
            case .expression(let expression):
                result += try expression.print(in: context).plainText ?? ""
            }
        }
        return result
    }
}

/// Parses plain text with `{{ … }}` parts. `{% %}` and `{# #}` are errors.
package func parseTextWithExpressions(_ text: SourceText) throws(Failure) -> InterpolatedText {
    var lexer = TemplateLexer(text.bytes)
    lexer.lexTemplate()
    let tokens = lexer.tokens
    var parser = TemplateParser(text: text, lexer: lexer)
    if let range = firstTag(in: text.bytes, outside: tokens) {
        throw Failure(
            .error(
                .tagInText, at: text.span(range),
                help: "put tags in a component: templates/components/NAME.html"))
    }
    var parts: [InterpolatedText.Part] = []
    while parser.current.kind != .end {
        let token = parser.current
        switch token.kind {
        case .text:
            parts.append(.text(parser.word(token), at: Int(token.range.lower)))
            parser.advance()
        case .outputStart:
            parser.advance()
            let expression = try parser.parseTuple()
            try parser.expect(.outputEnd)
            parts.append(.expression(TemplateExpression(expression: expression, text: text)))
        default: throw parser.unexpected(wanted: "text or '{{ … }}'")
        }
    }
    return InterpolatedText(parts: parts)
}

/// The place just after the `}}` that closes the `{{` at `start`; nil if nothing closes it.
package func endOfExpression(in bytes: [UInt8], from start: Int) -> Int? {
    var lexer = TemplateLexer(bytes)
    lexer.index = min(start + 2, bytes.count)
    lexer.lexInside(until: .outputEnd, opening: start)
    return lexer.fault == nil ? lexer.index : nil
}

/// The first `{%` or `{#` that is no part of an expression.
private func firstTag(in bytes: [UInt8], outside tokens: [Token]) -> Range<Int>? {
    var index = 0
    var skipped = 0
    while index + 1 < bytes.count {
        if bytes[index] == UInt8(ascii: "{"),
            bytes[index + 1] == UInt8(ascii: "%") || bytes[index + 1] == UInt8(ascii: "#")
        {
            return index..<(index + 2)
        }
        // Past a whole expression at once.
        while skipped < tokens.count, Int(tokens[skipped].range.lower) < index { skipped += 1 }
        if skipped < tokens.count, tokens[skipped].kind == .outputStart,
            Int(tokens[skipped].range.lower) == index,
            let end = tokens[skipped...].first(where: { $0.kind == .outputEnd })
        {
            index = Int(end.range.upper)
        } else {
            index += 1
        }
    }
    return nil
}
