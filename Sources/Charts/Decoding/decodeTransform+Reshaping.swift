import Diagnostics
import Expressions
import Values

/// `sort` of a transform: `[{field, order}]`.
func readSortKeys(_ object: ObjectReader) -> [SortKey] {
    object.list("sort") { node, context in
        if let name = node.string { return SortKey(field: name, descending: false) }
        guard let key = ObjectReader(node, "sort", context) else { return nil }
        let field = key.text("field")
        let order = key.text("order")
        key.finish()
        return field.map { SortKey(field: $0, descending: order == "descending") }
    }
}

func readWindow(_ object: ObjectReader) -> Transform.Operation? {
    let fields = object.list("window", decodeWindowField)
    var window = WindowTransform(fields: fields)
    window.groupby = object.names("groupby")
    window.sort = readSortKeys(object)
    window.ignorePeers = object.flag("ignorePeers") ?? false
    if let frame = object.present("frame") {
        window.frame = decodeFrame(frame, object.context)
    }
    return .window(window)
}

private func decodeWindowField(
    _ node: ValueNode, _ context: DecodingContext
) -> WindowTransform.Field? {
    guard let object = ObjectReader(node, "window", context) else { return nil }
    let name = object.text("op")
    let field = object.fieldText()
    let parameter = object.integer("param")
    let output = object.text("as")
    defer { object.finish() }
    guard let name else { return nil }
    let aggregate = AggregateOperation(rawValue: name).map {
        WindowTransform.Operation.aggregate(.operation($0))
    }
    guard let operation = windowOperation(name, parameter) ?? aggregate else {
        context.report(
            .error(
                .unexpectedValue("op", name), at: object.node.span,
                help: helpForUnknown(
                    name, known: windowNames + AggregateOperation.allCases.map(\.rawValue))))
        return nil
    }
    let fallback = name + (field.map { "_" + $0 } ?? "")
    return WindowTransform.Field(
        operation: operation, field: field, name: output ?? fallback)
}

private let windowNames = [
    "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead",
    "first_value", "last_value", "nth_value",
]

private func windowOperation(_ name: String, _ parameter: Int?) -> WindowTransform.Operation? {
    switch name {
    case "row_number": .rowNumber
    case "rank": .rank
    case "dense_rank": .denseRank
    case "percent_rank": .percentRank
    case "cume_dist": .cumeDist
    case "ntile": .ntile(max(1, parameter ?? 1))
    case "lag": .lag(parameter ?? 1)
    case "lead": .lead(parameter ?? 1)
    case "first_value": .firstValue
    case "last_value": .lastValue
    case "nth_value": .nthValue(max(1, parameter ?? 1))
    default: nil
    }
}

func readStackTransform(_ object: ObjectReader) -> Transform.Operation? {
    guard let field = object.text("stack") else { return nil }
    let groupby = object.names("groupby")
    let sort = readSortKeys(object)
    let offset: StackOffset = object.choice("offset") ?? .zero
    let given = object.names("as")
    let start = given.first ?? field + "_start"
    let end = given.count > 1 ? given[1] : (given.first.map { $0 + "_end" } ?? field + "_end")
    return .stack(
        StackTransform(
            field: field, groupby: groupby, sort: sort, offset: offset, startName: start,
            endName: end))
}

func readImputeTransform(_ object: ObjectReader) -> Transform.Operation? {
    let field = object.text("impute")
    let key = object.text("key")
    let groupby = object.names("groupby")
    let settings = readImpute(object)
    guard let field, let key else { return nil }
    return .impute(ImputeTransform(field: field, key: key, groupby: groupby, settings: settings))
}

func readPivot(_ object: ObjectReader) -> Transform.Operation? {
    let field = object.text("pivot")
    let value = object.text("value")
    let groupby = object.names("groupby")
    let limit = object.integer("limit") ?? 0
    let operation: AggregateOperation = object.choice("op") ?? .sum
    guard let field, let value else { return nil }
    return .pivot(
        PivotTransform(
            field: field, value: value, groupby: groupby, limit: limit, operation: operation))
}
