import Expressions
import Tables
import Values

/// A column of a drawn table with its cells and what the chart makes of them. On the heap: sources and stories pass parts
/// on.
@dynamicMemberLookup
struct DrawnPart: Sendable {
    private var fields: Boxed<DrawnFields>
    /// Where the rows stand along the channel's scale.
    var places: RowPlaces

    init(_ fields: DrawnFields, places: RowPlaces) {
        self.fields = Boxed(fields)
        self.places = places
    }

    subscript<Property>(dynamicMember path: WritableKeyPath<DrawnFields, Property>) -> Property {
        @inline(__always) get { fields[property: path] }
        set { fields.wrappedValue[keyPath: path] = newValue }
    }

    /// Changes several properties at once.
    mutating func change(_ body: (inout DrawnFields) -> Void) { body(&fields.wrappedValue) }
}

/// What a `DrawnPart` holds.
struct DrawnFields: Sendable {
    var column: DrawnColumn
    var cells: Column
    /// The cells as the chart has them; `cells` has years and other periods as people write them.
    var drawn: Column
    /// The column of the unit's rows that it was made from; tells columns of one source apart.
    var key: String
    /// Whether the title was written in the chart.
    var isTitled: Bool
    var aggregate: Aggregate?
    /// Where each row's bin ends, for a start of bins.
    var binEnds: [Double]?
    /// Whether the categories stand in the order of another field, as bars sorted by length do.
    var isSortedByValue: Bool
    /// How long the dates of that field are, if it has dates: then the categories are periods under other names.
    var sortedPeriod: DrawnColumn.Period?
    /// Whether the greatest value of that field is the first.
    var isDescending = false
    /// What the values are computed from.
    var roots: [ColumnRoot] = []
}

/// What the places of a part's rows are found from, when something asks for them.
enum RowPlaces: Sendable {
    case known([Double])
    /// The numbers or dates themselves.
    case numbers
    /// Categories, by their places on the discrete scale that these share.
    case scale([ScaleMember])
    /// Categories, in order of first appearance.
    case appearance
}

extension DrawnPart {
    var isSortedByTime: Bool { self.sortedPeriod != nil }

    /// The place of each row along the channel's scale: later periods, greater numbers and categories further
    /// from the start have a greater one; NaN for null.
    var ranks: [Double] {
        switch places {
        case .known(let ranks): ranks
        case .numbers: self.drawn.coercedNumbers
        case .scale(let members): self.drawn.places(in: discreteDomain(members))
        case .appearance: self.drawn.distinctCodes.codes.map { Double($0) }
        }
    }

    /// The same part for other rows: `rows` has the place of each in this part, nil where it has none.
    func scattered(_ rows: [Int?]) -> DrawnPart {
        let (cells, drawn) = (self.cells, self.drawn)
        if !rows.isEmpty, rows.count == cells.count, rows.indices.allSatisfy({ rows[$0] == $0 }) {
            return self
        }
        let known = rows.map { $0.flatMap { $0 < cells.count ? $0 : nil } }
        var part = self
        switch places {
        case .numbers: break
        case .scale where !known.contains(nil): break
        default:
            let ranks = ranks
            part.places = .known(
                known.map { $0.flatMap { $0 < ranks.count ? ranks[$0] : nil } ?? .nan })
        }
        part.change { part in
            part.binEnds = part.binEnds.map { ends in known.map { $0.map { ends[$0] } ?? .nan } }
            part.cells = cells.selecting(found: known)
            part.drawn = drawn.selecting(found: known)
        }
        return part
    }

    /// The rows of this part's table at which it has no value.
    func isMissing(at row: Int) -> Bool { self.cells.isMissing(at: row) }
}

/// Where the words of a drawn column come from.
struct DrawnNaming {
    var dataset: String
    var words: Boxed<DescriptionWords>
    var titles: FieldTitles
    var lineage = Lineage()

    /// The dataset and the column that the unit's column `name` is taken from.
    func origin(of name: String) -> (dataset: String, field: String) {
        lineage.origin(of: name) ?? (dataset, name)
    }

    /// The title that the schema gives the column; nil if it gives none.
    func title(of name: String) -> String? {
        let origin = origin(of: name)
        return titles(origin.dataset, origin.field, words.language)
    }
}

/// The columns that a unit's rows show, in the order: facets, dimension, other categories, measures.
func drawnParts(of unit: PreparedUnit, _ naming: DrawnNaming) -> [DrawnPart] {
    var parts = divisionParts(of: unit, naming)
    for var prepared in unit.channels.values {
        let channel = prepared.channel
        guard channel.isDrawnInTables, let key = prepared.column,
            prepared.aggregate?.isCount != true || unit.main[key] != nil,
            prepared.type != .geojson,
            !unit.isLabelPlace(channel, prepared)
        else { continue }
        // `x2` has the type of `x`.
        if let primary = channel.primary { prepared.type = unit[primary]?.type ?? prepared.type }
        let cells = unit.main[key] ?? absentCells(prepared, key, count: unit.main.rowCount)
        if let known = parts.firstIndex(where: { $0.key == key }) {
            parts[known].adopt(prepared, naming)
            continue
        }
        parts.append(drawnPart(prepared, key, cells, unit, naming))
        if prepared.bin != nil, let end = prepared.endColumn, let cells = unit.main[end] {
            parts.append(binEnd(of: prepared, end, cells, unit, naming))
        }
    }
    for key in unit.groupingColumns {
        guard !parts.contains(where: { $0.key == key }),
            !unit.channels.values.contains(where: { $0.rangeColumn == key }),
            let cells = unit.main[key]
        else { continue }
        parts.append(detailPart(key, cells, naming))
    }
    if !parts.isEmpty {
        for tooltip in unit.tooltips
        where !unit.placeNames.contains(tooltip.column)
            && !parts.contains(where: { $0.key == tooltip.column })
        {
            guard let cells = unit.main[tooltip.column] else { continue }
            parts.append(tooltipPart(tooltip, cells, naming))
        }
        for key in unit.placeNames where !parts.contains(where: { $0.key == key }) {
            guard let cells = unit.main[key] else { continue }
            parts.append(detailPart(key, cells, naming))
        }
    }
    let places = parts.map { $0.place(in: unit) }
    let order = stablySorted(Array(parts.indices)) { places[$0] < places[$1] }
    return named(order.map { parts[$0] })
}

/// The columns of the facets around.
private func divisionParts(of unit: PreparedUnit, _ naming: DrawnNaming) -> [DrawnPart] {
    var parts: [DrawnPart] = []
    for division in unit.divisions where !parts.contains(where: { $0.key == division.column }) {
        guard let cells = unit.main[division.column] else { continue }
        parts.append(drawnPart(division.channel, division.column, cells, unit, naming))
        let channel = division.channel
        if channel.bin != nil, let end = channel.endColumn, let cells = unit.main[end] {
            parts.append(binEnd(of: channel, end, cells, unit, naming))
        }
    }
    return parts
}

extension PreparedUnit {
    /// Whether the channel only says where a text stands: its field was computed in the text's own layer, and
    /// what is told stands in the text.
    fileprivate func isLabelPlace(_ channel: Channel, _ prepared: PreparedChannel) -> Bool {
        guard markType == .text, channel.isPosition, self[.text]?.column != nil else {
            return false
        }
        return common.transforms.contains { transform in
            guard case .calculate(_, let name) = transform.operation else { return false }
            return name == prepared.column
        }
    }
}

extension Channel {
    /// The channels that show data rather than describe or order it.
    fileprivate var isDrawnInTables: Bool {
        switch self {
        case .order, .key, .tooltip, .href, .url, .description, .time, .detail: false
        default: true
        }
    }
}

extension DrawnPart {
    fileprivate func place(in unit: PreparedUnit) -> Int {
        if unit.divisions.contains(where: { $0.columns.contains(self.key) }) { return -1 }
        if unit.placeNames.contains(self.key) { return 0 }
        let isMeasure: Bool =
            if case .number = self.column.format { self.binEnds == nil } else { false }
        let dimension: Channel = unit.orientation == .horizontal ? .y : .x
        if self.column.channels.contains(dimension), !isMeasure { return 0 }
        if self.column.channels.contains(where: \.isPosition), !isMeasure { return 1 }
        return isMeasure ? 3 : 2
    }

    /// Takes a title and a format from another channel on the same column.
    mutating func adopt(_ prepared: PreparedChannel, _ naming: DrawnNaming) {
        change { part in
            part.column.channels.append(prepared.channel)
            if !part.isTitled, let title = prepared.writtenTitle {
                part.column.title = title
                part.isTitled = true
            }
            if case .number(let known) = part.column.format,
                let specifier = prepared.numberSpecifier,
                known == nil || prepared.channel == .text
            {
                part.column.format = .number(specifier)
            }
        }
    }
}

/// The names of CSV: the dataset's own where that is clear, else those of the computed columns.
private func named(_ parts: [DrawnPart]) -> [DrawnPart] {
    var used: [String] = []
    used.reserveCapacity(parts.count)
    return parts.map { part in
        let written = part.column.name
        var name = written
        if used.contains(name) { name = part.key }
        var number = 2
        while used.contains(name) {
            name = part.key + "_\(number)"
            number += 1
        }
        used.append(name)
        guard name != written || name != part.cells.field.name else { return part }
        var part = part
        part.change {
            $0.column.name = name
            $0.cells = $0.cells.renamed(name)
        }
        return part
    }
}
