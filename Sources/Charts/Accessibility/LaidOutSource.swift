import Expressions
import Tables

extension DrawnSource {
    /// The source without positions that mean nothing by themselves, as the columns and rows of a tile map: both
    /// are categories, no layer gives them an axis, and a detail, key or text names every row.
    var laidOut: DrawnSource {
        let names = identifyingParts
        guard !names.isEmpty, units.allSatisfy(\.hasOnlyLayoutPositions),
            hasDistinctRows(names, rowCount)
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
        for (index, part) in parts.enumerated() {
            if let ranks = ranks(of: part) {
                result.parts[index].change { $0.places = .known(ranks) }
            }
        }
        var ranks: [[Double]] = []
        for (index, part) in result.parts.enumerated()
        where !part.isMeasure && part.column.channels.contains(where: \.ordersRows) {
            let own = part.ranks
            ranks.append(own)
            result.parts[index].change { $0.places = .known(own) }
        }
        guard !ranks.isEmpty else { return result }
        func precedes(_ left: Int, _ right: Int) -> Bool {
            for ranks in ranks {
                let (first, second) = (ranks[left], ranks[right])
                if first == second || (first.isNaN && second.isNaN) { continue }
                return second.isNaN || first < second
            }
            return false
        }
        let isInOrder = !(0..<max(0, rowCount - 1)).contains { precedes($0 + 1, $0) }
        if isInOrder { return result }
        let rows = stablySorted(Array(0..<rowCount), by: precedes)
        result.parts = result.parts.map { $0.scattered(rows) }
        return result
    }

    /// The places of a part's values on the scale that the layers share; nil if it is no discrete one.
    private func ranks(of part: DrawnPart) -> [Double]? {
        if let division = units.lazy.flatMap(\.divisions).first(where: { $0.column == part.key }) {
            guard part.period == nil, !part.isNumeric else { return nil }
            let values = DiscreteDomain(part.values).values
            let sources = units.map { SortSource(key: part.key, main: $0.main, raw: $0.raw) }
            return part.places(
                in: DiscreteDomain(sorted(values, by: division.channel.sort, sources)))
        }
        // A single channel's scale has given the part its ranks.
        if units.count == 1, part.column.channels.count == 1 { return nil }
        for channel in part.column.channels where channel.hasScale {
            let members = units.compactMap { unit in
                unit[channel]?.column == part.key ? ScaleMember(unit, channel) : nil
            }.filter { [.ordinal, .point, .band, .binOrdinal].contains($0.type) }
            if !members.isEmpty { return part.places(in: discreteDomain(members)) }
        }
        return nil
    }
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

    fileprivate func places(in domain: DiscreteDomain) -> [Double] {
        self.drawn.places(in: domain)
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
