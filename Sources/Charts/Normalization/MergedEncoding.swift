import OrderedCollections

/// The encoding of a layer with what its parent shares: fields are merged property by property, the layer's own
/// winning; values and conditions only stand in for channels that the layer does not have.
func merged(_ encoding: Encoding, into parent: Encoding?) -> Encoding {
    guard let parent else { return encoding }
    var result = parent
    for channel in encoding.removed { result[channel] = nil }
    for (channel, own) in encoding.channels {
        if let shared = parent[channel], own.field != nil || own.datum != nil {
            result[channel] = merged(own, over: shared)
        } else {
            result[channel] = own
        }
    }
    if !encoding.detail.isEmpty { result.detail = encoding.detail }
    if !encoding.tooltip.isEmpty { result.tooltip = encoding.tooltip }
    if encoding.orderDirection != .automatic { result.orderDirection = encoding.orderDirection }
    result.order = encoding.order.otherwise(parent.order)
    return result
}

private func merged(_ own: ChannelDefinition, over shared: ChannelDefinition) -> ChannelDefinition {
    var result = own.properties
    if case .field(let field) = own.source, let parent = shared.field {
        result.source = .field(merged(field, over: parent))
    }
    result.type = own.type ?? shared.type
    if own.conditions.isEmpty { result.conditions = shared.conditions }
    result.scale = own.scale.otherwise(shared.scale)
    result.axis = own.axis.otherwise(shared.axis)
    result.legend = own.legend.otherwise(shared.legend)
    result.header = own.header.otherwise(shared.header)
    result.stack = own.stack.otherwise(shared.stack)
    result.impute = own.impute ?? shared.impute
    result.title = own.title.otherwise(shared.title)
    result.format = own.format ?? shared.format
    result.bandPosition = own.bandPosition ?? shared.bandPosition
    return ChannelDefinition(result)
}

private func merged(_ own: FieldDefinition, over shared: FieldDefinition) -> FieldDefinition {
    var result = own
    result.field = own.field ?? shared.field
    result.type = own.type ?? shared.type
    result.aggregate = own.aggregate ?? shared.aggregate
    if own.bin == .none { result.bin = shared.bin }
    result.timeUnit = own.timeUnit ?? shared.timeUnit
    if own.sort == .automatic { result.sort = shared.sort }
    return result
}
