import Expressions

/// Units that share a scale, and what was decided about it before its range is known. On the heap, as ranges, axes and
/// legends have it.
final class ScaleGroup: Sendable {
    let channel: Channel
    /// The places of the units in the view's list.
    let units: [Int]
    let members: [ScaleMember]
    let type: ScaleType
    let definition: Cascade<ScaleDefinition>
    let discrete: DiscreteDomain?
    /// The numbers of a scale that is not discrete, before zero, padding and nice.
    let numbers: [Double]

    convenience init?(_ channel: Channel, units: ScaleMembers) {
        guard !units.isEmpty else { return nil }
        self.init(channel, units: units.map(\.index), members: units.map(\.member))
    }

    private init(_ channel: Channel, units: [Int], members: [ScaleMember]) {
        self.channel = channel
        self.units = units
        self.members = members
        definition = Cascade(boxed: members.compactMap(\.definition))
        type = scaleType(of: members)
        switch type {
        case .ordinal, .band, .point: (discrete, numbers) = (discreteDomain(members), [])
        default: (discrete, numbers) = (nil, continuousDomain(members))
        }
    }

    private init(_ group: ScaleGroup, units: [Int], members: [ScaleMember]) {
        channel = group.channel
        self.units = units
        self.members = members
        type = group.type
        definition = group.definition
        discrete = group.discrete
        numbers = group.numbers
    }

    /// What was decided, for other units.
    func with(units: [Int], members: [ScaleMember]) -> ScaleGroup {
        ScaleGroup(self, units: units, members: members)
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
}

extension ScaleGroup {
    /// The group as a view with some of the units has it: units counted from the view's first, members of the
    /// view alone. What the scale itself is made of stays.
    func restricted(to range: Range<Int>) -> ScaleGroup {
        // Most views are the whole chart.
        if range.lowerBound == 0, units.allSatisfy(range.contains) { return self }
        let places = units.indices.filter { range.contains(units[$0]) }
        return with(
            units: places.map { units[$0] - range.lowerBound }, members: places.map { members[$0] })
    }
}

extension ScaleGroup {
    /// The number of classes that an explicit range, a scheme or a palette gives a discretising scale.
    ///
    /// Source: vega-encode `src/Scale.js` (`configureScheme`): five without a count.
    func classCount(_ configuration: ChartConfiguration) -> Int? {
        if case .values(let values) = definition.range { return values.count }
        if let scheme = definition.scheme { return scheme.count ?? 5 }
        guard channel == .color || channel == .fill || channel == .stroke else { return nil }
        return paletteCount(of: self, configuration) ?? 5
    }
}

/// The type that was written; else of the members' the one that goes before the others.
private func scaleType(of members: [ScaleMember]) -> ScaleType {
    if let written = members.first(where: { $0.definition?.type != nil }) { return written.type }
    return members.dropFirst().reduce(members[0].type) { type, member in
        member.type.precedence > type.precedence ? member.type : type
    }
}
