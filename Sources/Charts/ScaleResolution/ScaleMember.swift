/// A unit's part in a scale.
struct ScaleMember: Sendable {
    var unit: PreparedUnit
    var channel: PreparedChannel
    var type: ScaleType
    /// What the channel says of its scale.
    var definition: Boxed<ScaleDefinition>?

    init?(_ unit: PreparedUnit, _ channel: Channel) {
        guard let prepared = unit[channel], let type = scaleType(of: prepared, in: unit) else {
            return nil
        }
        (self.unit, self.channel, self.type) = (unit, prepared, type)
        definition = prepared.definition.scale.value.map { Boxed($0) }
    }

    /// `x2` beside `x`.
    var secondary: PreparedChannel? { channel.channel.secondary.flatMap { unit[$0] } }

    var isStacked: Bool { unit.stack?.channel == channel.channel }

    /// Whether the member by itself has categories for a scale, or bins that are such.
    var hasDiscreteScale: Bool {
        switch type {
        case .ordinal, .point, .band, .binOrdinal: true
        default: false
        }
    }

    /// Whether a time unit's whole interval belongs to the mark, rather than its start alone.
    var usesEndColumn: Bool {
        guard channel.endColumn != nil else { return false }
        if channel.isBinned { return true }
        if channel.timeUnit == nil { return false }
        // Ends of dates that are the start of their unit already are computed for bands alone.
        if channel.timeUnit?.isBinned == true, !unit.markType.isRectBased,
            channel.bandPosition == 0
        {
            return false
        }
        switch unit.markType {
        case .bar, .rect, .tick, .image: return secondary == nil
        default: return channel.bandPosition != nil
        }
    }

    /// Whether the channel is the one along which a mark is laid out, as the dates of a line.
    var isDimension: Bool {
        guard let orientation = unit.orientation else { return false }
        switch channel.channel {
        case .x: return orientation == .vertical
        case .y: return orientation == .horizontal
        default: return false
        }
    }
}
