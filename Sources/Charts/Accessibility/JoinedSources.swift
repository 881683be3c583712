import Expressions
import Tables

/// The source with the rows of another layer: the same drawing, some of its rows, other rows of the same
/// dimension, or nothing that it does not have. Nil if the two have nothing in common.
func merged(_ source: DrawnSource, into known: DrawnSource) -> DrawnSource? {
    if let rows = alignment(of: source, in: known) {
        return joined(known, source, rowsOfRight: rows)
    }
    if let rows = alignment(of: known, in: source) {
        var wide = known
        wide.rowCount = source.rowCount
        wide.parts = known.parts.map { $0.scattered(rows) }
        // Cells that both have are those of the longer table.
        for part in source.parts {
            guard let place = wide.parts.firstIndex(where: { $0.key == part.key }) else {
                continue
            }
            wide.parts[place].places = part.places
            wide.parts[place].change {
                $0.cells = part.cells.renamed($0.column.name)
                $0.drawn = part.drawn
                $0.binEnds = part.binEnds
            }
        }
        return joined(wide, source, rowsOfRight: Array(0..<source.rowCount))
    }
    return outerJoin(known, source) ?? absorbed(source, into: known)
}

/// For each row of `large` the row of `small` that is the same drawing; nil unless all of `small`'s rows are
/// found in order. Rows are the same that agree in every column that both have, among them a position.
private func alignment(of small: DrawnSource, in large: DrawnSource) -> [Int?]? {
    let shared = small.parts.compactMap { part in
        large.parts.first { $0.key == part.key }.map { (part.cells, $0.cells) }
    }
    let isEqualLength = small.rowCount == large.rowCount
    let positions = small.parts.filter { $0.column.channels.contains(where: \.isPlace) }
    let sharedPositions = positions.filter { part in large.parts.contains { $0.key == part.key } }
    guard !shared.isEmpty, small.rowCount <= large.rowCount,
        positions.isEmpty || !sharedPositions.isEmpty,
        isEqualLength || sharedPositions.count == positions.count
    else { return nil }
    var next = 0
    var rows: [Int?] = []
    for row in 0..<large.rowCount {
        let isSame =
            next < small.rowCount
            && shared.allSatisfy { $0.0.expressionValue(at: next) == $0.1.expressionValue(at: row) }
        rows.append(isSame ? next : nil)
        if isSame { next += 1 }
    }
    return next == small.rowCount ? rows : nil
}

/// A full outer join on the dimension that both share: rows that only one of them draws have no value in the
/// other's columns. Nil if they share none, or if they draw different values of one column at the same place.
func outerJoin(_ left: DrawnSource, _ right: DrawnSource) -> DrawnSource? {
    guard let keys = left.commonKeys(with: right) else { return nil }
    var places: [[ExpressionValue]: Int] = [:]
    for (row, cells) in right.cells(keys).enumerated() { places[cells] = row }
    let found = left.cells(keys).map { places[$0] }
    let known = Set(found.compactMap { $0 })
    let extra = (0..<right.rowCount).filter { !known.contains($0) }
    let isOneSource = left.key == right.key
    var result = left
    result.rowCount += extra.count
    let rowsOfLeft = (0..<left.rowCount).map { Int?.some($0) } + extra.map { _ in nil }
    let rowsOfRight = found + extra
    result.parts = left.parts.map { $0.scattered(rowsOfLeft) }
    var rest = right
    rest.parts = []
    for part in right.parts {
        let isShared = isOneSource || keys.contains(part.key)
        guard isShared, let place = result.parts.firstIndex(where: { $0.key == part.key }) else {
            var part = part
            if !isOneSource { part.tellApart(from: result.parts, source: right.name) }
            rest.parts.append(part)
            continue
        }
        guard let filled = result.parts[place].filled(from: part.scattered(rowsOfRight)) else {
            return nil
        }
        result.parts[place] = filled
        rest.parts.append(part)
    }
    return joined(result, rest, rowsOfRight: rowsOfRight)
}

/// `known` with the layer's names and formats, if it has all of the layer's columns and rows.
private func absorbed(_ source: DrawnSource, into known: DrawnSource) -> DrawnSource? {
    let keys = source.parts.map { $0.key }
    guard !keys.isEmpty, keys.allSatisfy({ known.part($0) != nil }) else { return nil }
    let rows = Set(known.cells(keys))
    guard source.cells(keys).allSatisfy({ rows.contains($0) }) else { return nil }
    return joined(known, source, rowsOfRight: Array(repeating: nil, count: known.rowCount))
}

private func joined(
    _ left: DrawnSource, _ right: DrawnSource, rowsOfRight rows: [Int?]
) -> DrawnSource {
    var result = left
    result.units += right.units
    for part in right.parts {
        guard let known = result.parts.firstIndex(where: { $0.key == part.key }) else {
            var extra = part.scattered(rows)
            while result.parts.contains(where: { $0.column.name == extra.column.name }) {
                extra.column.name += "_2"
            }
            extra.cells = extra.cells.renamed(extra.column.name)
            result.parts.append(extra)
            continue
        }
        result.parts[known].merge(part)
    }
    return result
}

extension DrawnSource {
    /// Each row's cells in the parts with these keys.
    func cells(_ keys: [String]) -> [[ExpressionValue]] {
        let columns = keys.compactMap(part).map { $0.cells }
        return (0..<rowCount).map { row in columns.map { $0.expressionValue(at: row) } }
    }
}

extension Channel {
    /// Where a mark stands, in a plane or around a centre.
    fileprivate var isPlace: Bool { isPosition || self == .theta || self == .radius }
}

extension DrawnPart {
    /// The part with the cells of `other`, which has as many rows, where this one has none; nil if two cells of a
    /// row differ.
    fileprivate func filled(from other: DrawnPart) -> DrawnPart? {
        for row in 0..<self.cells.count where !isMissing(at: row) && !other.isMissing(at: row) {
            guard self.cells.expressionValue(at: row) == other.cells.expressionValue(at: row) else {
                return nil
            }
        }
        var part = self
        part.places = .known(zip(self.ranks, other.ranks).map { $0.isNaN ? $1 : $0 })
        part.change { part in
            part.binEnds = zipped(self.binEnds, other.binEnds).map { own, others in
                zip(own, others).map { $0.isNaN ? $1 : $0 }
            }
            part.cells = self.cells.filled(from: other.cells)
            part.drawn = self.drawn.filled(from: other.drawn)
        }
        return part
    }

    /// Names a column of another dataset so that it is not taken for one of the same name.
    fileprivate mutating func tellApart(from parts: [DrawnPart], source: String) {
        if parts.contains(where: { $0.key == self.key }) { self.key = source + "." + self.key }
        if parts.contains(where: { $0.column.name == self.column.name }) {
            self.column.name = source + "_" + self.column.name
        }
        if parts.contains(where: { $0.column.title == self.column.title }) {
            self.column.title += " (" + source + ")"
        }
    }

    /// Takes what another layer says of the same column.
    fileprivate mutating func merge(_ other: DrawnPart) {
        change { part in
            for channel in other.column.channels where !part.column.channels.contains(channel) {
                part.column.channels.append(channel)
            }
            if !part.isTitled, other.isTitled {
                part.column.title = other.column.title
                part.isTitled = true
            }
            if case .number(nil) = part.column.format, case .number = other.column.format {
                part.column.format = other.column.format
            }
        }
    }
}

private func zipped<Left, Right>(_ left: Left?, _ right: Right?) -> (Left, Right)? {
    guard let left, let right else { return nil }
    return (left, right)
}

extension Column {
    /// The column with the cells of `other` where this one has none.
    fileprivate func filled(from other: Column) -> Column {
        let takes = (0..<count).map { row in
            expressionValue(at: row).isMissing && !other.expressionValue(at: row).isMissing
        }
        guard takes.contains(true) else { return self }
        let isNull = (0..<count).map { takes[$0] ? other.isNull[$0] : self.isNull[$0] }
        switch (cells, other.cells) {
        case (.number(let own), .number(let others)):
            let cells = own.indices.map { takes[$0] ? others[$0] : own[$0] }
            return Column(field: field, cells: .number(cells), isNull: isNull)
        case (.instant(let own), .instant(let others)):
            let cells = own.indices.map { takes[$0] ? others[$0] : own[$0] }
            return Column(field: field, cells: .instant(cells), isNull: isNull)
        default:
            return Column(
                field: field,
                values: (0..<count).map { takes[$0] ? other.value(at: $0) : value(at: $0) })
        }
    }
}
