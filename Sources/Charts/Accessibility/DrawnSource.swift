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
    /// The view whose layers these are, numbered through the chart.
    var view: Int
    /// The parts that tell the rows apart; nil if none do, or if there is no other layer to compare with.
    var keys: [String]?
    /// Whether positions only lay the marks out, as those of a tile map do: the rows are then those of the first
    /// part, and positions are no parts.
    var isLayout = false
}

/// Tells data sources apart.
enum SourceKey: Hashable, Sendable {
    case none
    case named(String)
    case written(SourceSpan)
}

/// The sources of a chart's rows, and the units that draw constants alone.
///
/// Layers of one source are one if they draw the same rows, or rows of the same dimension. Texts add neither
/// rows nor columns that the others have in another form (`annotated`).
///
/// - Parameter name: The source of a part of a chart that has none of its own.
func drawnSources(
    of chart: PreparedNode, name: String = "data", key: SourceKey = .none, locale: FormatLocale,
    titles: @escaping FieldTitles
) -> (sources: [DrawnSource], constants: [PreparedUnit]) {
    let words = DescriptionWords.of(locale)
    var sources: [DrawnSource] = []
    var texts: [DrawnSource] = []
    var constants: [PreparedUnit] = []
    var views = 0
    let units = placedUnits(
        of: chart, Inherited(name: name, key: key, transforms: []), view: nil, &views)
    for placed in units {
        let unit = placed.unit
        let naming = DrawnNaming(
            dataset: placed.name, words: words, titles: titles,
            lineage: Lineage(placed.transforms))
        let parts = drawnParts(of: unit, naming)
        if parts.isEmpty {
            constants.append(unit)
            continue
        }
        let source = DrawnSource(
            name: placed.name, key: placed.key, units: [unit], parts: parts,
            rowCount: unit.main.rowCount, view: placed.view,
            keys: units.count == 1
                ? nil : dimensionKeys(of: unit, parts, rowCount: unit.main.rowCount))
        if unit.markType == .text {
            texts.append(source)
        } else {
            add(source, to: &sources) { merged($0, into: $1) }
        }
    }
    // What texts write may be in the table already, wherever they stand among the layers.
    for text in texts { add(text, to: &sources) { annotated($1, by: $0) } }
    return (sources.map { $0.laidOut.ordered }, constants)
}

private func add(
    _ source: DrawnSource, to sources: inout [DrawnSource],
    by merge: (_ source: DrawnSource, _ known: DrawnSource) -> DrawnSource?
) {
    for (index, known) in sources.enumerated() where known.key == source.key {
        if let merged = merge(source, known) {
            sources[index] = merged
            return
        }
    }
    sources.append(source)
}

/// What a part of a chart has from those around it.
private struct Inherited {
    var name: String
    var key: SourceKey
    var transforms: [Transform]
}

private struct PlacedUnit {
    var unit: PreparedUnit
    var name: String
    var key: SourceKey
    /// What the unit's rows went through, from the source on.
    var transforms: [Transform]
    var view: Int
}

/// - Parameter view: The view whose layer `node` is; nil if it is none.
private func placedUnits(
    of node: PreparedNode, _ around: Inherited, view: Int?, _ views: inout Int
) -> [PlacedUnit] {
    let (name, key) = node.source(within: around.name, around.key)
    let inherited = node.common.data.isAutomatic ? around.transforms : []
    let inner = Inherited(
        name: name, key: key, transforms: inherited + node.common.transforms)
    func children(_ nodes: [PreparedNode], view: Int?) -> [PlacedUnit] {
        nodes.flatMap { placedUnits(of: $0, inner, view: view, &views) }
    }
    func nextView() -> Int {
        views += 1
        return views
    }
    switch node {
    case .unit(let unit):
        return [
            PlacedUnit(
                unit: unit, name: name, key: key, transforms: inner.transforms,
                view: view ?? nextView())
        ]
    case .layer(let layer): return children(layer.children, view: view ?? nextView())
    case .facet(let facet): return children([facet.child], view: nil)
    case .concat(let concat): return children(concat.children, view: nil)
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

/// What a data source is called, and what tells it from others.
func identity(of source: DataSource) -> (name: String, key: SourceKey) {
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
