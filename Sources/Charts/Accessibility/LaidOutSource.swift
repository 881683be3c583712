import Expressions
import Tables

extension DrawnSource {
    /// The source without positions that mean nothing by themselves, as the columns and rows of a tile map: both
    /// are categories, no layer gives them an axis, and a detail, key or text names every row.
    var laidOut: DrawnSource {
        guard units.allSatisfy(\.hasOnlyLayoutPositions), case let names = identifyingParts,
            !names.isEmpty, hasDistinctRows(names, rowCount)
        else { return self }
        var result = self
        let known = names.map { $0.key }
        let rest = parts.filter { part in
            !known.contains(part.key) && !part.column.channels.allSatisfy(\.isPosition)
        }
        result.parts = names + rest
        result.keys = known
        result.isLayout = true
        return result
    }

    /// What names the rows: details and keys before texts, which are often short.
    private var identifyingParts: [DrawnPart] {
        let texts: Set<Channel> = [.detail, .key, .text]
        let names = parts.filter { part in
            part.column.format == .text && part.column.channels.allSatisfy { texts.contains($0) }
                && !(0..<rowCount).contains { part.isMissing(at: $0) }
        }
        return names.filter { $0.column.channels != [.text] }
            + names.filter { $0.column.channels == [.text] }
    }

    /// The source with its rows in the order of the drawing: by facets, then along the positions. Marks that no
    /// category or date orders keep the order in which they are painted.
    var ordered: DrawnSource {
        var result = self
        var ranks: [[Double]] = []
        for index in parts.indices {
            if let places = sharedPlaces(of: parts[index]) { result.parts[index].places = places }
            guard parts[index].ordersRows else { continue }
            let own = result.parts[index].ranks
            ranks.append(own)
            result.parts[index].places = .known(own)
        }
        let rows = Array(0..<rowCount)
        let sorted = stablySorted(rows) { precedes($0, $1, by: ranks) }
        guard sorted != rows else { return result }
        let places = sorted.map { Int?.some($0) }
        for index in result.parts.indices {
            result.parts[index] = result.parts[index].scattered(places)
        }
        return result
    }

    /// The places of a part's values on the scale that the layers share; nil if it is no discrete one.
    private func sharedPlaces(of part: DrawnPart) -> RowPlaces? {
        let key = part.key
        let divisions = units.count == 1 ? units[0].divisions : units.flatMap(\.divisions)
        if let division = divisions.first(where: { $0.column == key }) {
            guard part.period == nil, !part.isNumeric else { return nil }
            let values = DiscreteDomain(part.values).values
            let sources = units.map { SortSource(key: key, main: $0.main, raw: $0.raw) }
            let domain = DiscreteDomain(sorted(values, by: division.channel.sort, sources))
            return .known(part.drawn.places(in: domain))
        }
        // A single channel's scale has given the part its places.
        let channels = part.column.channels
        if units.count == 1, channels.count == 1 { return nil }
        for channel in channels where channel.hasScale {
            let members = units.compactMap { unit -> ScaleMember? in
                guard unit[channel]?.column == key, let member = ScaleMember(unit, channel),
                    member.hasDiscreteScale
                else { return nil }
                return member
            }
            if !members.isEmpty { return .scale(members) }
        }
        return nil
    }
}

/// Whether the row `left` stands before `right` by the first ranks in which they differ; those without rank are the last.
private func precedes(_ left: Int, _ right: Int, by ranks: [[Double]]) -> Bool {
    for index in ranks.indices {
        let (first, second) = (ranks[index][left], ranks[index][right])
        if first == second || (first.isNaN && second.isNaN) { continue }
        return second.isNaN || first < second
    }
    return false
}

extension Channel {
    fileprivate var ordersRows: Bool {
        switch self {
        case .row, .column, .facet, .x, .y: true
        default: false
        }
    }
}

extension DrawnPart {
    fileprivate var values: [ExpressionValue] {
        self.drawn.firstRows.map { self.drawn.expressionValue(at: $0) }.filter { !$0.isMissing }
    }

    /// Whether the rows stand in the order of this part.
    fileprivate var ordersRows: Bool {
        !isMeasure && self.column.channels.contains { $0.ordersRows }
    }
}

extension PreparedUnit {
    /// Whether both positions are categories without an axis.
    fileprivate var hasOnlyLayoutPositions: Bool {
        let positions = [Channel.x, .y].compactMap { self[$0] }
        return positions.count == 2
            && positions.allSatisfy { position in
                position.column != nil && position.definition.axis.isDisabled
                    && (position.type == .nominal || position.type == .ordinal)
            }
    }
}
