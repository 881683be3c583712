import Expressions
import Formats
import Scales
import Scenes

/// A legend as decided: the scales that it explains together, and with what properties.
struct ResolvedLegend: Sendable {
    struct Part: Sendable {
        var channel: Channel
        var scale: ChannelScale
        var member: ScaleMember
        var members: [ScaleMember]
    }

    /// Scales of the same field, each of which shapes the symbols.
    var parts: [Part]
    var properties: Cascade<LegendDefinition>
    var title: [String]
    var format: LabelFormat
    var isGradient: Bool
    var orient: GuideOrientation

    var first: Part { parts[0] }
    var direction: Orientation {
        if let written = properties.direction { return written }
        return orient == .top || orient == .bottom ? .horizontal : .vertical
    }
}

/// A scale with the units that it is for.
struct ExplainedScale: Sendable {
    var group: ScaleGroup
    var scale: ChannelScale
}

/// The legends of some scales, in the order of their channels.
///
/// Source: vega-lite `src/compile/legend/parse.ts` and `assemble.ts`.
func resolveLegends(
    _ scales: [ExplainedScale], configuration: ChartConfiguration
) -> [ResolvedLegend] {
    var bundles: [[ResolvedLegend.Part]] = []
    for channel in legendOrder {
        for explained in scales where explained.group.channel == channel {
            let members = explained.group.members.filter {
                !$0.channel.definition.legend.isDisabled
                    && ($0.channel.column != nil || $0.channel.definition.datum != nil)
            }
            guard let member = members.first else { continue }
            let part = ResolvedLegend.Part(
                channel: channel, scale: explained.scale, member: member, members: members)
            if let place = bundles.firstIndex(where: { $0[0].sharesDomain(with: part) }) {
                bundles[place].append(part)
            } else {
                bundles.append([part])
            }
        }
    }
    return bundles.compactMap { resolvedLegend($0, configuration: configuration) }
}

private let legendOrder: [Channel] = [
    .color, .fill, .stroke, .size, .shape, .opacity, .fillOpacity, .strokeOpacity, .strokeWidth,
    .strokeDash,
]

extension ResolvedLegend.Part {
    fileprivate func sharesDomain(with other: Self) -> Bool {
        guard channel != other.channel, member.channel.column == other.member.channel.column,
            scale.isDiscrete == other.scale.isDiscrete
        else { return false }
        return scale.discreteDomain?.values == other.scale.discreteDomain?.values
    }
}

private func resolvedLegend(
    _ parts: [ResolvedLegend.Part], configuration: ChartConfiguration
) -> ResolvedLegend? {
    guard let first = parts.first else { return nil }
    let members = parts.flatMap(\.members)
    var properties = configuration.legend(nil)
    properties.layers = members.compactMap(\.channel.definition.legend.value) + properties.layers
    if properties.disable == true { return nil }
    let isColor = parts.count == 1 && [.color, .fill, .stroke].contains(first.channel)
    let isContinuous = first.scale.continuousDomain != nil
    let isCoarse =
        first.member.channel.timeUnit?.unit.map {
            $0.parts.count == 1 && [.month, .quarter, .day].contains($0.smallestPart)
        } ?? false
    let title: [String]
    switch properties.setting(\.title) {
    case .explicit(let lines): title = lines
    case .disabled: title = []
    case .automatic: title = mergedTitle(members.map(\.channel))
    }
    return ResolvedLegend(
        parts: parts, properties: properties, title: title == [""] ? [] : title,
        format: LabelFormat(
            legendOf: first.member, written: properties.format, scale: first.scale,
            configuration: configuration),
        isGradient: isColor && isContinuous && !isCoarse && properties.type != .symbol,
        orient: properties.orient ?? .right)
}
