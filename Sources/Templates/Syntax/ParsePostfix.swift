import Diagnostics

extension TemplateParser {
    /// `.name`, `[item]` and `(arguments)` after a value.
    mutating func parsePostfix(_ base: Expression) throws(Failure) -> Expression {
        var value = base
        while true {
            switch current.kind {
            case .dot: value = try parseAttribute(value)
            case .leftBracket: value = try parseSubscript(value)
            case .leftParenthesis: value = try parseCall(value)
            default: return value
            }
        }
    }

    /// `| filter` and `is test` after a value, and calls of what they give.
    mutating func parseFilters(_ base: Expression) throws(Failure) -> Expression {
        var value = base
        while true {
            if current.kind == .pipe {
                advance()
                let use = try parseFilter()
                value = try node(
                    .filter(value, use), from: value.range, over: [value] + use.arguments.parts)
            } else if isWord("is") {
                value = try parseTest(value)
            } else if current.kind == .leftParenthesis {
                value = try parseCall(value)
            } else {
                return value
            }
        }
    }

    private mutating func parseAttribute(_ base: Expression) throws(Failure) -> Expression {
        try expect(.dot)
        let token = current
        switch token.kind {
        case .name:
            advance()
            return try node(.attribute(base, word(token)), from: base.range, over: [base])
        case .integer:
            guard let index = integerLiteral(bytes(token.range)) else {
                throw failure(.malformedNumber, at: token.range)
            }
            advance()
            let key = Expression(kind: .constant(.integer(index)), range: token.range)
            return try node(.item(base, key), from: base.range, over: [base])
        default: throw unexpected(wanted: "a name or number after '.'")
        }
    }

    private mutating func parseSubscript(_ base: Expression) throws(Failure) -> Expression {
        try expect(.leftBracket)
        var start: Expression?
        if current.kind != .colon {
            let key = try parseTuple { $0.current.kind == .rightBracket }
            if skip(.rightBracket) {
                return try node(.item(base, key), from: base.range, over: [base, key])
            }
            start = key
        }
        try expect(.colon, "']' or ':'")
        var stop: Expression?
        var step: Expression?
        if current.kind != .colon, current.kind != .rightBracket { stop = try parseExpression() }
        if skip(.colon), current.kind != .rightBracket { step = try parseExpression() }
        try expect(.rightBracket)
        return try node(
            .slice(base, start: start, stop: stop, step: step), from: base.range,
            over: [base] + [start, stop, step].compactMap { $0 })
    }

    mutating func parseCall(_ base: Expression) throws(Failure) -> Expression {
        let arguments = try parseArguments()
        return try node(.call(base, arguments), from: base.range, over: [base] + arguments.parts)
    }

    /// `(a, b=c, *list, **mapping)`
    mutating func parseArguments() throws(Failure) -> CallArguments {
        try expect(.leftParenthesis)
        var arguments = CallArguments()
        while current.kind != .rightParenthesis {
            if skip(.times) {
                arguments.spread = try parseExpression()
            } else if skip(.power) {
                arguments.namedSpread = try parseExpression()
            } else if current.kind == .name, next.kind == .assign {
                let token = current
                let name = word(token)
                guard !arguments.named.contains(where: { $0.name == name }) else {
                    throw failure(.repeatedArgument(name), at: token.range)
                }
                advance()
                advance()
                arguments.named.append(.init(name: name, value: try parseExpression()))
            } else {
                guard arguments.named.isEmpty, arguments.namedSpread == nil,
                    arguments.spread == nil
                else { throw failure(.positionalAfterNamed, at: current.range) }
                arguments.positional.append(try parseExpression())
            }
            if current.kind != .rightParenthesis { try expect(.comma, "',' or ')'") }
        }
        try expect(.rightParenthesis)
        return arguments
    }

    /// The name of a filter or test, which may have dots.
    private mutating func parseDottedName(_ wanted: String) throws(Failure) -> (String, ByteRange) {
        let first = try expect(.name, wanted)
        var name = word(first)
        while current.kind == .dot, next.kind == .name {
            advance()
            name += "." + word(current)
            advance()
        }
        return (name, first.range.through(last.range))
    }

    /// A filter's name and arguments, after `|`.
    mutating func parseFilter() throws(Failure) -> FilterUse {
        let (name, range) = try parseDottedName("a filter's name")
        let arguments = current.kind == .leftParenthesis ? try parseArguments() : CallArguments()
        guard let filter = filterTable[name] else {
            let stem = String(name.prefix { $0 != "." })
            let help =
                name == "random"
                ? "each build would give another page; 'first' takes an item that stays"
                : stem != name && filterTable[stem] != nil
                    ? "write (… | \(stem))\(name.dropFirst(stem.count))"
                    : helpForUnknown(name, known: filterTable.keys.sorted())
            throw failure(.unknownFilter(name), at: range, help: help)
        }
        try check(
            arguments, of: name, parameters: filter.parameters, required: filter.required,
            isVariadic: filter.isVariadic, at: range)
        return FilterUse(
            filter: filter, arguments: arguments, range: range.through(last.range))
    }

    private mutating func parseTest(_ base: Expression) throws(Failure) -> Expression {
        try expect(word: "is")
        let isNegated = skip(word: "not")
        let (name, range) = try parseDottedName("a test's name")
        var arguments = CallArguments()
        if current.kind == .leftParenthesis {
            arguments = try parseArguments()
        } else if startsTestArgument {
            arguments.positional = [try parsePostfix(try parsePrimary())]
        }
        guard let condition = conditionTable[name] else {
            throw failure(
                .unknownTest(name), at: range,
                help: helpForUnknown(name, known: conditionTable.keys.sorted()))
        }
        try check(
            arguments, of: name, parameters: condition.parameters,
            required: condition.parameters.count, isVariadic: false, at: range)
        let use = TestUse(
            condition: condition, arguments: arguments, isNegated: isNegated,
            range: range.through(last.range))
        return try node(.test(base, use), from: base.range, over: [base] + arguments.parts)
    }

    private var startsTestArgument: Bool {
        switch current.kind {
        case .string, .integer, .number, .leftBracket, .leftBrace: true
        case .name:
            !["else", "or", "and", "is", "if", "in", "not", "recursive"].contains(word(current))
        default: false
        }
    }

    private func check(
        _ arguments: CallArguments, of name: String, parameters: [String], required: Int,
        isVariadic: Bool, at range: ByteRange
    ) throws(Failure) {
        guard !isVariadic, arguments.spread == nil, arguments.namedSpread == nil else { return }
        guard arguments.positional.count <= parameters.count else {
            throw failure(.tooManyArguments(name, limit: parameters.count), at: range)
        }
        for argument in arguments.named {
            guard let place = parameters.firstIndex(of: argument.name) else {
                throw failure(
                    .unknownArgument(argument.name, of: name), at: argument.value.range,
                    help: helpForUnknown(argument.name, known: parameters))
            }
            if place < arguments.positional.count {
                throw failure(.repeatedArgument(argument.name), at: argument.value.range)
            }
        }
        let given = Set(arguments.named.map(\.name))
        for (place, parameter) in parameters.prefix(required).enumerated()
        where place >= arguments.positional.count && !given.contains(parameter) {
            throw failure(.missingArgument(parameter, of: "'\(name)'"), at: range)
        }
    }
}

extension CallArguments {
    /// All expressions in it.
    var parts: [Expression] {
        positional + named.map(\.value) + [spread, namedSpread].compactMap { $0 }
    }
}
