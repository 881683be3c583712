import Diagnostics
import Expressions
import Values

/// Reads a condition of a channel: a test and a value or a definition. A condition on a selection holds where the
/// selection's initial state has the row; while that is empty, everywhere unless `empty: false`.
func decodeCondition(
    _ channel: Channel, _ node: ValueNode, _ context: DecodingContext
) -> ChannelCondition? {
    guard let members = node.members else {
        context.expect("a mapping", for: "condition", got: node)
        return nil
    }
    let testKeys: Set<String> = ["test", "param", "selection", "empty"]
    guard let object = ObjectReader(node, "condition", context) else { return nil }
    var test = context.knowingScales { object.part("test", decodePredicate) }
    if let name = object.text("param") ?? object.text("selection") {
        let empty = object.flag("empty") ?? true
        test = parameterPredicate(name, isTrueWhenEmpty: empty, at: node.span, context)
    }
    guard let test else {
        if node["test"] == nil, node["param"] == nil, node["selection"] == nil {
            context.report(.error(.missingProperty("test", in: "condition"), at: node.span))
        }
        return nil
    }
    let rest = ValueNode(
        .object(members.filter { !testKeys.contains($0.key) }), span: node.span)
    guard let definition = decodeChannel(channel, rest, context) else { return nil }
    if let value = definition.value { return ChannelCondition(test: test, outcome: .value(value)) }
    return ChannelCondition(test: test, outcome: .definition(definition))
}

/// Reads a constant in visual space.
func decodeChannelValue(_ node: ValueNode, _ context: DecodingContext) -> ChannelValue {
    switch node.content {
    case .scalar(.null): return .null
    case .scalar(.boolean(let flag)): return .boolean(flag)
    case .scalar(.integer(let integer)): return .number(Double(integer))
    case .scalar(.number(let number)): return .number(number)
    case .scalar(.string("width")), .scalar(.string("height")): return .farEdge
    case .scalar(.string(let text)): return .text([text])
    case .scalar: return .null
    case .array, .rows:
        let items = node.items ?? []
        let numbers = items.compactMap { $0.scalar?.asDouble }
        return numbers.count == items.count ? .numbers(numbers) : .text(items.compactMap(\.string))
    case .object:
        return objectValue(node, context)
    }
}

private func objectValue(_ node: ValueNode, _ context: DecodingContext) -> ChannelValue {
    if let expression = node["expr"] ?? node["signal"] {
        guard let text = context.knowingScales({ decodeExpression(expression, context) }) else {
            return .null
        }
        guard let value = text.constant(context.parameters) else { return .expression(text) }
        return valueNode(value, at: node).map { decodeChannelValue($0, context) } ?? .null
    }
    let mark = ObjectReader(
        ValueNode(
            .object([.init(key: "value", keySpan: node.span, value: node)]), span: node.span),
        "value", context)
    if case .gradient(let gradient) = mark?.paint("value") { return .gradient(gradient) }
    return .null
}
