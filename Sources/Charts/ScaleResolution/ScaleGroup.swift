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
    /// The numbers of a scale that is not discrete, before zero, padding and nice.
    var numbers: [Double] = []

    init?(_ channel: Channel, units: [(index: Int, member: ScaleMember)]) {
        guard let first = units.first else { return nil }
        self.channel = channel
        self.units = units.map(\.index)
        members = units.map(\.member)
        definition = Cascade(boxed: members.compactMap { $0.definition.map { Boxed($0) } })
        type = members.dropFirst().reduce(first.member.type) { type, member in
            member.type.precedence > type.precedence ? member.type : type
        }
        if let written = members.first(where: { $0.definition?.type != nil }) {
            type = written.type
        }
        switch type {
        case .ordinal, .band, .point: discrete = discreteDomain(members)
        default:
            discrete = nil
            numbers = continuousDomain(members)
        }
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
        var result = self
        let places = units.indices.filter { range.contains(units[$0]) }
        result.units = places.map { units[$0] - range.lowerBound }
        result.members = places.map { members[$0] }
        return result
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
