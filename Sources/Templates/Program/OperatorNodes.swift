/// `+ - * / // % **`
final class ArithmeticNode: ExpressionNode {
    private let operation: ArithmeticOperator
    private let left: any ExpressionNode
    private let right: any ExpressionNode
    private let range: ByteRange

    init(
        _ operation: ArithmeticOperator, _ left: any ExpressionNode, _ right: any ExpressionNode,
        at range: ByteRange
    ) {
        self.operation = operation
        self.left = left
        self.right = right
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let left = try left.evaluate(&renderer)
        let right = try right.evaluate(&renderer)
        do {
            if operation == .remainder, let text = left.plainText {
                return try renderer.filled(text, with: right, isSafe: isSafe(left))
            }
            return try compute(operation, left, right)
        } catch { throw renderer.located(error, at: range) }
    }
}

/// `not`, `-` and `+` before a value.
final class PrefixNode: ExpressionNode {
    enum Operation: Sendable { case not, negative, positive }

    private let operation: Operation
    private let operand: any ExpressionNode
    private let range: ByteRange

    init(_ operation: Operation, _ operand: any ExpressionNode, at range: ByteRange) {
        self.operation = operation
        self.operand = operand
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let value = try operand.evaluate(&renderer)
        do {
            switch operation {
            case .not: return .boolean(!(try value.isTrue()))
            case .negative: return try negated(value)
            case .positive: return try numberOperand(value, "+")
            }
        } catch { throw renderer.located(error, at: range) }
    }
}

/// `a ~ b`
final class ConcatenationNode: ExpressionNode {
    private let parts: [any ExpressionNode]
    private let range: ByteRange

    init(_ parts: [any ExpressionNode], at range: ByteRange) {
        self.parts = parts
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let first = try parts[0].evaluate(&renderer)
        if parts.count == 2 {
            let second = try parts[1].evaluate(&renderer)
            do throws(TemplateError) {
                if case .number(let number) = first, case .string(let text) = second,
                    let decimal = ShortDecimal(number), let joined = decimal.text(before: text)
                {
                    return .string(joined)
                }
                if let text = plainPrint(first), let more = plainPrint(second) {
                    try RenderLimits.check(text.utf8.count + more.utf8.count)
                    return .string(text + more)
                }
                return try renderer.joined([first, second])
            } catch {
                throw renderer.located(error, at: range)
            }
        }
        var values = [first]
        for part in parts.dropFirst() { values.append(try part.evaluate(&renderer)) }
        do { return try renderer.joined(values) } catch {
            throw renderer.located(error, at: range)
        }
    }

    /// What a number or text prints; nil for any other value.
    private func plainPrint(_ value: TemplateValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): printedNumber(number)
        default: nil
        }
    }
}

/// `and`, `or`
final class ConnectiveNode: ExpressionNode {
    private let isAnd: Bool
    private let left: any ExpressionNode
    private let right: any ExpressionNode
    private let range: ByteRange

    init(
        isAnd: Bool, _ left: any ExpressionNode, _ right: any ExpressionNode, at range: ByteRange
    ) {
        self.isAnd = isAnd
        self.left = left
        self.right = right
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let value = try left.evaluate(&renderer)
        let isTrue: Bool
        do { isTrue = try value.isTrue() } catch { throw renderer.located(error, at: range) }
        return isTrue == isAnd ? try right.evaluate(&renderer) : value
    }
}

/// `a < b <= c`
final class ComparisonNode: ExpressionNode {
    private let first: any ExpressionNode
    private let others: [(operation: Comparison.Operator, operand: any ExpressionNode)]
    private let range: ByteRange

    init(
        _ first: any ExpressionNode,
        _ others: [(operation: Comparison.Operator, operand: any ExpressionNode)],
        at range: ByteRange
    ) {
        self.first = first
        self.others = others
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        var left = try first.evaluate(&renderer)
        for other in others {
            let right = try other.operand.evaluate(&renderer)
            do {
                guard try other.operation.holds(left, right) else { return .boolean(false) }
            } catch { throw renderer.located(error, at: range) }
            left = right
        }
        return .boolean(true)
    }
}

extension Comparison.Operator {
    func holds(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateError) -> Bool {
        switch self {
        case .equal: try areEqual(left, right)
        case .notEqual: try !areEqual(left, right)
        case .less: try isLess(left, right)
        case .greater: try isLess(right, left)
        case .lessOrEqual: try isLess(left, right) ? true : areEqual(left, right)
        case .greaterOrEqual: try isLess(right, left) ? true : areEqual(left, right)
        case .contained: try contains(right, left)
        case .notContained: try !contains(right, left)
        }
    }
}

/// `a if b else c`
final class ConditionalNode: ExpressionNode {
    private let value: any ExpressionNode
    private let test: any ExpressionNode
    private let otherwise: (any ExpressionNode)?
    private let range: ByteRange

    init(
        _ value: any ExpressionNode, test: any ExpressionNode, otherwise: (any ExpressionNode)?,
        at range: ByteRange
    ) {
        self.value = value
        self.test = test
        self.otherwise = otherwise
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let condition = try test.evaluate(&renderer)
        let isTrue: Bool
        do { isTrue = try condition.isTrue() } catch { throw renderer.located(error, at: range) }
        if isTrue { return try value.evaluate(&renderer) }
        guard let otherwise else { return .undefined(.omittedElse) }
        return try otherwise.evaluate(&renderer)
    }
}
