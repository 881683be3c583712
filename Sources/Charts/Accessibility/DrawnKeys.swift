import Expressions
import Tables

/// The parts that say which row is which, as the periods of a line or the places of a map: the facets and the
/// positions that are no measure; where these repeat, colours, shapes and details as well until they do not.
/// Nil if nothing does.
func dimensionKeys(of unit: PreparedUnit, _ parts: [DrawnPart], rowCount: Int) -> [String]? {
    var keys = parts.filter { unit.isDimension($0) }
    if !keys.isEmpty, hasDistinctRows(keys, rowCount) { return keys.map { $0.key } }
    for part in parts where !part.isMeasure && !part.column.channels.isEmpty {
        guard part.column.channels != [.text], !keys.contains(where: { $0.key == part.key }) else {
            continue
        }
        keys.append(part)
        if hasDistinctRows(keys, rowCount) { return keys.map { $0.key } }
    }
    return nil
}

/// Whether no two rows agree in all of the parts, and none lacks one of them.
func hasDistinctRows(_ parts: [DrawnPart], _ rowCount: Int) -> Bool {
    guard !parts.isEmpty else { return rowCount < 2 }
    guard !parts.contains(where: { $0.hasMissingCells }) else { return false }
    return groupRows(Array(0..<rowCount), by: parts.map { $0.cells }).count == rowCount
}

extension PreparedUnit {
    /// Whether the part is what the marks are laid out along.
    fileprivate func isDimension(_ part: DrawnPart) -> Bool {
        if divisions.contains(where: { $0.column == part.key }) { return true }
        let positions: [Channel] = [.x, .y, .xOffset, .yOffset]
        guard part.column.channels.contains(where: { positions.contains($0) }) else { return false }
        if !part.isMeasure { return true }
        // Of two measures a path and a bar are laid out along the one across their length.
        switch markType {
        case .line, .area, .trail, .bar:
            let along: Channel = orientation == .horizontal ? .y : .x
            let across: Channel = along == .x ? .y : .x
            return part.column.channels.contains(along)
                && !part.column.channels.contains(across) && self[across]?.column != nil
        default: return false
        }
    }
}

extension DrawnSource {
    func part(_ key: String) -> DrawnPart? { parts.first { $0.key == key } }

    /// The keys by which the rows of both can be told apart and compared.
    func commonKeys(with other: DrawnSource) -> [String]? {
        for keys in [keys, other.keys].compactMap({ $0 }) {
            let own = keys.compactMap(part)
            let others = keys.compactMap(other.part)
            guard own.count == keys.count, others.count == keys.count,
                zip(own, others).allSatisfy({ $0.isComparable(with: $1) }),
                hasDistinctRows(own, rowCount), hasDistinctRows(others, other.rowCount)
            else { continue }
            return keys
        }
        return nil
    }
}

extension DrawnPart {
    fileprivate var hasMissingCells: Bool {
        (0..<self.cells.count).contains { isMissing(at: $0) }
    }

    fileprivate func isComparable(with other: DrawnPart) -> Bool {
        switch (self.column.format, other.column.format) {
        case (.number, .number): true
        case (let left, let right): left == right
        }
    }
}
