/// The type of the scale that a channel of a unit has; nil if it has none.
///
/// Source: vega-lite `src/compile/scale/type.ts`.
func scaleType(of channel: PreparedChannel, in unit: PreparedUnit) -> ScaleType? {
    guard channel.channel.hasScale, !channel.definition.scale.isDisabled else { return nil }
    if case .value = channel.definition.source { return nil }
    guard let measurement = channel.type, measurement != .geojson else { return nil }
    let natural = naturalType(of: channel, measurement, in: unit)
    guard let written = channel.definition.scale.value?.type else { return natural }
    return isPossible(written, for: channel.channel, measurement) ? written : natural
}

private func naturalType(
    of channel: PreparedChannel, _ measurement: MeasurementType, in unit: PreparedUnit
) -> ScaleType {
    switch (measurement, channel.channel) {
    case (.nominal, .x), (.nominal, .y), (.nominal, .xOffset), (.nominal, .yOffset),
        (.ordinal, .x), (.ordinal, .y), (.ordinal, .xOffset), (.ordinal, .yOffset):
        return usesBands(channel, in: unit) ? .band : .point
    case (.nominal, .color), (.nominal, .fill), (.nominal, .stroke), (.nominal, .shape),
        (.nominal, .strokeDash), (.ordinal, .color), (.ordinal, .fill), (.ordinal, .stroke),
        (.ordinal, .shape), (.ordinal, .strokeDash), (.quantitative, .shape),
        (.quantitative, .strokeDash), (.temporal, .shape), (.temporal, .strokeDash):
        return .ordinal
    case (.nominal, .theta), (.nominal, .radius), (.ordinal, .theta), (.ordinal, .radius):
        return unit.markType == .arc ? .band : .point
    case (.nominal, _), (.ordinal, _): return .point
    case (.quantitative, .color), (.quantitative, .fill), (.quantitative, .stroke):
        return channel.bin != nil ? .binOrdinal : .linear
    case (.temporal, _): return channel.timeUnit?.isUTC == true ? .utc : .time
    default: return .linear
    }
}

private func usesBands(_ channel: PreparedChannel, in unit: PreparedUnit) -> Bool {
    switch unit.markType {
    case .bar, .rect, .image, .rule, .tick: return true
    default: break
    }
    if let offset = channel.channel.offset, unit[offset] != nil { return true }
    let size = channel.channel == .x ? unit.mark.width : unit.mark.height
    if case .band = size { return true }
    if case .explicit(let axis) = channel.definition.axis, axis.tickBand != nil { return true }
    return false
}

/// Whether a scale of that type can serve the channel and hold such data.
private func isPossible(
    _ type: ScaleType, for channel: Channel, _ measurement: MeasurementType
) -> Bool {
    switch channel {
    case .x, .y, .xOffset, .yOffset, .theta, .radius:
        switch type {
        case .ordinal, .binOrdinal, .quantile, .quantize, .threshold: return false
        default: break
        }
    case .color, .fill, .stroke: if type == .band { return false }
    case .shape: return type == .ordinal || type == .quantize || type == .quantile
    default: break
    }
    switch measurement {
    case .ordinal, .nominal: return type == .ordinal || type == .point || type == .band
    case .temporal:
        switch type {
        case .time, .utc, .ordinal, .point, .band, .linear, .sequential: return true
        default: return false
        }
    case .quantitative, .geojson: return type != .time && type != .utc
    }
}

extension ScaleType {
    /// Whether the type's domain is an interval.
    var isContinuous: Bool {
        switch self {
        case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential, .time, .utc: true
        default: false
        }
    }

    var isDiscretizing: Bool {
        switch self {
        case .quantile, .quantize, .threshold, .binOrdinal: true
        default: false
        }
    }

    /// Which of two types a shared scale takes: the higher one.
    ///
    /// Source: vega-lite `src/scale.ts` (`scaleTypePrecedence`).
    var precedence: Int {
        switch self {
        case .log, .pow, .sqrt, .symlog: 1
        case .point: 10
        case .band: 11
        default: 0
        }
    }

    /// Whether units with these types can share a scale.
    func isCompatible(with other: ScaleType) -> Bool {
        func family(_ type: ScaleType) -> Int {
            switch type {
            case .linear, .log, .pow, .sqrt, .symlog, .identity, .sequential: 0
            case .time, .utc: 1
            case .ordinal, .band, .point: 2
            default: 3
            }
        }
        return self == other || (family(self) == family(other) && family(self) < 3)
    }
}
