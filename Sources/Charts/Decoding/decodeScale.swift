import Diagnostics
import Expressions
import Scales
import Values

/// Reads a scale.
func decodeScale(_ node: ValueNode, _ context: DecodingContext) -> ScaleDefinition? {
    guard let object = ObjectReader(node, "scale", context) else { return nil }
    var scale = ScaleDefinition()
    scale.span = node.span
    scale.type = object.choice("type")
    readDomain(object, &scale)
    readRange(object, &scale)
    scale.reverse = object.flag("reverse")
    scale.round = object.flag("round")
    scale.clamp = object.flag("clamp")
    scale.zero = object.flag("zero")
    scale.nice = object.part("nice", decodeNice)
    scale.interpolate = object.part("interpolate", decodeInterpolation)
    scale.padding = object.number("padding")
    scale.paddingInner = object.number("paddingInner")
    scale.paddingOuter = object.number("paddingOuter")
    scale.align = object.number("align")
    scale.base = object.number("base")
    scale.exponent = object.number("exponent")
    scale.constant = object.number("constant")
    scale.bins = object.numbers("bins")
    object.finish()
    checkOrder(of: scale, node, context)
    return scale
}

/// The name of a space; or of one that has a gamma, and the gamma.
private func decodeInterpolation(
    _ node: ValueNode, _ context: DecodingContext
) -> ColorInterpolation? {
    guard node.members != nil else {
        return decodeChoice(node, "interpolate", context).map { ColorInterpolation(space: $0) }
    }
    guard let object = ObjectReader(node, "interpolate", context) else { return nil }
    let space = object.word("type", of: ["rgb", "cubehelix", "cubehelix-long"])
        .flatMap(ColorInterpolator.Space.init(rawValue:))
    let gamma = object.number("gamma", in: 0.01...100)
    object.finish()
    return space.map { ColorInterpolation(space: $0, gamma: gamma) }
}

/// Classes go up; a threshold that is less than the one before would make one that nothing belongs to.
private func checkOrder(
    of scale: ScaleDefinition, _ node: ValueNode, _ context: DecodingContext
) {
    guard scale.type == .threshold, case .values(let values)? = scale.domain else { return }
    let numbers = values.map(\.scaleNumber)
    guard zip(numbers, numbers.dropFirst()).contains(where: { $0 > $1 }) else { return }
    context.report(
        .warning(
            .thresholdsNotAscending, at: (node["domain"] ?? node).span,
            help: "thresholds go up, and so do the classes that 'range' has values for"))
}

private func readDomain(_ object: ObjectReader, _ scale: inout ScaleDefinition) {
    let context = object.context
    scale.domain = object.part("domain", decodeDomain)
    scale.domainMin = object.part("domainMin", decodeDatum)
    scale.domainMax = object.part("domainMax", decodeDatum)
    scale.domainMid = object.part("domainMid", decodeDatum)
    if let raw = object.present("domainRaw") {
        context.report(.note(.interactiveProperty("domainRaw", in: "scale"), at: raw.span))
    }
}

private func readRange(_ object: ObjectReader, _ scale: inout ScaleDefinition) {
    scale.range = object.part("range", decodeRange)
    scale.rangeMin = object.part("rangeMin", decodeDatum)
    scale.rangeMax = object.part("rangeMax", decodeDatum)
    scale.scheme = object.part("scheme", decodeScheme)
}

private func decodeDomain(_ node: ValueNode, _ context: DecodingContext) -> ScaleDomain? {
    if let items = node.items { return .values(items.map { decodeDatum($0, context) ?? .null }) }
    if node.string == "unaggregated" { return .unaggregated }
    if let expression = node["expr"] ?? node["signal"] {
        guard let value = decodeExpression(expression, context)?.constant(context.parameters),
            case .array(let items) = value
        else {
            context.report(.error(.expressionNotConstant("domain"), at: expression.span))
            return nil
        }
        return .values(items)
    }
    guard let object = ObjectReader(node, "domain", context) else { return nil }
    let values = object.values("unionWith")
    if let selected = object.selectedInterval() { return selected.ends.map(ScaleDomain.values) }
    object.finish()
    return values.map(ScaleDomain.unionWith)
}

/// The node, or what `{expr: …}` of constants comes to.
private func computed(
    _ node: ValueNode, _ key: String, _ context: DecodingContext
) -> ValueNode? {
    guard let expression = node["expr"] ?? node["signal"] else { return node }
    guard let text = decodeExpression(expression, context) else { return nil }
    guard let value = text.constant(context.parameters) else {
        context.report(.error(.expressionNotConstant(key), at: expression.span))
        return nil
    }
    return valueNode(value, at: node)
}

private func decodeRange(_ node: ValueNode, _ context: DecodingContext) -> ScaleRange? {
    guard let node = computed(node, "range", context) else { return nil }
    if let name = node.string { return .named(name) }
    if let items = node.items {
        return .values(
            items.map { item in
                item.items == nil
                    ? decodeDatum(item, context) ?? .null : ExpressionValue(item.value)
            })
    }
    guard let object = ObjectReader(node, "range", context) else { return nil }
    let field = object.text("field")
    object.finish()
    return field.map(ScaleRange.field)
}

/// A colour scheme's name, or `{name, extent, count}`.
func decodeScheme(_ node: ValueNode, _ context: DecodingContext) -> SchemeDefinition? {
    if let name = node.string {
        checkScheme(name, node, context)
        return SchemeDefinition(name: name, span: node.span)
    }
    guard let object = ObjectReader(node, "scheme", context) else { return nil }
    let name = object.text("name")
    if let name, let written = node["name"] { checkScheme(name, written, context) }
    let extent = object.numbers("extent")
    let count = object.count("count")
    object.finish()
    return name.map {
        SchemeDefinition(name: $0, extent: extent, count: count, span: node.span)
    }
}

private func checkScheme(_ name: String, _ node: ValueNode, _ context: DecodingContext) {
    guard ColorScheme(named: name) == nil else { return }
    context.report(
        .error(
            .unexpectedValue("scheme", name), at: node.span,
            help: helpForUnknown(name, known: ColorScheme.names)))
}

private func decodeNice(_ node: ValueNode, _ context: DecodingContext) -> NiceSetting? {
    guard let node = computed(node, "nice", context) else { return nil }
    if let flag = node.scalar?.asBoolean { return .flag(flag) }
    if let count = node.scalar?.asDouble { return Int(exactly: count).map(NiceSetting.count) }
    return decodeInterval(node, "nice", context).map(NiceSetting.interval)
}

extension Diagnostic.Message {
    fileprivate static var thresholdsNotAscending: Self {
        Self(
            id: "threshold-order", text: "thresholds of the scale are sorted, as they do not go up")
    }
}
