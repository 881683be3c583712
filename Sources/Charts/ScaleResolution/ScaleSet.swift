/// The scales and the size of one view.
package struct ScaleSet: Sendable {
    /// Of the plot, without its guides, in pixels.
    package var width: Double
    package var height: Double
    package var scales: [ChannelScale]
    /// For each unit of the view, the places of its channels' scales in `scales`.
    package var assignments: [[Channel: Int]]
    var groups: [ScaleGroup]

    /// The scale of a unit's channel; `x2` uses that of `x`.
    package func scale(_ channel: Channel, ofUnit unit: Int) -> ChannelScale? {
        guard assignments.indices.contains(unit) else { return nil }
        return assignments[unit][channel.primary ?? channel].map { scales[$0] }
    }
}

/// Resolves the scales of a view and its size: first domains, then the size that discrete scales ask for, then
/// ranges.
func resolveScales(_ node: PreparedNode, configuration: ChartConfiguration) -> ScaleSet {
    let units = node.units
    let groups = Channel.allCases.filter(\.hasScale).flatMap { scaleGroups(node, channel: $0) }
    let size = ViewSize(node, groups: groups, configuration: configuration)
    var set = ScaleSet(
        width: size.width, height: size.height, scales: [],
        assignments: Array(repeating: [:], count: units.count), groups: [])
    // Offsets come after the positions whose bands they divide.
    for group in groups {
        let scale = channelScale(group, size: size, earlier: set, configuration: configuration)
        for unit in group.units { set.assignments[unit][group.channel] = set.scales.count }
        set.scales.append(scale)
        set.groups.append(group)
    }
    return set
}
