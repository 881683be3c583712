package import Diagnostics

/// Parses an expression of Vega's language; nil with a diagnostic if it cannot be understood.
///
/// Specification: https://vega.github.io/vega/docs/expressions/
package func parseExpression(_ text: SourceText) -> Checked<CompiledExpression?> {
    do throws(Failure) {
        var lexer = ExpressionLexer(text)
        var parser = ExpressionParser(text: text, tokens: try lexer.tokens())
        let node = try parser.wholeExpression()
        return Checked(
            CompiledExpression(
                node: node, globals: parser.globals, span: text.span(0..<text.bytes.count)))
    } catch {
        return Checked(nil, error.diagnostics)
    }
}

/// A recursive descent over tokens. Both brackets and long chains of operators count as depth, because
/// evaluation recurses over either.
struct ExpressionParser {
    let text: SourceText
    let tokens: [PlacedToken]
    private var position = 0
    private var depth = 0
    private(set) var globals: [CompiledExpression.Global] = []

    static let depthLimit = 100

    init(text: SourceText, tokens: [PlacedToken]) {
        self.text = text
        self.tokens = tokens
    }

    mutating func wholeExpression() throws(Failure) -> ExpressionNode {
        let node = try expression()
        guard current.token == .end else { throw unexpected("an operator or the end") }
        return node
    }

    // MARK: Tokens

    private var current: PlacedToken {
        tokens.indices.contains(position)
            ? tokens[position]
            : PlacedToken(token: .end, range: text.bytes.count..<text.bytes.count)
    }

    private mutating func accept(_ symbol: String) -> Bool {
        guard current.token == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(Failure) {
        guard accept(symbol) else { throw unexpected("'\(symbol)'") }
    }

    private func unexpected(_ expected: String) -> Failure {
        let range = current.range
        let found =
            current.token == .end
            ? "the end" : "'" + String(decoding: text.bytes[range], as: UTF8.self) + "'"
        return Failure(
            .error(.unexpectedToken(found, expected: expected), at: text.span(range)))
    }

    private mutating func deeper() throws(Failure) {
        depth += 1
        guard depth <= Self.depthLimit else {
            throw Failure(
                .error(.expressionTooDeep(limit: Self.depthLimit), at: text.span(current.range)))
        }
    }

    // MARK: Grammar

    private mutating func expression() throws(Failure) -> ExpressionNode {
        try deeper()
        defer { depth -= 1 }
        let test = try binary(minimum: 1)
        guard accept("?") else { return test }
        let then = try expression()
        try expect(":")
        let otherwise = try expression()
        return .conditional(test, then: then, otherwise: otherwise)
    }

    private mutating func binary(minimum: Int) throws(Failure) -> ExpressionNode {
        let entry = depth
        defer { depth = entry }
        var left = try unary()
        while let symbol = current.token.operatorName, let precedence = precedence(of: symbol),
            precedence >= minimum
        {
            try deeper()
            position += 1
            let right = try binary(minimum: precedence + 1)
            left = joined(symbol, left, right)
        }
        return left
    }

    private func precedence(of symbol: String) -> Int? {
        switch symbol {
        case "||": 1
        case "&&": 2
        default: BinaryOperator(rawValue: symbol)?.precedence
        }
    }

    private func joined(
        _ symbol: String, _ left: ExpressionNode, _ right: ExpressionNode
    ) -> ExpressionNode {
        if symbol == "||" { return .or(left, right) }
        if symbol == "&&" { return .and(left, right) }
        return BinaryOperator(rawValue: symbol).map { folded(.binary($0, left, right)) } ?? left
    }

    private mutating func unary() throws(Failure) -> ExpressionNode {
        guard case .symbol(let symbol) = current.token,
            let unaryOperator = UnaryOperator(rawValue: symbol)
        else { return try postfix() }
        try deeper()
        defer { depth -= 1 }
        position += 1
        let operand = try unary()
        return folded(.unary(unaryOperator, operand))
    }

    private mutating func postfix() throws(Failure) -> ExpressionNode {
        let entry = depth
        defer { depth = entry }
        var node = try primary()
        while true {
            if accept(".") {
                guard case .identifier(let name) = current.token else {
                    throw unexpected("the name of a member")
                }
                position += 1
                node = member(node, .literal(.string(name)))
            } else if accept("[") {
                let key = try expression()
                try expect("]")
                node = member(node, key)
            } else if current.token == .symbol("(") {
                throw Failure(
                    .error(
                        .notCallable, at: text.span(current.range),
                        help: "functions stand before their arguments: upper(datum.name)"))
            } else {
                return node
            }
            try deeper()
        }
    }

    private func member(_ object: ExpressionNode, _ key: ExpressionNode) -> ExpressionNode {
        if case .datum = object, case .literal(.string(let name)) = key { return .column(name) }
        return .member(object, key)
    }

    private mutating func primary() throws(Failure) -> ExpressionNode {
        let token = current
        switch token.token {
        case .number(let number):
            position += 1
            return .literal(.number(number))
        case .string(let string):
            position += 1
            return .literal(.string(string))
        case .pattern(let pattern):
            position += 1
            return .literal(.pattern(pattern))
        case .identifier(let name):
            position += 1
            return try named(name, token.range)
        case .symbol("("):
            position += 1
            let node = try expression()
            try expect(")")
            return node
        case .symbol("["):
            position += 1
            return folded(.array(try items(until: "]", allowsTrailing: true)))
        case .symbol("{"):
            position += 1
            return try object()
        default:
            throw unexpected("a value")
        }
    }

    private mutating func named(
        _ name: String, _ range: Range<Int>
    ) throws(Failure) -> ExpressionNode {
        if accept("(") { return try call(name, range) }
        switch name {
        case "datum": return .datum
        case "true": return .literal(.boolean(true))
        case "false": return .literal(.boolean(false))
        case "null": return .literal(.null)
        case "undefined": return .literal(.undefined)
        default: break
        }
        if let constant = expressionConstants[name] { return .literal(.number(constant)) }
        globals.append(.init(name: name, span: text.span(range)))
        return .global(name)
    }

    private mutating func call(
        _ name: String, _ range: Range<Int>
    ) throws(Failure) -> ExpressionNode {
        guard let function = FunctionTable.all[name] else {
            throw Failure(unknownFunction(name, at: text.span(range)))
        }
        let arguments = try items(until: ")")
        guard function.arity.contains(arguments.count) else {
            throw Failure(
                .error(
                    .wrongArgumentCount(function, found: arguments.count), at: text.span(range)))
        }
        if name == "if" {
            return .conditional(arguments[0], then: arguments[1], otherwise: arguments[2])
        }
        return try foldedCall(function, arguments, at: text.span(range))
    }

    private mutating func items(
        until end: String, allowsTrailing: Bool = false
    ) throws(Failure) -> [ExpressionNode] {
        var items: [ExpressionNode] = []
        if accept(end) { return items }
        repeat {
            if allowsTrailing, accept(end) { return items }
            items.append(try expression())
        } while accept(",")
        try expect(end)
        return items
    }

    private mutating func object() throws(Failure) -> ExpressionNode {
        var properties: [ExpressionNode.Property] = []
        if accept("}") { return folded(.object(properties)) }
        repeat {
            if accept("}") { return folded(.object(properties)) }
            let range = current.range
            let key: String
            switch current.token {
            case .identifier(let name), .string(let name): key = name
            case .number(let number): key = ExpressionValue.number(number).text
            default: throw unexpected("a key")
            }
            position += 1
            guard !properties.contains(where: { $0.key == key }) else {
                throw Failure(.error(.keyGivenTwice(key), at: text.span(range)))
            }
            try expect(":")
            properties.append(.init(key: key, value: try expression()))
        } while accept(",")
        try expect("}")
        return folded(.object(properties))
    }
}

/// Source: https://vega.github.io/vega/docs/expressions/#bound-variables
private let expressionConstants: [String: Double] = [
    "NaN": .nan, "E": 2.718281828459045, "LN2": 0.6931471805599453, "LN10": 2.302585092994046,
    "LOG2E": 1.4426950408889634, "LOG10E": 0.4342944819032518, "PI": .pi,
    "SQRT1_2": 0.7071067811865476, "SQRT2": 1.4142135623730951, "MIN_VALUE": .leastNonzeroMagnitude,
    "MAX_VALUE": .greatestFiniteMagnitude, "Infinity": .infinity,
]

private func unknownFunction(_ name: String, at span: SourceSpan) -> Diagnostic {
    if let reason = FunctionTable.reasonAgainst(name) {
        return .error(.unsupportedFunction(name, reason), at: span)
    }
    return .error(
        .unknownFunction(name), at: span,
        help: helpForUnknown(name, known: FunctionTable.all.keys.sorted()))
}

extension Diagnostic.Message {
    static func unexpectedToken(_ found: String, expected: String) -> Self {
        Self(
            id: "malformed-expression",
            text: "\(found) stands where the expression needs \(expected)")
    }

    static func expressionTooDeep(limit: Int) -> Self {
        Self(id: "nesting-too-deep", text: "expression is nested more than \(limit) levels deep")
    }

    static var notCallable: Self {
        Self(id: "malformed-expression", text: "expressions have no methods")
    }

    static func unknownFunction(_ name: String) -> Self {
        Self(id: "unknown-function", text: "unknown function '\(name)'")
    }

    static func unsupportedFunction(_ name: String, _ reason: String) -> Self {
        Self(id: "unsupported-function", text: "function '\(name)' \(reason)")
    }

    static func keyGivenTwice(_ key: String) -> Self {
        Self(id: "malformed-expression", text: "key '\(key)' is given twice")
    }

    static func wrongArgumentCount(_ function: ExpressionFunction, found: Int) -> Self {
        let arity = function.arity
        let wanted =
            arity.lowerBound == arity.upperBound
            ? "\(arity.lowerBound)"
            : arity.upperBound == .max
                ? "at least \(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)"
        return Self(
            id: "wrong-argument-count",
            text: "\(function.name)() takes \(wanted) arguments, found \(found)")
    }
}
