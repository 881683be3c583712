/// Units with their parts in one scale, numbered through the whole chart.
typealias ScaleMembers = [(index: Int, member: ScaleMember)]

/// The groups of units that share scales of `channel` in a view.
///
/// Layers share unless `resolve` says otherwise; of incompatible types each keeps its own.
func scaleGroups(_ node: PreparedNode, channel: Channel, firstUnit: Int = 0) -> [ScaleGroup] {
    var next = firstUnit
    return memberGroups(node, channel: channel, next: &next).compactMap {
        ScaleGroup(channel, units: $0)
    }
}

/// The members of the one scale that all of a chart's parts share; nil if they do not share one.
func sharedMembers(_ node: PreparedNode, channel: Channel, firstUnit: Int) -> ScaleMembers? {
    guard node.sharesScale(channel) else { return nil }
    let groups: [ScaleMembers]
    switch node {
    case .unit, .layer:
        var next = firstUnit
        groups = memberGroups(node, channel: channel, next: &next)
        return groups.count == 1 ? groups[0] : nil
    case .facet(let facet):
        return sharedMembers(facet.child, channel: channel, firstUnit: firstUnit)
    case .concat(let concat):
        var next = firstUnit
        groups = concat.children.compactMap { child in
            defer { next += child.unitCount }
            return sharedMembers(child, channel: channel, firstUnit: next)
        }
    }
    let all = merged(groups)
    return all.count == 1 ? all[0] : nil
}

private func memberGroups(
    _ node: PreparedNode, channel: Channel, next: inout Int
) -> [ScaleMembers] {
    switch node {
    case .unit(let unit):
        defer { next += 1 }
        return ScaleMember(unit, channel).map { [[(next, $0)]] } ?? []
    case .layer(let layer):
        var groups: [ScaleMembers] = []
        for child in layer.children {
            groups += memberGroups(child, channel: channel, next: &next)
        }
        return node.sharesScale(channel) ? merged(groups) : groups
    case .facet, .concat:
        next += node.unitCount
        return []
    }
}

private func merged(_ groups: [ScaleMembers]) -> [ScaleMembers] {
    guard let first = groups.first?.first?.member.type else { return groups }
    let isCompatible = groups.allSatisfy {
        $0.allSatisfy { $0.member.type.isCompatible(with: first) }
    }
    return isCompatible ? [groups.flatMap(\.self)] : groups
}
