import Expressions

/// Units that share a scale, and what was decided about it before its range is known.
struct ScaleGroup: Sendable {
    var channel: Channel
    /// The places of the units in the view's list.
    var units: [Int]
    var members: [ScaleMember]
    var type: ScaleType
    var definition: Cascade<ScaleDefinition>
    var discrete: DiscreteDomain?

    init?(_ channel: Channel, units: [(index: Int, member: ScaleMember)]) {
        guard let first = units.first else { return nil }
        self.channel = channel
        self.units = units.map(\.index)
        members = units.map(\.member)
        definition = Cascade(members.compactMap(\.definition))
        type = members.dropFirst().reduce(first.member.type) { type, member in
            member.type.precedence > type.precedence ? member.type : type
        }
        if let written = members.first(where: { $0.definition?.type != nil }) {
            type = written.type
        }
        switch type {
        case .ordinal, .band, .point: discrete = discreteDomain(members)
        default: discrete = nil
        }
        if isReversedBySort { discrete?.reverse() }
    }

    /// The first member: decides what only a single unit can.
    var first: ScaleMember? { members.first }

    var isContinuous: Bool { type.isContinuous }

    /// `sort: descending` of a continuous scale reverses its range; discrete domains are sorted already.
    var isReversed: Bool {
        if let written = definition.reverse { return written }
        guard isContinuous else { return false }
        return members.contains { $0.channel.sort == .descending }
    }

    /// Discrete scales take `reverse` in their range as well, so nothing is reversed here.
    private var isReversedBySort: Bool { false }
}

/// The groups of units that share scales of `channel` in a view.
///
/// Layers share unless `resolve` says otherwise; of incompatible types each keeps its own.
func scaleGroups(_ node: PreparedNode, channel: Channel) -> [ScaleGroup] {
    var next = 0
    return memberGroups(node, channel: channel, next: &next).compactMap {
        ScaleGroup(channel, units: $0)
    }
}

private typealias Members = [(index: Int, member: ScaleMember)]

private func memberGroups(
    _ node: PreparedNode, channel: Channel, next: inout Int
) -> [Members] {
    switch node {
    case .unit(let unit):
        defer { next += 1 }
        return ScaleMember(unit, channel).map { [[(next, $0)]] } ?? []
    case .layer(let layer):
        var groups: [Members] = []
        for child in layer.children {
            groups += memberGroups(child, channel: channel, next: &next)
        }
        guard layer.common.resolve.scale[channel] != .independent else { return groups }
        return merged(groups)
    }
}

private func merged(_ groups: [Members]) -> [Members] {
    guard let first = groups.first?.first?.member.type else { return groups }
    let isCompatible = groups.allSatisfy {
        $0.allSatisfy { $0.member.type.isCompatible(with: first) }
    }
    return isCompatible ? [groups.flatMap(\.self)] : groups
}

extension ScaleGroup {
    /// The number of classes that an explicit range or a scheme's count gives a discretising scale.
    var classCount: Int? {
        if case .values(let values) = definition.range { return values.count }
        return definition.scheme?.count
    }
}
