/// The scales and the size of one view.
package struct ScaleSet: Sendable {
    /// Of the plot, without its guides, in pixels.
    package var width: Double
    package var height: Double
    package var scales: [ChannelScale]
    /// What the scales were made from, with the members of this view.
    var groups: [ScaleGroup]
    var unitCount: Int
    /// The places of the scales whose legend a chart around draws.
    var explained: Set<Int> = []

    /// The scale of a unit's channel; `x2` uses that of `x`.
    package func scale(_ channel: Channel, ofUnit unit: Int) -> ChannelScale? {
        let channel = channel.primary ?? channel
        for index in scales.indices.reversed()
        where scales[index].channel == channel && groups[index].units.contains(unit) {
            return scales[index]
        }
        return nil
    }
}

/// Resolves the scales of a view and its size: first domains, then the size that discrete scales ask for, then
/// ranges.
///
/// - Parameter shared: The scales that charts around the view have decided.
/// - Parameter firstUnit: The number of the view's first unit in the whole chart.
func resolveScales(
    _ node: PreparedNode, shared: SharedScales = SharedScales(), firstUnit: Int = 0,
    configuration: ChartConfiguration
) -> ScaleSet {
    let count = node.unitCount
    let units = firstUnit..<firstUnit + count
    let groups = viewGroups(node, shared: shared, firstUnit: firstUnit)
    let size = ViewSize(node, groups: groups.map(\.group), configuration: configuration)
    var set = ScaleSet(
        width: size.width, height: size.height, scales: [], groups: [], unitCount: count)
    // Offsets come after the positions whose bands they divide.
    set.scales.reserveCapacity(groups.count)
    set.groups.reserveCapacity(groups.count)
    for known in groups {
        let local = known.group.restricted(to: units)
        var group = known.group
        group.units = local.units
        let scale =
            known.scale
            ?? channelScale(group, size: size, earlier: set, configuration: configuration)
        if known.isExplained { set.explained.insert(set.scales.count) }
        set.scales.append(scale)
        set.groups.append(local)
    }
    return set
}

/// The groups of a view in channel order: those that are shared with other views, and its own.
private func viewGroups(
    _ node: PreparedNode, shared: SharedScales, firstUnit: Int
) -> [SharedScales.Scale] {
    let units = firstUnit..<firstUnit + node.unitCount
    var groups: [SharedScales.Scale] = []
    for channel in Channel.scaled where node.usesChannel(channel) {
        let known = shared.scales(of: channel, in: units)
        groups += known
        guard known.isEmpty else { continue }
        for group in scaleGroups(node, channel: channel, firstUnit: firstUnit) {
            groups.append(SharedScales.Scale(group: group))
        }
    }
    return groups
}
