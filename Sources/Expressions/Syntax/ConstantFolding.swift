import Diagnostics

/// The node, or the literal that it comes to whatever the row.
func folded(_ node: ExpressionNode) -> ExpressionNode {
    switch node {
    case .array(let items):
        let values = items.compactMap(\.literal)
        return values.count == items.count ? .literal(.array(values)) : node
    case .object(let properties):
        guard properties.allSatisfy({ $0.value.literal != nil }) else { return node }
        return .literal(node.evaluate(ExpressionScope(), 0))
    case .unary(let unaryOperator, let operand):
        return operand.literal.map { .literal(unaryOperator.apply($0)) } ?? node
    case .binary(let binaryOperator, let left, let right):
        guard let left = left.literal, let right = right.literal else { return node }
        // What is refused stays a node, whose evaluation says so.
        return (try? binaryOperator.value(left, right)).map { .literal($0) } ?? node
    default: return node
    }
}

/// The call, or its value if all arguments are constant. What the function refuses is then known at once.
func foldedCall(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], at span: SourceSpan
) throws(Failure) -> ExpressionNode {
    let values = arguments.compactMap(\.literal)
    do throws(ExpressionFault) {
        if function.isPure, values.count == arguments.count {
            return .literal(try function.body(values, ExpressionScope()))
        }
        var arguments = arguments
        if function.takesPattern, let written = arguments.first?.literal {
            arguments[0] = .literal(.pattern(try regularExpression(written)))
        }
        return .call(function, arguments, at: span)
    } catch {
        throw Failure(.error(error.message, at: span, help: error.help))
    }
}

extension ExpressionNode {
    var literal: ExpressionValue? {
        if case .literal(let value) = self { value } else { nil }
    }
}
