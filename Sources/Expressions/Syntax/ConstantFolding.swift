import Diagnostics

/// The node, or the literal that it comes to whatever the row.
func folded(_ node: ExpressionNode) -> ExpressionNode {
    switch node {
    case .array(let items):
        let values = items.compactMap(\.literal)
        return values.count == items.count ? .literal(.array(values)) : node
    case .object(let properties):
        guard properties.allSatisfy({ $0.value.literal != nil }) else { return node }
        return .literal(node.evaluate(ExpressionScope()))
    case .unary(_, let operand): return operand.literal == nil ? node : evaluated(node)
    case .binary(_, let left, let right):
        return left.literal == nil || right.literal == nil ? node : evaluated(node)
    default: return node
    }
}

private func evaluated(_ node: ExpressionNode) -> ExpressionNode {
    .literal(node.evaluate(ExpressionScope()))
}

/// The call, or its value if all arguments are constant. What the function refuses is then known at once.
func foldedCall(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode], at span: SourceSpan
) throws(Failure) -> ExpressionNode {
    let values = arguments.compactMap(\.literal)
    guard function.isPure, values.count == arguments.count else {
        return .call(function, arguments, at: span)
    }
    do throws(ExpressionFault) {
        return .literal(try function.body(values, ExpressionScope()))
    } catch {
        throw Failure(.error(error.message, at: span, help: error.help))
    }
}

extension ExpressionNode {
    var literal: ExpressionValue? {
        if case .literal(let value) = self { value } else { nil }
    }
}

extension ExpressionToken {
    /// The operator that the token may be: a symbol, or `in`.
    var operatorName: String? {
        switch self {
        case .symbol(let symbol): symbol
        case .identifier("in"): "in"
        default: nil
        }
    }
}
