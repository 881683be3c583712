import Diagnostics
import Expressions
import Formats
import Tables

/// The rows that one or more layers draw from one data source.
struct DrawnSource: Sendable {
    var name: String
    var key: SourceKey
    var units: [PreparedUnit]
    var parts: [DrawnPart]
    var rowCount: Int
}

/// Tells data sources apart.
enum SourceKey: Hashable, Sendable {
    case none
    case named(String)
    case written(SourceSpan)
}

/// The sources of a chart's rows, and the units that draw constants alone.
///
/// - Parameter name: The source of a part of a chart that has none of its own.
func drawnSources(
    of chart: PreparedNode, name: String = "data", key: SourceKey = .none, locale: FormatLocale,
    titles: @escaping FieldTitles
) -> (sources: [DrawnSource], constants: [PreparedUnit]) {
    let words = DescriptionWords.of(locale)
    var sources: [DrawnSource] = []
    var constants: [PreparedUnit] = []
    for placed in placedUnits(of: chart, name: name, key: key) {
        let naming = DrawnNaming(dataset: placed.name, words: words, titles: titles)
        let parts = drawnParts(of: placed.unit, naming)
        if parts.isEmpty {
            constants.append(placed.unit)
            continue
        }
        let source = DrawnSource(
            name: placed.name, key: placed.key, units: [placed.unit], parts: parts,
            rowCount: placed.unit.main.rowCount)
        if let (index, merged) = merged(source, into: sources) {
            sources[index] = merged
        } else {
            sources.append(source)
        }
    }
    return (sources, constants)
}

private struct PlacedUnit {
    var unit: PreparedUnit
    var name: String
    var key: SourceKey
}

private func placedUnits(
    of node: PreparedNode, name: String, key: SourceKey
) -> [PlacedUnit] {
    let (name, key) = node.source(within: name, key)
    switch node {
    case .unit(let unit): return [PlacedUnit(unit: unit, name: name, key: key)]
    case .layer(let layer):
        return layer.children.flatMap { placedUnits(of: $0, name: name, key: key) }
    case .facet(let facet): return placedUnits(of: facet.child, name: name, key: key)
    case .concat(let concat):
        return concat.children.flatMap { placedUnits(of: $0, name: name, key: key) }
    }
}

extension PreparedNode {
    /// What the part's data source is called: its own, or that around it.
    func source(within name: String, _ key: SourceKey) -> (name: String, key: SourceKey) {
        switch common.data {
        case .automatic: (name, key)
        case .disabled: ("data", .none)
        case .explicit(let source): identity(of: source)
        }
    }
}

private func identity(of source: DataSource) -> (name: String, key: SourceKey) {
    switch source.kind {
    case .name(let name): return (name, .named(name))
    case .url(let url): return (source.name ?? stem(of: url), .named(url))
    case .values, .sequence, .graticule, .sphere:
        return (source.name ?? "data", .written(source.span))
    }
}

/// The file's name without folders and extension.
private func stem(of url: String) -> String {
    let file = url.split(separator: "/").last.map(String.init) ?? url
    guard let point = file.lastIndex(of: "."), point > file.startIndex else { return file }
    return String(file[..<point])
}

/// The first source whose rows are those of `source`, or contain them in the same order.
private func merged(
    _ source: DrawnSource, into sources: [DrawnSource]
) -> (Int, DrawnSource)? {
    for (index, known) in sources.enumerated() where known.key == source.key {
        if let rows = alignment(of: source, in: known) {
            return (index, joined(known, source, rowsOfRight: rows))
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
                wide.parts[place].cells = part.cells.renamed(wide.parts[place].column.name)
                wide.parts[place].ranks = part.ranks
                wide.parts[place].binEnds = part.binEnds
            }
            return (index, joined(wide, source, rowsOfRight: Array(0..<source.rowCount)))
        }
    }
    return nil
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

extension Channel {
    /// Where a mark stands, in a plane or around a centre.
    fileprivate var isPlace: Bool { isPosition || self == .theta || self == .radius }
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

extension DrawnPart {
    /// Takes what another layer says of the same column.
    fileprivate mutating func merge(_ other: DrawnPart) {
        for channel in other.column.channels where !column.channels.contains(channel) {
            column.channels.append(channel)
        }
        if !isTitled, other.isTitled {
            column.title = other.column.title
            isTitled = true
        }
        if case .number(nil) = column.format, case .number = other.column.format {
            column.format = other.column.format
        }
    }
}
