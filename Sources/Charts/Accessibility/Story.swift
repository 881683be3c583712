import Expressions
import Formats
import Tables

/// What one layer of a chart tells: which column is measured, along which one, for which series.
struct Story {
    var kind: DrawnKind
    var mark: MarkType
    /// The measure; nil for charts of positions alone.
    var measure: DrawnPart?
    /// What the measure is laid out along: the dates of a line, the categories of bars.
    var dimension: DrawnPart?
    /// The other axis of a heatmap, the horizontal axis of a scatter plot.
    var other: DrawnPart?
    /// What tells lines, or the parts of a bar, apart.
    var series: DrawnPart?
    /// What texts say.
    var label: DrawnPart?
    var isStacked: Bool
    /// Whether a stack is filled up to 100 per cent.
    var isNormalized: Bool
    var rowCount: Int
    /// Where marks end that reach from the measure to another value, as `x2` says.
    var end: DrawnPart?
    /// The places of rows that are not drawn because they have no measure; paths draw them as gaps.
    var leftOut: LeftOut?

    /// Rows without a mark: their dimension, and their series if there are several.
    struct LeftOut {
        var dimension: DrawnPart
        var series: DrawnPart?
    }

    /// Whether two stories are of the same columns.
    func tellsSame(as other: Story) -> Bool {
        measure?.key == other.measure?.key && dimension?.key == other.dimension?.key
            && self.other?.key == other.other?.key
    }
}

/// The stories of a source: what its marks tell, or, if there are none, its labels and rules. Layers without a
/// measure, as the tiles without data, have none of their own beside layers that measure the same places.
func stories(of source: DrawnSource) -> [Story] {
    let all = source.units.map { story(of: $0, in: source) }
    let annotations: Set<MarkType> = [.text, .rule]
    let main = all.filter { !annotations.contains($0.mark) }
    let marks = main.isEmpty ? all : main
    let measured = marks.filter { $0.measure != nil }
    var told: [Story] = []
    for story in measured.isEmpty ? marks : measured
    where !told.contains(where: { $0.tellsSame(as: story) }) {
        told.append(story)
    }
    return told
}

private func story(of unit: PreparedUnit, in source: DrawnSource) -> Story {
    func part(_ channel: Channel) -> DrawnPart? {
        guard let key = unit[channel]?.column else { return nil }
        return source.parts.first { $0.key == key }
    }
    var places = roles(of: unit, part)
    if source.isLayout { (places.dimension, places.other) = (source.parts.first, nil) }
    if let name = unit.placeNames.first ?? unit.groupingColumns.first, unit.usesProjection {
        places.dimension = source.parts.first { $0.key == name && !$0.isMeasure }
    }
    var story = Story(
        kind: .dots, mark: unit.markType, measure: places.measure, dimension: places.dimension,
        other: places.other, series: nil, label: part(.text), isStacked: unit.stack != nil,
        isNormalized: unit.stack?.offset == .normalize, rowCount: source.rowCount)
    let taken = [story.measure?.key, story.dimension?.key, story.other?.key]
    let offsets: [Channel] = [.xOffset, .yOffset]
    let colors: [Channel] = [.color, .fill, .stroke, .strokeDash, .shape]
    if source.isLayout { story.kind = .tileMap }
    story.series = (offsets + colors).lazy.compactMap(part).first {
        !$0.isNumeric && !taken.contains($0.key)
    }
    if story.series == nil, !source.isLayout {
        story.series = source.parts.first {
            $0.column.channels == [.detail] && unit.groupingColumns.contains($0.key)
        }
    }
    if !source.isLayout { story.kind = kind(of: unit, story) }
    if story.kind == .groupedBar { story.isStacked = false }
    story.leftOut = leftOut(of: unit, story)
    let ends = [Channel.x2, .y2].compactMap(part)
    story.end = ends.first { $0.isMeasure && $0.key != story.dimension?.key }
    return story
}

private func leftOut(of unit: PreparedUnit, _ story: Story) -> Story.LeftOut? {
    guard unit.unfiltered.rowCount > unit.main.rowCount, story.other == nil,
        let measure = story.measure.flatMap({ unit.unfiltered[$0.key] }),
        let dimension = story.dimension
    else { return nil }
    var rest = unit
    let missing = measure.coercedNumbers.indices.filter {
        measure.expressionValue(at: $0).isMissing
    }
    rest.main = unit.unfiltered.selecting(missing)
    let naming = DrawnNaming(
        dataset: "", words: DescriptionWords.english, titles: { _, _, _ in nil })
    let parts = drawnParts(of: rest, naming)
    return parts.first { $0.key == dimension.key }.map { dimension in
        Story.LeftOut(
            dimension: dimension, series: parts.first { $0.key == story.series?.key })
    }
}

private typealias Roles = (measure: DrawnPart?, dimension: DrawnPart?, other: DrawnPart?)

private func roles(of unit: PreparedUnit, _ part: (Channel) -> DrawnPart?) -> Roles {
    let (x, y) = (part(.x), part(.y))
    if unit.usesProjection {
        let values = [part(.color), part(.fill), part(.size)].compactMap { $0 }
        return (values.first { $0.isMeasure }, nil, nil)
    }
    switch unit.markType {
    case .arc:
        let angle = [part(.theta), part(.radius)].compactMap { $0 }.first { $0.isMeasure }
        let color = part(.color) ?? part(.fill)
        return (angle, color?.key == angle?.key ? nil : color, nil)
    case .rect:
        let color = part(.color) ?? part(.fill)
        if let color, color.isNumeric { return (color, x, y) }
    default: break
    }
    let isXMeasure = x?.isMeasure == true
    let isYMeasure = y?.isMeasure == true
    if isXMeasure, isYMeasure {
        switch unit.markType {
        case .line, .area, .trail, .bar, .rule, .tick:
            return unit.orientation == .horizontal ? (x, y, nil) : (y, x, nil)
        default: return (y, nil, x)
        }
    }
    if isYMeasure { return (y, x, nil) }
    if isXMeasure { return (x, y, nil) }
    let sizes = [part(.size), part(.color), part(.fill), part(.text)].compactMap { $0 }
    return (sizes.first { $0.isMeasure }, x ?? y, x == nil ? nil : y)
}

extension DrawnPart {
    var isNumeric: Bool { if case .number = self.column.format { true } else { false } }

    /// Numbers that are not laid out in bins.
    var isMeasure: Bool { isNumeric && self.binEnds == nil }

    /// Whether the part runs along time.
    var period: DrawnColumn.Period? {
        if case .period(let period) = self.column.format { period } else { nil }
    }

    /// The period that a sentence names, also where it goes by another name than its date.
    var spokenPeriod: DrawnColumn.Period? { period ?? self.sortedPeriod }
}

private func kind(of unit: PreparedUnit, _ story: Story) -> DrawnKind {
    if unit.usesProjection, unit.markType != .text { return .map }
    switch unit.markType {
    case .line, .trail: return .line
    case .area: return story.isStacked && story.series != nil ? .stackedArea : .area
    case .bar, .image:
        if story.dimension?.binEnds != nil { return .histogram }
        if story.series != nil {
            if unit[.xOffset]?.column != nil || unit[.yOffset]?.column != nil {
                return .groupedBar
            }
            if story.isStacked { return .stackedBar }
        }
        return unit.orientation == .horizontal ? .horizontalBar : .bar
    case .rect: return .heatmap
    case .arc: return .pie
    case .tick: return .strip
    case .text: return .text
    case .rule: return .rule
    default: return story.other?.isMeasure == true ? .scatter : .dots
    }
}
