import Expressions
import Tables

/// The values that the members of a discrete scale have, sorted.
///
/// Source: vega-lite `src/compile/scale/domain.ts` and `src/compile/sort.ts`.
func discreteDomain(_ members: [ScaleMember]) -> DiscreteDomain {
    if let written = writtenDomain(members) { return DiscreteDomain(written) }
    if let values = valuesOfColumn(members) {
        return DiscreteDomain(
            distinct: sorted(values, by: commonSort(members), sortSources(members)))
    }
    var domain = DiscreteDomain()
    var labels: [ExpressionValue: String] = [:]
    for member in members {
        if case .unionWith(let values)? = member.definition?.domain {
            for value in values { domain.append(value) }
        }
        if let datum = member.channel.definition.datum { domain.append(datum) }
        guard let column = member.channel.column.flatMap({ member.unit.main[$0] }) else { continue }
        let ranges = member.channel.rangeColumn.flatMap { member.unit.main[$0] }
        for row in column.firstRows {
            let value = column.expressionValue(at: row)
            domain.append(value)
            if let ranges, labels[value] == nil {
                labels[value] = ranges.expressionValue(at: row).scaleText
            }
        }
    }
    // Constants alone keep the order in which they are written.
    if members.contains(where: { $0.channel.column != nil }) {
        domain = DiscreteDomain(
            distinct: sorted(domain.values, by: commonSort(members), sortSources(members)))
    }
    domain.labels = labels
    return domain
}

/// The values of a scale that one column of a single kind makes, each once; nil of others.
private func valuesOfColumn(_ members: [ScaleMember]) -> [ExpressionValue]? {
    guard members.count == 1, case let member = members[0], member.channel.rangeColumn == nil,
        member.channel.definition.datum == nil, member.definition?.domain == nil,
        let column = member.channel.column.flatMap({ member.unit.main[$0] })
    else { return nil }
    switch column.cells {
    case .category, .instant, .boolean: break
    // Each NaN is a value of its own.
    case .number(let numbers): if numbers.contains(where: \.isNaN) { return nil }
    case .mixed: return nil
    }
    return column.distinctCodes.firstRows.map { column.expressionValue(at: $0) }
}

private func sortSources(_ members: [ScaleMember]) -> [SortSource] {
    members.compactMap { member in
        member.channel.column.map {
            SortSource(key: $0, main: member.unit.main, raw: member.unit.raw)
        }
    }
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

/// Rows by whose aggregates values are sorted.
struct SortSource {
    /// The column of the values.
    var key: String
    var main: Table
    var raw: Table
}

/// The values in the order that was asked for.
///
/// - Parameter sources: Only an order by aggregates needs them.
func sorted(
    _ values: [ExpressionValue], by sort: PreparedSort,
    _ sources: @autoclosure () -> [SortSource]
) -> [ExpressionValue] {
    switch sort {
    case .data: return values
    case .ascending: return stablySorted(values) { isBefore($0, $1) }
    case .descending: return stablySorted(values) { isBefore($1, $0) }
    case .values(let order):
        let listed = DiscreteDomain(order)
        // Those that are not listed come last.
        let places = values.map { listed.index(of: $0) ?? listed.count }
        return stablySorted(Array(values.indices)) { places[$0] < places[$1] }.map { values[$0] }
    case .aggregate(let column, let operation, let descending, let ofRaw):
        let measures = measures(
            of: sources(), column: column, operation: operation, ofRaw: ofRaw)
        return stablySorted(values) { left, right in
            let first = measures[left] ?? .null
            let second = measures[right] ?? .null
            return descending ? isBefore(second, first) : isBefore(first, second)
        }
    }
}

/// The aggregate by which each value of the domain is sorted.
private func measures(
    of sources: [SortSource], column: String?, operation: AggregateOperation, ofRaw: Bool
) -> [ExpressionValue: ExpressionValue] {
    var cells: [ExpressionValue: [ExpressionValue]] = [:]
    for source in sources {
        let table = ofRaw ? source.raw : source.main
        guard let keys = table[source.key] else { continue }
        let measure = column.flatMap { table[$0] }
        for row in 0..<keys.count {
            cells[keys.expressionValue(at: row), default: []].append(
                measure?.expressionValue(at: row) ?? .null)
        }
    }
    return cells.mapValues { summary(of: $0, by: operation) }
}

/// Sorts without changing the order of equals, as ECMAScript does.
func stablySorted<Element>(
    _ elements: [Element], by isBefore: (Element, Element) -> Bool
) -> [Element] {
    // Most are in order already.
    var sorted = 1
    while sorted < elements.count, !isBefore(elements[sorted], elements[sorted - 1]) { sorted += 1 }
    guard sorted < elements.count else { return elements }
    guard elements.count > 32 else { return insertionSorted(elements, from: sorted, by: isBefore) }
    return elements.indices.sorted { left, right in
        if isBefore(elements[left], elements[right]) { return true }
        if isBefore(elements[right], elements[left]) { return false }
        return left < right
    }.map { elements[$0] }
}

/// Few elements sorted, of which those before `start` are in order.
private func insertionSorted<Element>(
    _ elements: [Element], from start: Int, by isBefore: (Element, Element) -> Bool
) -> [Element] {
    var result = elements
    for index in start..<result.count {
        var place = index
        while place > 0, isBefore(result[place], result[place - 1]) {
            result.swapAt(place, place - 1)
            place -= 1
        }
    }
    return result
}

/// One value for the cells of a group. For orders, `min` and `max` also compare text, and sums of nothing are zero.
private func summary(
    of cells: [ExpressionValue], by operation: AggregateOperation
) -> ExpressionValue {
    let present = cells.filter { !$0.isMissing }
    switch operation {
    case .count: return .number(Double(cells.count))
    case .missing: return .number(Double(cells.count - present.count))
    case .distinct: return .number(Double(Set(cells).count))
    case .min: return present.min(by: isBefore) ?? .null
    case .max: return present.max(by: isBefore) ?? .null
    default:
        let number = aggregateNumber(
            operation, present.map(\.scaleNumber).filter(\.isFinite))
        if number.isNaN { return operation == .sum ? .number(0) : .null }
        return .number(number)
    }
}
