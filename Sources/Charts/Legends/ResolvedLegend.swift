import Expressions
import Formats
import Scales
import Scenes
import Tables

/// A legend as decided: the scales that it explains together, and with what properties.
struct ResolvedLegend: Sendable {
    struct Part: Sendable {
        var channel: Channel
        var scale: ChannelScale
        var member: ScaleMember
        var members: [ScaleMember]
        /// The views that the scale's domain comes from, those without a legend among them.
        var domainUnits: [Int]
        /// The domain that the specification writes.
        var writtenDomain: ScaleDomain?
    }

    enum Kind: Sendable { case symbols, gradient, discrete }

    /// Scales of the same field, each of which shapes the symbols.
    var parts: [Part]
    var properties: Cascade<LegendDefinition>
    var title: [String]
    var format: LabelFormat
    var kind: Kind
    var orient: GuideOrientation

    var first: Part { parts[0] }

    /// The part whose scale gives the entries: sizes before shapes before colours.
    ///
    /// Source: vega-parser `src/parsers/legend.js`.
    var lead: Part { parts.min { $0.rank < $1.rank } ?? parts[0] }

    /// Bars inside of the plot lie, to save room.
    var direction: Orientation {
        if let written = properties.direction { return written }
        switch orient {
        case .top, .bottom: return .horizontal
        case .left, .right, .none: return .vertical
        default: return kind == .symbols ? .vertical : .horizontal
        }
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
                channel: channel, scale: explained.scale, member: member, members: members,
                domainUnits: explained.group.units,
                writtenDomain: explained.group.definition.domain)
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
    /// Whether the scale gives the areas of symbols; sizes of lines are widths.
    var isSymbolSize: Bool {
        channel == .size && member.unit.markType != .line && member.unit.markType != .trail
    }

    /// Whether the colours are those of filled marks and of lines, so that symbols need both.
    var paintsFillAndStroke: Bool {
        guard channel == .color else { return false }
        return members.contains(where: \.unit.isFilled)
            && members.contains { !$0.unit.isFilled }
    }

    fileprivate var rank: Int {
        switch channel {
        case .size: isSymbolSize ? 0 : 4
        case .shape: 1
        case .color, .fill: 2
        case .stroke: 3
        case .strokeWidth: 4
        case .strokeDash: 5
        default: 6
        }
    }

    /// Whether both scales show the same values of the same views.
    ///
    /// Source: vega-lite `src/compile/legend/assemble.ts`, which compares what the domains are made of.
    fileprivate func sharesDomain(with other: Self) -> Bool {
        guard hasSameSource(as: other), channel != other.channel,
            member.channel.column == other.member.channel.column,
            scale.isDiscrete == other.scale.isDiscrete
        else { return false }
        return scale.discreteDomain?.values == other.scale.discreteDomain?.values
    }

    private func hasSameSource(as other: Self) -> Bool {
        if domainUnits == other.domainUnits { return true }
        if let writtenDomain, writtenDomain == other.writtenDomain { return true }
        // Other views have the same rows if they make nothing of those around them, and leave out the same.
        return domainUnits.count == other.domainUnits.count
            && (members + other.members).allSatisfy(\.hasInheritedRows)
            && member.unit.main.rowCount == other.member.unit.main.rowCount
            && member.channel.definition.title == other.member.channel.definition.title
    }
}

extension ScaleMember {
    fileprivate var hasInheritedRows: Bool {
        unit.common.data.isAutomatic && unit.common.transforms.isEmpty && !unit.isAggregated
    }
}

private func resolvedLegend(
    _ parts: [ResolvedLegend.Part], configuration: ChartConfiguration
) -> ResolvedLegend? {
    guard let first = parts.first else { return nil }
    let members = parts.flatMap(\.members)
    var properties = configuration.legend(nil)
    properties.layers =
        members.compactMap(\.channel.definition.legend.value).map { Boxed($0) }
        + properties.layers
    if properties.disable == true { return nil }
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
        kind: legendKind(parts, properties), orient: properties.orient ?? .right)
}

/// Bars are for colours alone: shaded for continuous scales, in steps for discretising ones.
///
/// Source: vega-lite `src/compile/legend/properties.ts` (`defaultType`), vega-parser `src/parsers/legend.js`.
private func legendKind(
    _ parts: [ResolvedLegend.Part], _ properties: Cascade<LegendDefinition>
) -> ResolvedLegend.Kind {
    guard parts.count == 1, let part = parts.first, properties.type != .symbol,
        [.color, .fill, .stroke].contains(part.channel), !part.paintsFillAndStroke
    else { return .symbols }
    if case .thresholds = part.scale.domain { return .discrete }
    guard part.scale.continuousDomain != nil else { return .symbols }
    let isCoarse =
        part.member.channel.timeUnit?.unit.map {
            $0.parts.count == 1 && [.month, .quarter, .day].contains($0.smallestPart)
        } ?? false
    return isCoarse && properties.type == nil ? .symbols : .gradient
}
