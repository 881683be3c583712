import Diagnostics
import Expressions
import Values

/// Reads `encoding`.
func decodeEncoding(_ node: ValueNode, _ context: DecodingContext) -> Encoding? {
    guard let members = node.members else {
        context.expect("a mapping of channels", for: "encoding", got: node)
        return nil
    }
    var encoding = Encoding()
    for member in members {
        guard let channel = Channel(rawValue: member.key) else {
            context.report(
                .error(
                    .unknownProperty(member.key, in: "encoding"), at: member.keySpan,
                    help: helpForUnknown(member.key, known: Channel.allCases.map(\.rawValue))))
            continue
        }
        read(channel, member, into: &encoding, context)
    }
    return encoding
}

private func read(
    _ channel: Channel, _ member: ValueNode.Member, into encoding: inout Encoding,
    _ context: DecodingContext
) {
    switch channel {
    case .detail:
        encoding.detail = fields(member.value, context)
    case .order:
        encoding.order = order(member.value, context)
        if let sort = member.value["sort"], member.value["field"] == nil {
            encoding.orderDirection = decodeSort(sort, context)
        }
    case .tooltip, .href, .description, .key, .time:
        context.report(
            .note(.interactiveProperty(member.key, in: "encoding"), at: member.keySpan))
        if channel == .tooltip {
            encoding.tooltip = fields(member.value, DecodingContext(collectsNames: false))
        }
    default:
        guard member.value.scalar != .null else {
            encoding.removed.insert(channel)
            return
        }
        encoding[channel] = decodeChannel(channel, member.value, context)
    }
}

private func fields(_ node: ValueNode, _ context: DecodingContext) -> [FieldDefinition] {
    (node.items ?? [node]).compactMap { decodeListedField($0, context) }
}

private func order(_ node: ValueNode, _ context: DecodingContext) -> Setting<[FieldDefinition]> {
    if node.scalar == .null || node["value"] != nil { return .disabled }
    let fields = fields(node, context)
    return fields.isEmpty ? .automatic : .explicit(fields)
}

/// Reads the definition of one channel.
func decodeChannel(
    _ channel: Channel, _ node: ValueNode, _ context: DecodingContext
) -> ChannelDefinition? {
    guard let object = ObjectReader(node, channel.rawValue, context) else { return nil }
    let field = readField(object)
    var definition = ChannelProperties(.none, span: node.span)
    definition.type = field.type
    if field.field != nil || field.aggregate != nil || object.has("bin") {
        definition.source = .field(field)
    } else if let datum = object.node("datum") {
        definition.source = datumSource(datum, context)
    } else if let value = object.node("value") {
        definition.source = .value(decodeChannelValue(value, context))
    }
    definition.conditions = object.list("condition") { decodeCondition(channel, $0, $1) }
        .compactMap { $0 }
    definition.title = object.titleText()
    definition.bandPosition = object.number("bandPosition")
    definition.format = object.format()
    readGuides(channel, object, &definition)
    object.finish(.channel)
    let isPartial = definition.isIncomplete
    if isPartial, !context.allowsPartialChannels {
        let names = channel.hasScale ? "field, datum or value" : "field or value"
        context.report(
            .error(.missingProperty(names, in: "channel '\(channel.rawValue)'"), at: node.span))
        return nil
    }
    // A channel that layers share may leave the field to them.
    if isPartial { definition.source = .field(field) }
    return ChannelDefinition(definition)
}

extension ChannelProperties {
    /// Neither field, datum, value nor condition.
    fileprivate var isIncomplete: Bool {
        if case .none = source { conditions.isEmpty } else { false }
    }
}

private func datumSource(
    _ node: ValueNode, _ context: DecodingContext
) -> ChannelDefinition.Source {
    if let repeater = node["repeat"]?.string {
        return .field(
            FieldDefinition(
                field: FieldName("", span: node.span, repeater: "datum:" + repeater),
                span: node.span))
    }
    return .datum(decodeDatum(node, context) ?? .null)
}

private func readGuides(
    _ channel: Channel, _ object: ObjectReader, _ definition: inout ChannelProperties
) {
    if channel.hasScale { definition.scale = object.setting("scale", decodeScale) }
    switch channel {
    case .x, .y:
        definition.axis = object.setting("axis", decodeAxis)
        definition.stack = readStack(object)
        definition.impute = object.part("impute", decodeImpute)
    case .theta, .radius:
        definition.stack = readStack(object)
    case .row, .column:
        definition.header = object.setting("header", decodeHeader)
        definition.grid = readGridDirection(channel, object)
    case .facet:
        definition.header = object.setting("header", decodeHeader)
        definition.grid = readGrid(object)
    default:
        break
    }
    if channel.hasLegend || channel == .theta || channel == .radius {
        definition.legend = object.setting("legend", decodeLegend)
    }
}

private func readStack(_ object: ObjectReader) -> Setting<StackOffset> {
    guard let node = object.node("stack") else { return .automatic }
    switch node.scalar {
    case .null, .boolean(false): return .disabled
    case .boolean(true): return .explicit(.zero)
    default:
        return decodeChoice(node, "stack", object.context).map(Setting.explicit) ?? .automatic
    }
}

func decodeImpute(_ node: ValueNode, _ context: DecodingContext) -> ImputeDefinition? {
    guard let object = ObjectReader(node, "impute", context) else { return nil }
    let impute = readImpute(object)
    object.finish()
    return impute
}

/// Reads what `impute` has in common in an encoding and as a transform.
func readImpute(_ object: ObjectReader) -> ImputeDefinition {
    var impute = ImputeDefinition()
    if let node = object.node("value") { impute.value = decodeDatum(node, object.context) }
    impute.method = object.word(
        "method", of: ["value", "mean", "median", "min", "max"])
    if let node = object.present("keyvals") { impute.keyvals = keyValues(node, object.context) }
    if let frame = object.present("frame") { impute.frame = decodeFrame(frame, object.context) }
    return impute
}

private func keyValues(_ node: ValueNode, _ context: DecodingContext) -> [ExpressionValue] {
    if let items = node.items { return items.map { decodeDatum($0, context) ?? .null } }
    guard let object = ObjectReader(node, "keyvals", context) else { return [] }
    let start = object.number("start") ?? 0
    let step = object.number("step") ?? 1
    let stop = object.number("stop") ?? start
    object.finish()
    guard (stop - start) / step <= 10_000 else {
        context.report(.error(.tooManyKeys, at: node.span))
        return []
    }
    return arithmeticSequence(start: start, stop: stop, step: step).map(ExpressionValue.number)
}

extension Diagnostic.Message {
    fileprivate static var tooManyKeys: Self {
        Self(id: "too-many-keys", text: "'keyvals' makes more than 10000 keys")
    }
}

/// `start`, `start + step`, … below `stop`; at most a million numbers.
func arithmeticSequence(start: Double, stop: Double, step: Double) -> [Double] {
    guard step != 0, start.isFinite, stop.isFinite, step.isFinite else { return [] }
    let count = ((stop - start) / step).rounded(.up)
    guard count > 0 else { return [] }
    return (0..<Int(min(count, 1_000_000))).map { start + Double($0) * step }
}

/// `[-2, 2]`: rows before and after; null is unbounded.
func decodeFrame(_ node: ValueNode, _ context: DecodingContext) -> WindowFrame {
    guard let items = node.items, items.count == 2 else {
        context.expect("a list of two numbers or nulls", for: "frame", got: node)
        return .all
    }
    let bounds = items.map { $0.scalar?.asDouble.flatMap { Int(exactly: $0) } }
    // As in Vega the sign does not matter.
    let distances = bounds.map { bound in bound.map { $0 == .min ? .max : abs($0) } }
    return WindowFrame(preceding: distances[0], following: distances[1])
}
