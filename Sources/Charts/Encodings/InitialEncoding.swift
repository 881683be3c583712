import Expressions
import OrderedCollections

/// The encoding with every type decided, default bin counts set, and channels that the mark does not draw left
/// out.
///
/// Specification: https://vega.github.io/vega-lite/docs/type.html
func initialEncoding(
    _ encoding: Encoding, mark: MarkDefinition, isFilled: Bool,
    config: ScaleConfiguration = ScaleConfiguration()
) -> Encoding {
    var result = encoding
    let type = mark.type ?? .point
    for (channel, definition) in encoding.channels {
        guard supports(type, channel, encoding), !definition.hasNoData else {
            result[channel] = nil
            continue
        }
        result[channel] = initialDefinition(definition, channel)
        if config.useUnaggregatedDomain == true { result[channel]?.spanUnaggregated() }
        // Vega-Lite takes the shapes of a map without a type for names; nobody means that.
        if channel == .shape, type == .geoshape, definition.type == nil {
            result[channel]?.type = .geojson
        }
    }
    for (channel, definition) in encoding.channels where definition.type == nil {
        guard let type = channel.primary.flatMap({ result[$0]?.type }) else { continue }
        result[channel]?.takeType(type)
    }
    dropHiddenColor(&result, isFilled: isFilled)
    for (position, offset) in [(Channel.x, Channel.xOffset), (.y, .yOffset)] {
        guard result[offset] != nil, let definition = result[position] else { continue }
        let isContinuous =
            definition.type == .quantitative
            || (definition.type == .temporal && definition.field?.timeUnit == nil)
        if isContinuous, definition.field?.bin.definition == nil { result[offset] = nil }
    }
    result.detail = encoding.detail.map(initialField)
    result.tooltip = encoding.tooltip.map(initialField)
    if case .explicit(let fields) = encoding.order {
        result.order = .explicit(fields.map(initialField))
    }
    return result
}

extension ChannelDefinition {
    /// Shared with layers, none of which added a field.
    fileprivate var hasNoData: Bool {
        guard let field else { return false }
        return field.field == nil && field.aggregate == nil
    }
}

extension ChannelDefinition {
    /// Gives the end of an interval the type of its start, so that it is read as that is.
    fileprivate mutating func takeType(_ type: MeasurementType) {
        guard case .field(var field) = source else { return }
        field.type = type
        source = .field(field)
        self.type = type
    }
}

extension ChannelDefinition {
    /// Lets the scale of an aggregate that lies within its data reach over all of them.
    ///
    /// Source: vega-lite `src/compile/scale/domain.ts` (`canUseUnaggregatedDomain`).
    fileprivate mutating func spanUnaggregated() {
        guard case .operation(let operation)? = field?.aggregate, type == .quantitative,
            [.mean, .average, .median, .q1, .q3, .min, .max].contains(operation),
            !scale.isDisabled, scale.value?.domain == nil, scale.value?.type != .log
        else { return }
        var definition = scale.value ?? ScaleDefinition()
        definition.domain = .unaggregated
        scale = .explicit(definition)
    }
}

private func initialField(_ field: FieldDefinition) -> FieldDefinition {
    var field = field
    if field.type == nil { field.type = defaultType(field, scale: nil, channel: .detail) }
    return field
}

/// `fill` and `stroke` say what `color` would.
private func dropHiddenColor(_ encoding: inout Encoding, isFilled: Bool) {
    if encoding[.color] != nil, encoding[isFilled ? .fill : .stroke] != nil {
        encoding[.color] = nil
    }
}

private func initialDefinition(
    _ definition: ChannelDefinition, _ channel: Channel
) -> ChannelDefinition {
    var properties = definition.properties
    for index in properties.conditions.indices {
        guard case .definition(let inner) = properties.conditions[index].outcome else { continue }
        let resolved = initialDefinition(inner, channel)
        properties.conditions[index].outcome = .definition(resolved)
    }
    switch properties.source {
    case .field(var field):
        if case .computed(var bin) = field.bin, bin.maxbins == nil, bin.step == nil {
            bin.maxbins = defaultBinCount(channel)
            field.bin = .computed(bin)
        }
        let isCount = field.aggregate?.isCount == true || field.aggregate == .operation(.distinct)
        let type =
            isCount
            ? .quantitative
            : properties.type
                ?? defaultType(field, scale: properties.scale.value?.type, channel: channel)
        field.type = type
        properties.type = type
        properties.source = .field(field)
    case .datum(let datum):
        properties.type = properties.type ?? datum.defaultType
    case .value, .none: return ChannelDefinition(properties).withFieldOfCondition
    }
    return ChannelDefinition(properties)
}

extension ChannelDefinition {
    /// The channel turned inside out where only its condition has a field or datum: that decides scale and legend, and
    /// the rest becomes what holds where the condition does not.
    fileprivate var withFieldOfCondition: ChannelDefinition {
        guard conditions.count == 1, let condition = conditions.first,
            case .definition(var main) = condition.outcome, main.value == nil
        else { return self }
        let otherwise: ChannelCondition.Outcome = value.map { .value($0) } ?? .own
        main.conditions = [ChannelCondition(test: .not(condition.test), outcome: otherwise)]
        main.title = main.title.otherwise(title)
        return main
    }
}

/// 10 for positions, 6 for the others, 4 for dashes.
private func defaultBinCount(_ channel: Channel) -> Double {
    switch channel {
    case .row, .column, .size, .color, .fill, .stroke, .strokeWidth, .opacity, .fillOpacity,
        .strokeOpacity, .shape:
        6
    case .strokeDash: 4
    default: 10
    }
}

private func defaultType(
    _ field: FieldDefinition, scale: ScaleType?, channel: Channel
) -> MeasurementType {
    switch channel {
    case .latitude, .longitude, .latitude2, .longitude2: return .quantitative
    case .row, .column, .facet, .shape, .strokeDash: return .nominal
    case .order: return .ordinal
    default: break
    }
    if case .values = field.sort { return .ordinal }
    switch field.aggregate {
    case .argmin, .argmax, nil: break
    case .operation: return .quantitative
    }
    if field.bin != .none { return .quantitative }
    if field.timeUnit != nil { return .temporal }
    switch scale {
    case .linear, .log, .pow, .sqrt, .symlog, .quantile, .quantize, .threshold, .binOrdinal,
        .sequential, .identity:
        return .quantitative
    case .time, .utc: return .temporal
    default: return .nominal
    }
}

extension ExpressionValue {
    fileprivate var defaultType: MeasurementType {
        switch self {
        case .number: .quantitative
        case .instant: .temporal
        default: .nominal
        }
    }
}

/// Whether marks of this type have the channel.
///
/// Specification: https://vega.github.io/vega-lite/docs/encoding.html
private func supports(_ mark: MarkType, _ channel: Channel, _ encoding: Encoding) -> Bool {
    switch channel {
    case .x2, .y2:
        switch mark {
        case .area, .bar, .image, .rect, .rule: return true
        default: return channel.primary.flatMap { encoding[$0] }?.isBinnedByData == true
        }
    case .size:
        return [.point, .tick, .rule, .circle, .square, .bar, .text, .line, .trail].contains(mark)
    case .shape: return mark == .point || mark == .geoshape
    case .strokeDash: return [.line, .point, .tick, .rule, .bar, .circle, .square].contains(mark)
    case .text: return mark == .text
    case .theta, .radius: return mark == .arc || mark == .text
    case .theta2, .radius2: return mark == .arc
    case .url: return mark == .image
    case .angle: return mark == .point || mark == .square || mark == .text
    case .xError, .xError2, .yError, .yError2: return false
    default: return true
    }
}
