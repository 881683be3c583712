/// The scales that a composed chart shares between its views, decided once for all of them.
struct SharedScales: Sendable {
    struct Scale: Sendable {
        /// Its units are counted through the whole chart.
        var group: ScaleGroup
        /// The finished scale; nil where the range depends on the view, as for positions.
        var scale: ChannelScale?
        /// Whether a chart around draws the legend.
        var isExplained = false
    }

    private(set) var scales: [Scale] = []

    /// The scales of a channel that any of the units has.
    func scales(of channel: Channel, in units: Range<Int>) -> [Scale] {
        if scales.isEmpty { return [] }
        return scales.filter {
            $0.group.channel == channel && $0.group.units.contains(where: units.contains)
        }
    }

    mutating func append(_ scale: Scale) { scales.append(scale) }

    /// Marks the scales that `isExplained` picks as having their legend drawn, and returns them.
    mutating func explain(where isExplained: (ScaleGroup) -> Bool) -> [Scale] {
        var result: [Scale] = []
        for index in scales.indices
        where !scales[index].isExplained && isExplained(scales[index].group) {
            scales[index].isExplained = true
            result.append(scales[index])
        }
        return result
    }
}

extension SharedScales {
    /// The scales around, and those that the chart `node` shares between its own parts.
    func adding(
        _ node: PreparedNode, firstUnit: Int, configuration: ChartConfiguration
    ) -> SharedScales {
        var result = self
        let units = firstUnit..<firstUnit + node.unitCount
        for channel in Channel.scaled {
            guard result.scales(of: channel, in: units).isEmpty,
                let members = sharedMembers(node, channel: channel, firstUnit: firstUnit),
                let group = ScaleGroup(channel, units: members)
            else { continue }
            var scale = Scale(group: group)
            if !channel.dependsOnView {
                let size = result.viewSize(
                    ofUnit: group.units.first ?? firstUnit, in: node, firstUnit: firstUnit,
                    configuration: configuration)
                let empty = ScaleSet(
                    width: size.width, height: size.height, scales: [], groups: [], unitCount: 0)
                scale.scale = channelScale(
                    group, size: size, earlier: empty, configuration: configuration)
            }
            result.append(scale)
        }
        return result
    }

    /// The size of the plot in which a unit is drawn.
    func viewSize(
        ofUnit unit: Int, in node: PreparedNode, firstUnit: Int, configuration: ChartConfiguration
    ) -> ViewSize {
        let view = node.view(ofUnit: unit, firstUnit: firstUnit)
        let units = view.firstUnit..<view.firstUnit + view.node.unitCount
        let groups = [Channel.x, .y, .xOffset, .yOffset].flatMap { channel -> [ScaleGroup] in
            let known = scales(of: channel, in: units).map(\.group)
            return known.isEmpty
                ? scaleGroups(view.node, channel: channel, firstUnit: view.firstUnit) : known
        }
        return ViewSize(view.node, groups: groups, configuration: configuration)
    }
}

extension PreparedNode {
    /// The unit or layer with a unit, and the number of its first unit.
    fileprivate func view(ofUnit unit: Int, firstUnit: Int) -> (node: PreparedNode, firstUnit: Int)
    {
        switch self {
        case .unit, .layer: return (self, firstUnit)
        case .facet(let facet): return facet.child.view(ofUnit: unit, firstUnit: firstUnit)
        case .concat(let concat):
            var first = firstUnit
            for child in concat.children {
                let end = first + child.unitCount
                if unit < end { return child.view(ofUnit: unit, firstUnit: first) }
                first = end
            }
            return (self, firstUnit)
        }
    }

    /// Whether the parts of the chart share their scales of a channel.
    ///
    /// Source: vega-lite `src/compile/resolve.ts`.
    func sharesScale(_ channel: Channel) -> Bool {
        let modes = common.resolve.scale
        if !modes.isEmpty, let mode = modes[channel] { return mode == .shared }
        switch self {
        case .unit, .layer: return true
        case .facet: return channel != .theta
        case .concat: return ![.x, .y, .theta, .radius].contains(channel)
        }
    }

    /// Whether one axis or legend stands for all parts; only that of a scale which they share.
    func sharesGuide(_ channel: Channel) -> Bool {
        guard sharesScale(channel) else { return false }
        let guides =
            channel == .x || channel == .y ? common.resolve.axis : common.resolve.legend
        return guides.isEmpty || guides[channel] != .independent
    }
}

extension Channel {
    /// Whether the range of the channel's scale is a part of the plot.
    fileprivate var dependsOnView: Bool {
        switch self {
        case .x, .y, .xOffset, .yOffset, .theta, .radius: true
        default: false
        }
    }
}
