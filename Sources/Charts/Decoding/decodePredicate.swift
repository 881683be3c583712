import Diagnostics
import Expressions
import Formats
import Values

/// Reads a test: an expression, a field predicate, or tests joined by `and`, `or`, `not`.
func decodePredicate(_ node: ValueNode, _ context: DecodingContext) -> Predicate? {
    if node.members == nil {
        return decodeExpression(node, context).map(Predicate.expression)
    }
    return context.descend(into: node) { decodePredicateObject(node, context) }
}

private func decodePredicateObject(
    _ node: ValueNode, _ context: DecodingContext
) -> Predicate? {
    guard let object = ObjectReader(node, "predicate", context) else { return nil }
    defer { object.finish() }
    if let part = object.node("not") { return decodePredicate(part, context).map(Predicate.not) }
    if object.has("and") { return .and(object.list("and", decodePredicate)) }
    if object.has("or") { return .or(object.list("or", decodePredicate)) }
    if let name = object.text("param") {
        let isTrueWhenEmpty = object.flag("empty") ?? true
        return parameterPredicate(
            name, isTrueWhenEmpty: isTrueWhenEmpty, at: object.node.span, context)
    }
    return decodeFieldPredicate(object).map(Predicate.field)
}

private func decodeFieldPredicate(_ object: ObjectReader) -> FieldPredicate? {
    let context = object.context
    let timeUnit = object.part("timeUnit", decodeTimeUnit)
    let field = object.part("field", decodeFieldName)
    let read = { (node: ValueNode) in operand(node, timeUnit, context) }
    var tests: [FieldPredicate.Test] = []
    if let node = object.node("equal") { tests.append(.equal(read(node))) }
    if let node = object.node("lt") { tests.append(.lt(read(node))) }
    if let node = object.node("lte") { tests.append(.lte(read(node))) }
    if let node = object.node("gt") { tests.append(.gt(read(node))) }
    if let node = object.node("gte") { tests.append(.gte(read(node))) }
    if let node = object.node("range"), let bounds = range(node, context) {
        tests.append(.range(bounds.0.map(read), bounds.1.map(read)))
    }
    if let node = object.node("oneOf") { tests.append(.oneOf((node.items ?? [node]).map(read))) }
    if let flag = object.flag("valid") { tests.append(.valid(flag)) }
    guard let field else {
        context.report(.error(.missingProperty("field", in: "predicate"), at: object.node.span))
        return nil
    }
    guard let test = tests.first, tests.count == 1 else {
        context.report(.error(.oneTestPerPredicate(found: tests.count), at: object.node.span))
        return nil
    }
    return FieldPredicate(field: field, timeUnit: timeUnit, test: test, span: object.node.span)
}

private func range(
    _ node: ValueNode, _ context: DecodingContext
) -> (ValueNode?, ValueNode?)? {
    guard let items = node.items, items.count == 2 else {
        context.expect("a list of two values", for: "range", got: node)
        return nil
    }
    let bounds = items.map { $0.scalar == .null ? nil : $0 }
    return (bounds[0], bounds[1])
}

/// An operand; with a single time unit a number or name is one of its values: `{timeUnit: month, equal: feb}`.
private func operand(
    _ node: ValueNode, _ timeUnit: TimeUnitDefinition?, _ context: DecodingContext
) -> ExpressionValue {
    let value = decodeDatum(node, context) ?? .null
    guard let unit = timeUnit?.unit, unit.parts.count == 1, let part = unit.parts.first else {
        return value
    }
    return part.value(named: value)
}

extension Diagnostic.Message {
    static func oneTestPerPredicate(found: Int) -> Self {
        Self(
            id: "one-test-per-predicate",
            text: "predicate has \(found == 0 ? "no test" : "\(found) tests"), expected one of "
                + "equal, lt, lte, gt, gte, range, oneOf, valid")
    }
}
