import Diagnostics
import Expressions
import Formats
import Values

/// Reads one step of `transform`; its kind is the one key that only this kind has.
func decodeTransform(_ node: ValueNode, _ context: DecodingContext) -> Transform? {
    guard let object = ObjectReader(node, "transform", context) else { return nil }
    guard let kind = transformKinds.first(where: { object.has($0.key) }) else {
        let first = object.keys.first ?? ""
        context.report(
            .error(
                .unknownTransform(first), at: node.span,
                help: helpForUnknown(first, known: transformKinds.map(\.key))))
        return nil
    }
    let operation = kind.read(object)
    object.finish()
    return operation.map { Transform(operation: $0, span: node.span) }
}

private struct TransformKind: Sendable {
    var key: String
    var read: @Sendable (ObjectReader) -> Transform.Operation?
}

/// In the order in which keys decide: `stack` and `impute` have a `sort`, `lookup` a `from`.
private let transformKinds = [
    TransformKind(key: "filter") { $0.part("filter", decodePredicate).map { .filter($0) } },
    TransformKind(key: "calculate", read: readCalculate),
    TransformKind(key: "lookup", read: readLookup),
    TransformKind(key: "joinaggregate") { object in
        .joinaggregate(
            object.list("joinaggregate", decodeAggregateField), groupby: object.names("groupby"))
    },
    TransformKind(key: "aggregate") { object in
        .aggregate(
            object.list("aggregate", decodeAggregateField), groupby: object.names("groupby"))
    },
    TransformKind(key: "window", read: readWindow),
    TransformKind(key: "bin", read: readBin),
    TransformKind(key: "timeUnit", read: readTimeUnit),
    TransformKind(key: "stack", read: readStackTransform),
    TransformKind(key: "fold") { object in
        .fold(object.names("fold"), as: names(object, ["key", "value"]))
    },
    TransformKind(key: "flatten") { object in
        let fields = object.names("flatten")
        return .flatten(fields, as: names(object, fields))
    },
    TransformKind(key: "impute", read: readImputeTransform),
    TransformKind(key: "pivot", read: readPivot),
    TransformKind(key: "quantile", read: readQuantile),
    TransformKind(key: "density", read: readDensity),
    TransformKind(key: "regression", read: readRegression),
    TransformKind(key: "loess", read: readLoess),
    TransformKind(key: "extent") { object in
        guard let field = object.text("extent"), let name = object.text("param") else { return nil }
        object.context.computed.append(name)
        return .extent(field: field, parameter: name)
    },
    TransformKind(key: "sample") { object in
        object.integer("sample").map { .sample(SampleTransform(size: max(0, $0))) }
    },
]

/// `as`, filled up with the default names.
func names(_ object: ObjectReader, _ defaults: [String]) -> [String] {
    let given = object.names("as")
    return given + defaults.dropFirst(given.count)
}

private func readCalculate(_ object: ObjectReader) -> Transform.Operation? {
    let expression = object.expression("calculate")
    guard let name = object.text("as") else {
        object.context.report(
            .error(.missingProperty("as", in: "calculate"), at: object.node.span))
        return nil
    }
    return expression.map { .calculate($0, as: name) }
}

private func readLookup(_ object: ObjectReader) -> Transform.Operation? {
    let context = object.context
    let key = object.text("lookup")
    let names = object.names("as")
    let fallback = object.node("default").flatMap { decodeDatum($0, context) } ?? .null
    guard let from = object.present("from"), let source = ObjectReader(from, "from", context),
        let key
    else {
        context.report(.error(.missingProperty("from", in: "lookup"), at: object.node.span))
        return nil
    }
    let data = source.part("data", decodeData)
    let sourceKey = source.text("key")
    let fields = source.names("fields")
    if let parameter = source.present("param") {
        context.report(.error(.unsupportedProperty("param", in: "from"), at: parameter.span))
    }
    source.finish()
    guard let data, let sourceKey else { return nil }
    return .lookup(
        LookupTransform(
            key: key, source: data, sourceKey: sourceKey, fields: fields,
            names: names.isEmpty ? fields : names, fallback: fallback))
}

private func readBin(_ object: ObjectReader) -> Transform.Operation? {
    guard let field = object.text("field") else { return nil }
    let definition = object.part("bin", decodeBin)?.definition ?? BinDefinition()
    let given = object.names("as")
    let start = given.first ?? "bin_" + field
    return .bin(definition, field: field, as: [start, given.dropFirst().first ?? start + "_end"])
}

private func readTimeUnit(_ object: ObjectReader) -> Transform.Operation? {
    guard let field = object.text("field"),
        let unit = object.part("timeUnit", decodeTimeUnit)
    else { return nil }
    let name = object.text("as") ?? (unit.unit?.name ?? "timeunit") + "_" + field
    return .timeUnit(unit, field: field, as: name)
}

/// `{op, field, as}` of `aggregate` and `joinaggregate`.
private func decodeAggregateField(
    _ node: ValueNode, _ context: DecodingContext
) -> AggregateField? {
    guard let object = ObjectReader(node, "aggregate", context) else { return nil }
    let operation = object.present("op")
    let field = object.fieldText()
    let name = object.text("as")
    let aggregate: Aggregate? =
        switch (operation?.string, field) {
        case ("argmin", let key?): .argmin(key)
        case ("argmax", let key?): .argmax(key)
        default: operation.flatMap { decodeAggregate($0, context) }
        }
    object.finish()
    guard let aggregate else { return nil }
    // `argmin` and `argmax` give the whole row.
    return AggregateField(
        aggregate: aggregate, field: aggregate.isArgument ? nil : field,
        name: name ?? defaultName(aggregate, field))
}

extension ObjectReader {
    /// The `field` of an operation; nil also where it is written empty, as operations that count have none.
    func fieldText() -> String? {
        text("field").flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The column that an aggregate makes without `as`: `mean_price`, `count`.
private func defaultName(_ aggregate: Aggregate, _ field: String?) -> String {
    switch aggregate {
    case .operation(let operation): operation.rawValue + (field.map { "_" + $0 } ?? "")
    case .argmin(let key): "argmin_" + key
    case .argmax(let key): "argmax_" + key
    }
}

extension Diagnostic.Message {
    static func unknownTransform(_ key: String) -> Self {
        Self(id: "unknown-transform", text: "unknown transform '\(key)'")
    }
}
