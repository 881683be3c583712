import Expressions
import Formats
import Scales
import Tables

/// What a scale maps to: positions, sizes, colours, shapes.
///
/// - Parameter count: The values or classes of a discrete scale.
///
/// Source: vega-lite `src/compile/scale/range.ts`.
func range(
    of group: ScaleGroup, count: Int, size: ViewSize, earlier: ScaleSet,
    configuration: ChartConfiguration
) -> ChannelScale.Output {
    switch group.channel {
    case .color, .fill, .stroke:
        return colorRange(of: group, count: count, configuration: configuration)
    case .shape:
        let shapes = writtenTexts(group) ?? configuration.range.symbol ?? defaultShapes
        return .texts(group.isReversed ? shapes.reversed() : shapes)
    case .strokeDash:
        return .dashes(writtenDashes(group) ?? defaultDashes)
    default: break
    }
    var numbers =
        writtenNumbers(group, size: size)
        ?? defaultNumbers(group, size: size, earlier: earlier, configuration: configuration)
    if numbers.count == 2 {
        if let low = group.definition.rangeMin?.scaleNumber, low.isFinite { numbers[0] = low }
        if let high = group.definition.rangeMax?.scaleNumber, high.isFinite { numbers[1] = high }
    }
    if isReversed(group, configuration) { numbers.reverse() }
    if group.type == .band || group.type == .point, !group.channel.isPlaced {
        return .numbers(spread(numbers, over: count))
    }
    if group.type.isDiscretizing || group.type == .ordinal, numbers.count == 2, count > 2 {
        return .numbers(spread(numbers, over: count))
    }
    return .numbers(numbers)
}

/// Whether the range begins at its end. `config.scale.xReverse` is for text that runs from right to left.
///
/// Source: vega-lite `src/compile/scale/properties.ts` (`reverse`).
private func isReversed(_ group: ScaleGroup, _ configuration: ChartConfiguration) -> Bool {
    guard group.channel == .x, group.definition.reverse == nil,
        let reverses = configuration.scale.xReverse
    else { return group.isReversed }
    return group.isReversed != reverses
}

extension Channel {
    /// Whether bands of the channel lie beside one another in space.
    fileprivate var isPlaced: Bool {
        switch self {
        case .x, .y, .xOffset, .yOffset, .theta, .radius: true
        default: false
        }
    }
}

/// `count` numbers at equal distances between the first and the last.
private func spread(_ ends: [Double], over count: Int) -> [Double] {
    guard ends.count == 2, count > 1 else { return ends.isEmpty ? [] : [ends[ends.count - 1]] }
    return (0..<count).map { ends[0] + (ends[1] - ends[0]) * Double($0) / Double(count - 1) }
}

/// The values of the column that `range: {field: …}` names, in the order of the domain's values beside them.
func fieldRange(of group: ScaleGroup) -> [ExpressionValue]? {
    guard case .field(let name) = group.definition.range, let domain = group.discrete else {
        return nil
    }
    var firsts: [ExpressionValue: Int] = [:]
    var values = DiscreteDomain()
    for member in group.members {
        guard let keys = member.channel.column.flatMap({ member.unit.main[$0] }),
            let column = member.unit.main[name] ?? member.unit.main.providing(field: name)[name]
        else { continue }
        for row in 0..<keys.count {
            let value = column.expressionValue(at: row)
            values.append(value)
            let place = domain.index(of: keys.expressionValue(at: row)) ?? domain.count
            firsts[value] = min(firsts[value] ?? place, place)
        }
    }
    guard !values.isEmpty else { return nil }
    return stablySorted(values.values) { (firsts[$0] ?? 0) < (firsts[$1] ?? 0) }
}

private func writtenNumbers(_ group: ScaleGroup, size: ViewSize) -> [Double]? {
    if let values = fieldRange(of: group) {
        let numbers = values.map(\.scaleNumber)
        return numbers.allSatisfy(\.isFinite) ? numbers : nil
    }
    guard case .values(let values) = group.definition.range else { return nil }
    let numbers = values.map { value in
        switch value {
        case .string("width"): size.width
        case .string("height"): size.height
        default: value.scaleNumber
        }
    }
    return numbers.allSatisfy(\.isFinite) && numbers.count > 1 ? numbers : nil
}

private func writtenTexts(_ group: ScaleGroup) -> [String]? {
    if let values = fieldRange(of: group) { return values.map(\.scaleText) }
    guard case .values(let values) = group.definition.range else { return nil }
    let texts = values.compactMap(\.text)
    return texts.isEmpty ? nil : texts
}

private func writtenDashes(_ group: ScaleGroup) -> [[Double]]? {
    guard case .values(let values) = group.definition.range else { return nil }
    let dashes = values.compactMap { value -> [Double]? in
        guard case .array(let lengths) = value else { return nil }
        return lengths.map(\.scaleNumber).filter { $0.isFinite && $0 >= 0 }
    }
    return dashes.isEmpty ? nil : dashes
}

extension ExpressionValue {
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

private let defaultShapes = [
    "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
    "triangle-left",
]

private let defaultDashes: [[Double]] = [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]

private func defaultNumbers(
    _ group: ScaleGroup, size: ViewSize, earlier: ScaleSet, configuration: ChartConfiguration
) -> [Double] {
    let config = configuration.scale
    switch group.channel {
    case .x: return [0, size.width]
    case .y: return group.isContinuous ? [size.height, 0] : [0, size.height]
    case .xOffset:
        return offsetRange(
            group, step: size.xOffsetStep, position: .x, earlier, configuration: configuration)
    case .yOffset:
        return offsetRange(
            group, step: size.yOffsetStep, position: .y, earlier, configuration: configuration)
    case .theta: return [0, 2 * .pi]
    case .radius: return [0, min(size.width, size.height) / 2]
    case .angle: return [0, 360]
    case .opacity, .fillOpacity, .strokeOpacity:
        return [config.minOpacity ?? 0.3, config.maxOpacity ?? 0.8]
    case .strokeWidth: return [config.minStrokeWidth ?? 1, config.maxStrokeWidth ?? 4]
    case .size: return sizeRange(group, size: size, configuration: configuration)
    default: return [0, 1]
    }
}

/// Offsets fill the band of the position that they belong to.
private func offsetRange(
    _ group: ScaleGroup, step: Double?, position: Channel, _ earlier: ScaleSet,
    configuration: ChartConfiguration
) -> [Double] {
    let unit = group.units.first ?? 0
    if let step, let count = group.discrete?.count {
        let padding = BandPadding(group, configuration: configuration)
        let space = BandScale.space(
            count: count, paddingInner: padding.inner, paddingOuter: padding.outer)
        return [0, step * space]
    }
    guard let scale = earlier.scale(position, ofUnit: unit) else { return [0, 0] }
    if scale.band != nil {
        let band = scale.bandwidth
        return [0, band]
    }
    // In a time unit: eight tenths of its length, in the middle of the band.
    guard let member = group.members.first, let channel = member.unit[position],
        let unit = channel.timeUnit?.unit, let origin = CivilDate(year: 2001, month: 1, day: 1),
        let from = scale.number(forNumber: Double(origin.instant.milliseconds)),
        let to = scale.number(forNumber: Double(unit.next(origin.instant).milliseconds))
    else { return [0, 0] }
    let band = to - from
    let padding = configuration.scale.bandWithNestedOffsetPaddingInner ?? 0.2
    let shift = (channel.bandPosition ?? 0.5) - 0.5
    return [(padding / 2 + shift) * band, (1 - padding / 2 + shift) * band]
}

private func sizeRange(
    _ group: ScaleGroup, size: ViewSize, configuration: ChartConfiguration
) -> [Double] {
    let config = configuration.scale
    guard let unit = group.first?.unit else { return [4, 361] }
    func step(_ channel: Channel, _ length: Double, _ step: Double?) -> Double {
        if let bin = unit[channel]?.bin {
            let count = max(1, (bin.stop - bin.start) / max(bin.step, .leastNonzeroMagnitude))
            return length / count
        }
        return step ?? configuration.view.step ?? 20
    }
    let least = min(step(.x, size.width, size.xStep), step(.y, size.height, size.yStep))
    switch unit.markType {
    case .bar, .tick:
        return [config.minBandSize ?? 2, config.maxBandSize ?? max(1, least - 1)]
    case .line, .trail, .rule:
        return [config.minStrokeWidth ?? 1, config.maxStrokeWidth ?? 4]
    case .text: return [config.minFontSize ?? 8, config.maxFontSize ?? 40]
    default:
        let side = 0.95 * least
        let isDiscretized = group.type.isDiscretizing
        return [config.minSize ?? (isDiscretized ? 9 : 4), config.maxSize ?? side * side]
    }
}
