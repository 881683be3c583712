import Diagnostics
import Expressions
import OrderedCollections
import Values

extension ObjectReader {
    /// The member called `key` with `{expr: …}` computed. Nil if it is missing or null, or was set aside
    /// because it depends on the row or on a condition.
    @inline(__always)
    func constant(_ key: String) -> ValueNode? { mayHave(key) ? computed(key) : nil }

    private func computed(_ key: String) -> ValueNode? {
        guard let node = present(key) else { return nil }
        guard node.members != nil else { return node }
        if let expression = node["expr"] ?? node["signal"] {
            return evaluate(expression, key, node)
        }
        if allowsConditions, node["condition"] != nil {
            conditional[key] = decodeConditional(node, key, context)
            return nil
        }
        return node
    }

    private func evaluate(
        _ expression: ValueNode, _ key: String, _ node: ValueNode
    ) -> ValueNode? {
        let context = context
        let read = { decodeExpression(expression, context) }
        guard let text = allowsRowExpressions ? context.knowingScales(read) : read() else {
            return nil
        }
        if let value = text.constant(context.parameters) { return valueNode(value, at: node) }
        guard allowsRowExpressions else {
            context.report(
                .error(.expressionNotConstant(key), at: expression.span))
            return nil
        }
        rowExpressions[key] = text
        return nil
    }
}

/// A node that holds `value` in place of `node`.
func valueNode(_ value: ExpressionValue, at node: ValueNode) -> ValueNode? {
    if value.isMissing { return nil }
    if case .array(let items) = value {
        return ValueNode(.array(items.compactMap { valueNode($0, at: node) }), span: node.span)
    }
    if case .object(let members) = value {
        let parts = members.compactMap { key, value in
            valueNode(value, at: node).map {
                ValueNode.Member(key: key, keySpan: node.span, value: $0)
            }
        }
        return ValueNode(.object(parts), span: node.span)
    }
    return ValueNode(.scalar(value.plain), span: node.span)
}

/// The expression that `node` holds as text, checked.
func decodeExpression(_ node: ValueNode, _ context: DecodingContext) -> ExpressionText? {
    let text: SourceText
    switch node.scalar {
    case .string(let string):
        text = node.text ?? SourceText(path: node.span.path, text: string)
    case .boolean(let flag):
        text = SourceText(path: node.span.path, text: flag ? "true" : "false")
    case .integer, .number:
        text = node.text ?? SourceText(path: node.span.path, text: "0")
    default:
        context.expect("an expression", for: "expression", got: node)
        return nil
    }
    let parsed = parseExpression(text)
    for diagnostic in parsed.diagnostics { context.report(diagnostic) }
    guard let compiled = parsed.value else { return nil }
    context.faults.append(compiled.faults)
    for reference in compiled.references { checkName(reference, context) }
    guard context.reaches(compiled, at: node.span) else { return nil }
    return ExpressionText(
        text: text, span: node.span, compiled: compiled.binding(context.parameters))
}

private func checkName(_ reference: CompiledExpression.Global, _ context: DecodingContext) {
    let known = ["datum", "width", "height"] + context.declaredNames + context.computed
    if !context.declaredNames.contains(reference.name),
        reference.name == "width" || reference.name == "height"
    {
        context.readsViewSize = true
    }
    guard !known.contains(reference.name) else { return }
    context.report(
        .error(
            .unknownName(reference.name), at: reference.span,
            help: helpForUnknown(reference.name, known: known)))
}

extension ExpressionText {
    /// The value if it depends on nothing but `parameters`, else nil.
    func constant(_ parameters: [String: ExpressionValue]) -> ExpressionValue? {
        guard !compiled.readsRow, !compiled.readsScales,
            compiled.globals.allSatisfy({ parameters[$0] != nil })
        else {
            return nil
        }
        return compiled.evaluate(ExpressionScope(row: .undefined, globals: parameters))
    }
}

/// `{condition: {test: …, value: …}, value: …}` of an axis property.
private func decodeConditional(
    _ node: ValueNode, _ key: String, _ context: DecodingContext
) -> ConditionalProperty? {
    guard let object = ObjectReader(node, key, context) else { return nil }
    var property = ConditionalProperty(cases: [], otherwise: nil)
    property.otherwise = object.node("value").map { decodeDatum($0, context) ?? .null }
    for condition in object.present("condition").map({ $0.items ?? [$0] }) ?? [] {
        guard let part = ObjectReader(condition, "condition", context) else { continue }
        let test = context.knowingScales { part.part("test", decodePredicate) }
        let value = part.node("value").flatMap { decodeDatum($0, context) }
        part.finish()
        if let test { property.cases.append((test, value ?? .null)) }
    }
    object.finish()
    return property
}

extension Diagnostic.Message {
    static func unknownName(_ name: String) -> Self {
        Self(id: "unknown-name", text: "unknown name '\(name)' in the expression")
    }

    static func expressionNotConstant(_ key: String) -> Self {
        Self(
            id: "expression-not-constant",
            text: "'\(key)' is an expression that depends on more than parameters")
    }
}
