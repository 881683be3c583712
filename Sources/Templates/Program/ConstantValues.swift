/// The value of an expression that needs nothing but what is written in it; nil for any other, where it would fail, and
/// where it would be long.
func constantValue(_ expression: Expression) -> TemplateValue? {
    switch expression.kind {
    case .constant(let value): return value
    case .list(let items): return constantValues(items).map { .array($0) }
    case .tuple(let items): return constantValues(items).map { .tuple($0) }
    case .negative(let operand): return constantValue(operand).flatMap { try? negated($0) }
    case .not(let operand):
        return constantValue(operand).flatMap { try? $0.isTrue() }.map { .boolean(!$0) }
    case .arithmetic(let operation, let left, let right):
        guard let left = constantValue(left), let right = constantValue(right),
            left.numeric != nil && right.numeric != nil || operation == .add
        else { return nil }
        return try? compute(operation, left, right)
    case .concatenation(let parts): return concatenated(parts)
    case .comparison(let first, let others): return compared(first, others)
    case .and(let left, let right):
        guard let value = constantValue(left), let isTrue = try? value.isTrue() else { return nil }
        return isTrue ? constantValue(right) : value
    case .or(let left, let right):
        guard let value = constantValue(left), let isTrue = try? value.isTrue() else { return nil }
        return isTrue ? value : constantValue(right)
    case .conditional(let value, let test, .some(let otherwise)):
        guard let isTrue = constantValue(test).flatMap({ try? $0.isTrue() }) else { return nil }
        return constantValue(isTrue ? value : otherwise)
    default: return nil
    }
}

private func constantValues(_ expressions: [Expression]) -> [TemplateValue]? {
    var values: [TemplateValue] = []
    for expression in expressions {
        guard let value = constantValue(expression) else { return nil }
        values.append(value)
    }
    return values
}

/// The text of parts that print the same wherever they stand.
private func concatenated(_ parts: [Expression]) -> TemplateValue? {
    var text = ""
    for value in constantValues(parts) ?? [.null] {
        switch value {
        case .string, .integer, .number, .boolean: text += printedText(value)
        default: return nil
        }
    }
    return .string(text)
}

private func compared(_ first: Expression, _ others: [Comparison]) -> TemplateValue? {
    guard var left = constantValue(first), let operands = constantValues(others.map(\.operand))
    else { return nil }
    for (other, right) in zip(others, operands) {
        guard let holds = try? other.operation.holds(left, right) else { return nil }
        if !holds { return .boolean(false) }
        left = right
    }
    return .boolean(true)
}

/// The arguments, if all of them are constants.
func constantArguments(_ arguments: CallArguments) -> TemplateArguments? {
    guard let positional = constantValues(arguments.positional),
        let named = constantValues(arguments.named.map(\.value))
    else { return nil }
    return TemplateArguments(
        positional, named: zip(arguments.named, named).map { .init(name: $0.name, value: $1) })
}
