import Diagnostics

extension TemplateParser {
    mutating func parsePrimary() throws(Failure) -> Expression {
        let token = current
        switch token.kind {
        case .name:
            advance()
            return Expression(kind: nameOrLiteral(word(token)), range: token.range)
        case .string:
            var value = ""
            while current.kind == .string {
                value += unescaped(bytes(current.range).dropFirst().dropLast())
                advance()
            }
            return try node(.constant(.string(value)), from: token.range, over: [])
        case .integer:
            guard let value = integerLiteral(bytes(token.range)) else {
                throw failure(.malformedNumber, at: token.range)
            }
            advance()
            return Expression(kind: .constant(.integer(value)), range: token.range)
        case .number:
            guard let value = numberLiteral(bytes(token.range)) else {
                throw failure(.malformedNumber, at: token.range)
            }
            advance()
            return Expression(kind: .constant(.number(value)), range: token.range)
        case .leftParenthesis:
            advance()
            let value = try parseTuple(isParenthesized: true) {
                $0.current.kind == .rightParenthesis
            }
            try expect(.rightParenthesis)
            return value
        case .leftBracket: return try parseList()
        case .leftBrace: return try parseDictionary()
        default: throw unexpected(wanted: "an expression")
        }
    }

    private mutating func nameOrLiteral(_ word: String) -> Expression.Kind {
        switch word {
        case "true", "True": return .constant(.boolean(true))
        case "false", "False": return .constant(.boolean(false))
        case "none", "None": return .constant(.null)
        case "caller", "varargs", "kwargs", "loop", "self":
            uses.insert(word)
            return .name(Name(word))
        default: return .name(Name(word))
        }
    }

    /// One expression, or a tuple of several with commas between them.
    mutating func parseTuple(
        isParenthesized: Bool = false, withCondition: Bool = true,
        isEnd: (TemplateParser) -> Bool = { _ in false }
    ) throws(Failure) -> Expression {
        let start = current.range
        var items: [Expression] = []
        var isTuple = false
        while !isEnd(self), current.kind != .outputEnd, current.kind != .tagEnd,
            current.kind != .end
        {
            items.append(
                withCondition
                    ? try parseExpression()
                    : try nested { (parser) throws(Failure) in try parser.parseOr() })
            guard skip(.comma) else { break }
            isTuple = true
        }
        if !isTuple, let only = items.first { return only }
        guard isTuple || isParenthesized else { throw unexpected(wanted: "an expression") }
        return try node(.tuple(items), from: start, over: items)
    }

    private mutating func parseList() throws(Failure) -> Expression {
        let start = try expect(.leftBracket).range
        var items: [Expression] = []
        while current.kind != .rightBracket {
            items.append(try parseExpression())
            if current.kind != .rightBracket { try expect(.comma, "',' or ']'") }
        }
        try expect(.rightBracket)
        return try node(.list(items), from: start, over: items)
    }

    private mutating func parseDictionary() throws(Failure) -> Expression {
        let start = try expect(.leftBrace).range
        var entries: [Expression.Entry] = []
        while current.kind != .rightBrace {
            let key = try parseExpression()
            try expect(.colon, "':' and the value")
            entries.append(Expression.Entry(key: key, value: try parseExpression()))
            if current.kind != .rightBrace { try expect(.comma, "',' or '}'") }
        }
        try expect(.rightBrace)
        return try node(
            .dictionary(entries), from: start, over: entries.flatMap { [$0.key, $0.value] })
    }
}
