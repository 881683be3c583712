import Diagnostics
import Expressions
import Formats
import Values

/// Reads the parts of a channel or list item that say which column is meant and what is done with it.
func readField(_ object: ObjectReader) -> FieldDefinition {
    var field = FieldProperties(
        field: object.part("field", decodeFieldName), span: object.node.span)
    field.type = object.part("type", decodeMeasurementType)
    field.aggregate = object.part("aggregate", decodeAggregate)
    field.bin = object.part("bin", decodeBin) ?? .none
    field.timeUnit = object.part("timeUnit", decodeTimeUnit)
    if let sort = object.node("sort") { field.sort = decodeSort(sort, object.context) }
    return FieldDefinition(field)
}

/// Reads an item of `detail`, `order` or `tooltip`.
func decodeListedField(_ node: ValueNode, _ context: DecodingContext) -> FieldDefinition? {
    guard let object = ObjectReader(node, "field", context) else { return nil }
    var field = readField(object)
    field.title = object.titleText()
    field.format = object.format()
    _ = object.node("bandPosition")
    object.finish()
    return field.field == nil && field.aggregate == nil ? nil : field
}

func decodeFieldName(_ node: ValueNode, _ context: DecodingContext) -> FieldName? {
    if let name = node.string { return FieldName(name, span: node.span) }
    guard node.members != nil else {
        context.expect("the name of a column", for: "field", got: node)
        return nil
    }
    guard let object = ObjectReader(node, "field", context) else { return nil }
    let repeater = object.text("repeat")
    object.finish()
    return repeater.map { FieldName("", span: node.span, repeater: $0) }
}

/// A measurement type's name; its first letter will do.
func decodeMeasurementType(_ node: ValueNode, _ context: DecodingContext) -> MeasurementType? {
    if let letter = node.string, letter.utf8.count == 1,
        let type = MeasurementType.allCases.first(where: {
            $0.rawValue.hasPrefix(letter.lowercased())
        })
    {
        return type
    }
    return decodeChoice(node, "type", context)
}

func decodeAggregate(_ node: ValueNode, _ context: DecodingContext) -> Aggregate? {
    if node.members == nil {
        guard let operation: AggregateOperation = decodeChoice(node, "aggregate", context) else {
            return nil
        }
        checkComputed(operation, node, context)
        return .operation(operation)
    }
    guard let object = ObjectReader(node, "aggregate", context) else { return nil }
    let argmin = object.text("argmin")
    let argmax = object.text("argmax")
    object.finish()
    return argmin.map(Aggregate.argmin) ?? argmax.map(Aggregate.argmax)
}

/// Reports an operation that has no number here.
private func checkComputed(
    _ operation: AggregateOperation, _ node: ValueNode, _ context: DecodingContext
) {
    switch operation {
    case .exponential, .exponentialb:
        context.report(
            .error(
                .weightlessAggregate(operation.rawValue), at: node.span,
                help: "'mean' and 'median' are drawn"))
    default: break
    }
}

extension Diagnostic.Message {
    fileprivate static func weightlessAggregate(_ name: String) -> Self {
        Self(
            id: "unsupported-value",
            text: "'\(name)' needs a weight that Vega-Lite cannot give it, so that it has no number"
        )
    }
}

func decodeBin(_ node: ValueNode, _ context: DecodingContext) -> BinSetting? {
    switch node.scalar {
    case .boolean(let isOn): return isOn ? .computed(BinDefinition()) : BinSetting.none
    case .string("binned"): return .binned(step: nil)
    default: break
    }
    guard let object = ObjectReader(node, "bin", context) else { return nil }
    var bin = BinDefinition()
    bin.anchor = object.number("anchor")
    bin.base = object.number("base")
    bin.divide = object.numbers("divide")
    bin.extent = readExtent(object)
    bin.maxbins = object.number("maxbins")
    bin.minstep = object.number("minstep")
    bin.nice = object.flag("nice")
    bin.step = object.number("step")
    bin.steps = object.numbers("steps")
    let isBinned = object.flag("binned") ?? false
    object.finish()
    return isBinned ? .binned(step: bin.step) : .computed(bin)
}

/// `[first, last]`, or the interval of a selection.
private func readExtent(_ object: ObjectReader) -> [Double]? {
    guard let node = object.present("extent"), node["param"] != nil || node["selection"] != nil
    else { return object.numbers("extent") }
    guard let reference = ObjectReader(node, "extent", object.context) else { return nil }
    return reference.selectedInterval()?.ends?.map(\.scaleNumber)
}

func decodeSort(_ node: ValueNode, _ context: DecodingContext) -> SortDefinition {
    if let items = node.items { return .values(items.map { decodeDatum($0, context) ?? .null }) }
    switch node.scalar {
    case .null: return .none
    case .string("ascending"): return .ascending
    case .string("descending"): return .descending
    case .string(let name): return channelSort(name, node, context)
    default: return objectSort(node, context)
    }
}

private func channelSort(
    _ name: String, _ node: ValueNode, _ context: DecodingContext
) -> SortDefinition {
    let descending = name.hasPrefix("-")
    let channelName = descending ? String(name.dropFirst()) : name
    guard let channel = Channel(rawValue: channelName) else {
        context.report(
            .error(
                .unexpectedValue("sort", name), at: node.span,
                help: helpForUnknown(
                    channelName,
                    known: ["ascending", "descending"] + Channel.allCases.map(\.rawValue))))
        return .automatic
    }
    return .channel(channel, descending: descending)
}

private func objectSort(_ node: ValueNode, _ context: DecodingContext) -> SortDefinition {
    guard let object = ObjectReader(node, "sort", context) else { return .automatic }
    defer { object.finish() }
    let order = object.text("order")
    let descending = order == "descending"
    let isNull = object.has("order") && order == nil
    if let name = object.text("encoding"), let channel = Channel(rawValue: name) {
        return isNull ? .none : .channel(channel, descending: descending)
    }
    let field = object.text("field")
    let operation: AggregateOperation? = object.choice("op")
    if field == nil, operation == nil {
        return isNull ? .none : descending ? .descending : .ascending
    }
    return isNull ? .none : .field(field, operation: operation, descending: descending)
}

/// A time unit's name, with `utc` and `binned` before it, or an object.
func decodeTimeUnit(_ node: ValueNode, _ context: DecodingContext) -> TimeUnitDefinition? {
    if let name = node.string { return namedTimeUnit(name, node, context) }
    guard let object = ObjectReader(node, "timeUnit", context) else { return nil }
    var definition = TimeUnitDefinition()
    if let unit = object.present("unit"), let name = unit.string,
        let named = namedTimeUnit(name, unit, context)
    {
        definition = named
    }
    if let step = object.integer("step"), let unit = definition.unit {
        definition.unit = TimeUnit(parts: unit.parts, step: step)
    }
    definition.maxbins = object.number("maxbins")
    definition.isUTC = object.flag("utc") ?? definition.isUTC
    definition.isBinned = object.flag("binned") ?? definition.isBinned
    object.finish()
    return definition
}

private func namedTimeUnit(
    _ name: String, _ node: ValueNode, _ context: DecodingContext
) -> TimeUnitDefinition? {
    var definition = TimeUnitDefinition()
    if let unit = TimeUnit(name) {
        definition.unit = unit
        definition.isBinned = unit.isBinned
        definition.isUTC = unit.isUTC
        return definition
    }
    context.report(
        .error(
            .unexpectedValue("timeUnit", name), at: node.span,
            help: helpForUnknown(name, known: TimeUnit.localNames)))
    return nil
}
