import OrderedCollections

/// How the marks of a unit are stacked, in terms of channels and fields.
struct StackDecision {
    var channel: Channel
    var offset: StackOffset
    /// The channels that tell one stack from another.
    var groupBy: [Channel]
    /// The fields that tell the parts of a stack apart, with their channels.
    var stackBy: [(channel: Channel, field: FieldDefinition)]
}

/// Nil if the marks are not stacked.
///
/// Specification: https://vega.github.io/vega-lite/docs/stack.html
func stackDecision(
    _ mark: MarkType, _ encoding: Encoding, orientation: Orientation?
) -> StackDecision? {
    guard mark.isStackable,
        let channel = stackedChannel(mark, encoding, orientation),
        let definition = encoding[channel],
        let offset = definition.stack.value ?? defaultOffset(mark, definition.stack),
        !encoding.hasEnd(of: channel)
    else { return nil }
    let stackedKey = definition.field?.key
    let groupBy = dimensions(of: channel).filter { dimension in
        encoding[dimension]?.field?.key.map { $0 != stackedKey } ?? false
    }
    let groupKeys = groupBy.compactMap { encoding[$0]?.field?.key }
    let parts = stackParts(encoding).filter { part in
        part.field.aggregate == nil && part.field.key.map { !groupKeys.contains($0) } ?? true
    }
    if parts.isEmpty, encoding.isAggregated { return nil }
    return StackDecision(channel: channel, offset: offset, groupBy: groupBy, stackBy: parts)
}

extension Encoding {
    /// Whether data say where marks end on a channel; a mere value does not keep them from being stacked.
    fileprivate func hasEnd(of channel: Channel) -> Bool {
        guard let end = channel.secondary.flatMap({ self[$0] }) else { return false }
        return end.field != nil || end.datum != nil
    }
}

extension MarkType {
    fileprivate var isStackable: Bool {
        switch self {
        case .arc, .bar, .area, .rule, .point, .circle, .square, .line, .text, .tick, .trail: true
        default: false
        }
    }
}

private func defaultOffset(_ mark: MarkType, _ setting: Setting<StackOffset>) -> StackOffset? {
    let isDefault = mark == .bar || mark == .area || mark == .arc
    return setting.isAutomatic && isDefault ? .zero : nil
}

private func dimensions(of channel: Channel) -> [Channel] {
    switch channel {
    case .x: [.y, .yOffset]
    case .y: [.x, .xOffset]
    case .theta: [.radius]
    case .radius: [.theta]
    default: []
    }
}

private func stackedChannel(
    _ mark: MarkType, _ encoding: Encoding, _ orientation: Orientation?
) -> Channel? {
    potential(.x, .y, mark, encoding, orientation)
        ?? potential(.theta, .radius, mark, encoding, orientation)
}

private func potential(
    _ first: Channel, _ second: Channel, _ mark: MarkType, _ encoding: Encoding,
    _ orientation: Orientation?
) -> Channel? {
    let isDirected = first == .x && (mark == .bar || mark == .area)
    let left = encoding[first]
    let right = encoding[second]
    let isLeft = left?.isUnbinnedQuantitative == true
    let isRight = right?.isUnbinnedQuantitative == true
    guard left?.field != nil, right?.field != nil else {
        if isLeft { return isDirected && orientation == .vertical ? nil : first }
        if isRight { return isDirected && orientation == .horizontal ? nil : second }
        return nil
    }
    guard isLeft, isRight else { return isLeft ? first : isRight ? second : nil }
    if left?.stack.value != nil { return first }
    if right?.stack.value != nil { return second }
    let isLeftAggregated = left?.field?.aggregate != nil
    if isLeftAggregated != (right?.field?.aggregate != nil) {
        return isLeftAggregated ? first : second
    }
    guard isDirected else { return nil }
    return orientation == .vertical ? second : orientation == .horizontal ? first : nil
}

/// The fields of all channels but positions, in channel order.
private func stackParts(_ encoding: Encoding) -> [(channel: Channel, field: FieldDefinition)] {
    var parts: [(channel: Channel, field: FieldDefinition)] = []
    for channel in Channel.allCases {
        switch channel {
        case .detail: parts += encoding.detail.map { (channel, $0) }
        case .order: parts += (encoding.order.value ?? []).map { (channel, $0) }
        case .color, .fill, .stroke, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
            .strokeDash, .size, .angle, .shape, .text, .url:
            if let field = encoding[channel]?.anyField { parts.append((channel, field)) }
        default: break
        }
    }
    return parts
}

extension ChannelDefinition {
    /// The field of the channel, or of its condition.
    var anyField: FieldDefinition? {
        if let field { return field }
        for condition in conditions {
            if case .definition(let definition) = condition.outcome { return definition.field }
        }
        return nil
    }
}

extension FieldDefinition {
    /// The name of the column that the field becomes; nil without a field.
    var key: String? {
        if aggregate?.isCount == true { return "__count" }
        return field.map { columnName(for: $0.name) }
    }
}

extension Encoding {
    /// Every field of every channel.
    var allFields: [FieldDefinition] {
        channels.values.compactMap(\.anyField) + detail + (order.value ?? []) + tooltip
    }

    var isAggregated: Bool { allFields.contains { $0.aggregate != nil } }
}
