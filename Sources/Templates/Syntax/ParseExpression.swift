import Diagnostics

/// Operators and their precedence, as Jinja's parser has it (documented ones and the others).
///
/// Specification: https://jinja.palletsprojects.com/en/stable/templates/#expressions
extension TemplateParser {
    /// An expression with an inline `if`.
    mutating func parseExpression() throws(Failure) -> Expression {
        try nested { (parser) throws(Failure) in try parser.parseConditional() }
    }

    private mutating func parseConditional() throws(Failure) -> Expression {
        var value = try parseOr()
        while skip(word: "if") {
            let test = try parseOr()
            let otherwise = skip(word: "else") ? try parseExpression() : nil
            value = try node(
                .conditional(value, test: test, otherwise: otherwise), from: value.range,
                over: otherwise.map { [value, test, $0] } ?? [value, test])
        }
        return value
    }

    mutating func parseOr() throws(Failure) -> Expression {
        var left = try parseAnd()
        while skip(word: "or") {
            let right = try parseAnd()
            left = try node(.or(left, right), from: left.range, over: [left, right])
        }
        return left
    }

    private mutating func parseAnd() throws(Failure) -> Expression {
        var left = try parseNot()
        while skip(word: "and") {
            let right = try parseNot()
            left = try node(.and(left, right), from: left.range, over: [left, right])
        }
        return left
    }

    private mutating func parseNot() throws(Failure) -> Expression {
        let start = current.range
        guard skip(word: "not") else { return try parseComparison() }
        let operand = try nested { (parser) throws(Failure) in try parser.parseNot() }
        return try node(.not(operand), from: start, over: [operand])
    }

    private mutating func parseComparison() throws(Failure) -> Expression {
        let first = try parseBinary(1)
        var comparisons: [Comparison] = []
        while let operation = comparisonOperator() {
            advance()
            if operation == .notContained { advance() }
            comparisons.append(Comparison(operation: operation, operand: try parseBinary(1)))
        }
        guard !comparisons.isEmpty else { return first }
        return try node(
            .comparison(first, comparisons), from: first.range,
            over: [first] + comparisons.map(\.operand))
    }

    private func comparisonOperator() -> Comparison.Operator? {
        switch current.kind {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .name:
            isWord("in")
                ? .contained : isWord("not") && isWord("in", next) ? .notContained : nil
        default: nil
        }
    }

    /// `+ -`, then `~`, then `* / // %`, then `**`; each from the left.
    private mutating func parseBinary(_ level: Int) throws(Failure) -> Expression {
        guard level <= 4 else { return try parseUnary(withFilters: true) }
        if level == 2 { return try parseConcatenation() }
        var left = try parseBinary(level + 1)
        while let operation = arithmeticOperator(level) {
            advance()
            let right = try parseBinary(level + 1)
            left = try node(
                .arithmetic(operation, left, right), from: left.range, over: [left, right])
        }
        return left
    }

    private mutating func parseConcatenation() throws(Failure) -> Expression {
        var parts = [try parseBinary(3)]
        while skip(.tilde) { parts.append(try parseBinary(3)) }
        guard parts.count > 1 else { return parts[0] }
        return try node(.concatenation(parts), from: parts[0].range, over: parts)
    }

    private func arithmeticOperator(_ level: Int) -> ArithmeticOperator? {
        switch (level, current.kind) {
        case (1, .plus): .add
        case (1, .minus): .subtract
        case (3, .times): .multiply
        case (3, .divide): .divide
        case (3, .floorDivide): .floorDivide
        case (3, .remainder): .remainder
        case (4, .power): .power
        default: nil
        }
    }

    /// A sign binds tighter than `**`; a filter after it takes the signed value.
    func isSign(_ token: Token) -> Bool { token.kind == .minus || token.kind == .plus }

    mutating func parseUnary(withFilters: Bool) throws(Failure) -> Expression {
        let start = current
        var value: Expression
        if isSign(start) {
            advance()
            let operand = try nested { (parser) throws(Failure) in
                try parser.parseUnary(withFilters: false)
            }
            value = try node(
                start.kind == .minus ? .negative(operand) : .positive(operand), from: start.range,
                over: [operand])
        } else {
            value = try parsePostfix(try parsePrimary())
        }
        return withFilters ? try parseFilters(value) : value
    }

    /// An expression of parts, from `start` to the last token read.
    func node(
        _ kind: Expression.Kind, from start: ByteRange, over parts: [Expression]
    ) throws(Failure) -> Expression {
        let depth = 1 + (parts.map(\.depth).max() ?? 0)
        let range = start.through(last.range)
        guard depth <= Self.depthLimit else {
            throw failure(.tooDeep(Self.depthLimit), at: start)
        }
        return Expression(kind: kind, range: range, depth: depth)
    }
}
