import Expressions
import Tables

/// The values that the members of a discrete scale have, sorted.
///
/// Source: vega-lite `src/compile/scale/domain.ts` and `src/compile/sort.ts`.
func discreteDomain(_ members: [ScaleMember]) -> DiscreteDomain {
    if let written = writtenDomain(members) { return DiscreteDomain(written.map(\.unwrapped)) }
    var domain = DiscreteDomain()
    var labels: [ExpressionValue: String] = [:]
    for member in members {
        if let datum = member.channel.definition.datum { domain.append(datum) }
        guard let column = member.channel.column.flatMap({ member.unit.main[$0] }) else { continue }
        let ranges = member.channel.rangeColumn.flatMap { member.unit.main[$0] }
        for row in 0..<column.count {
            let value = column.cell(at: row)
            domain.append(value)
            if let ranges, labels[value] == nil { labels[value] = ranges.cell(at: row).scaleText }
        }
    }
    var result = DiscreteDomain(sorted(domain.values, by: commonSort(members), members))
    result.labels = labels
    return result
}

/// The members' sort if they agree, ascending if they do not.
private func commonSort(_ members: [ScaleMember]) -> PreparedSort {
    guard let first = members.first?.channel.sort else { return .ascending }
    return members.dropFirst().allSatisfy { $0.channel.sort == first }
        ? first : explicitSort(members)
}

/// The one order that was asked for among members, if there is exactly one.
private func explicitSort(_ members: [ScaleMember]) -> PreparedSort {
    var found: PreparedSort?
    for member in members where member.channel.sort != .ascending {
        if let found, found != member.channel.sort { return .ascending }
        found = member.channel.sort
    }
    return found ?? .ascending
}

private func sorted(
    _ values: [ExpressionValue], by sort: PreparedSort, _ members: [ScaleMember]
) -> [ExpressionValue] {
    switch sort {
    case .data: return values
    case .ascending: return stablySorted(values, by: isBefore)
    case .descending: return stablySorted(values) { isBefore($1, $0) }
    case .values(let order):
        let listed = DiscreteDomain(order)
        let known = stablySorted(values.filter { listed.contains($0) }) {
            (listed.index(of: $0) ?? 0) < (listed.index(of: $1) ?? 0)
        }
        return known + values.filter { !listed.contains($0) }
    case .aggregate(let column, let operation, let descending, let ofRaw):
        let measures = measures(
            of: members, column: column, operation: operation, ofRaw: ofRaw)
        return stablySorted(values) { left, right in
            let first = measures[left] ?? .null
            let second = measures[right] ?? .null
            return descending ? isBefore(second, first) : isBefore(first, second)
        }
    }
}

/// The aggregate by which each value of the domain is sorted.
private func measures(
    of members: [ScaleMember], column: String?, operation: AggregateOperation, ofRaw: Bool
) -> [ExpressionValue: ExpressionValue] {
    var cells: [ExpressionValue: [ExpressionValue]] = [:]
    for member in members {
        let table = ofRaw ? member.unit.raw : member.unit.main
        guard let keys = member.channel.column.flatMap({ table[$0] }) else { continue }
        let measure = column.flatMap { table[$0] }
        for row in 0..<keys.count {
            cells[keys.cell(at: row), default: []].append(measure?.cell(at: row) ?? .null)
        }
    }
    return cells.mapValues { summary(of: $0, by: operation) }
}

/// Sorts without changing the order of equals, as ECMAScript does.
func stablySorted<Element>(
    _ elements: [Element], by isBefore: (Element, Element) -> Bool
) -> [Element] {
    elements.enumerated().sorted { left, right in
        if isBefore(left.element, right.element) { return true }
        if isBefore(right.element, left.element) { return false }
        return left.offset < right.offset
    }.map(\.element)
}

extension ExpressionValue {
    /// `signal` objects and the like are not unwrapped; dates written as text stay text.
    fileprivate var unwrapped: ExpressionValue { self }
}

/// One value for the cells of a group; for orders `min` and `max` also compare text.
private func summary(
    of cells: [ExpressionValue], by operation: AggregateOperation
) -> ExpressionValue {
    let present = cells.filter { !$0.isMissing }
    let numbers = present.map(\.scaleNumber).filter(\.isFinite)
    switch operation {
    case .count: return .number(Double(cells.count))
    case .valid: return .number(Double(numbers.count))
    case .missing: return .number(Double(cells.count - present.count))
    case .distinct: return .number(Double(Set(cells).count))
    case .sum: return .number(numbers.reduce(0, +))
    case .product: return .number(numbers.reduce(1, *))
    case .mean, .average:
        return numbers.isEmpty ? .null : .number(numbers.reduce(0, +) / Double(numbers.count))
    case .min: return present.min(by: isBefore) ?? .null
    case .max: return present.max(by: isBefore) ?? .null
    case .median: return quantile(numbers, at: 0.5)
    case .q1: return quantile(numbers, at: 0.25)
    case .q3: return quantile(numbers, at: 0.75)
    case .variance, .variancep, .stdev, .stdevp, .stderr:
        return spread(of: numbers, by: operation)
    case .values, .ci0, .ci1, .exponential, .exponentialb: return .null
    }
}

private func quantile(_ numbers: [Double], at share: Double) -> ExpressionValue {
    guard !numbers.isEmpty else { return .null }
    let sorted = numbers.sorted()
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return .number(sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low)))
}

private func spread(of numbers: [Double], by operation: AggregateOperation) -> ExpressionValue {
    guard numbers.count > 1 else { return .null }
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    switch operation {
    case .variance: return .number(squares / (count - 1))
    case .variancep: return .number(squares / count)
    case .stdev: return .number((squares / (count - 1)).squareRoot())
    case .stdevp: return .number((squares / count).squareRoot())
    default: return .number((squares / (count - 1) / count).squareRoot())
    }
}
