import Expressions
import Formats
import Tables

/// The start of the unit that each date is in, and the end.
func timeUnitColumns(
    _ column: Column, _ definition: TimeUnitDefinition, names: (start: String, end: String)
) -> (start: Column, end: Column) {
    let dates = column.asInstants
    guard let unit = definition.unit ?? bestUnit(for: dates, definition.maxbins),
        case .instant(let instants) = dates.cells
    else { return (dates.renamed(names.start), dates.renamed(names.end)) }
    let spans = unitSpans(of: instants, unit, areStarts: definition.isBinned)
    return (
        Column(name: names.start, instants: spans.starts, isNull: dates.isNull),
        Column(name: names.end, instants: spans.ends, isNull: dates.isNull)
    )
}

/// The start and the end of the unit that each date is in. Neighbours are often in the same one, which is not computed
/// again.
///
/// - Parameter areStarts: whether the dates are starts of units already.
private func unitSpans(
    of instants: [Instant], _ unit: TimeUnit, areStarts: Bool
) -> (starts: [Instant], ends: [Instant]) {
    guard var last = instants.first else { return ([], []) }
    func floor(_ instant: Instant) -> Instant { areStarts ? instant : unit.floor(instant) }
    // Weeks and steps of several units end early where their year or month does.
    let areWhole = !areStarts && unit.step == 1 && !unit.contains(.week)
    var start = floor(last)
    var end = unit.next(start)
    var (starts, ends): ([Instant], [Instant]) = ([], [])
    starts.reserveCapacity(instants.count)
    ends.reserveCapacity(instants.count)
    for instant in instants {
        // The protocols' own `!=` and `<=` are calls here.
        if !(instant == last), !(areWhole && !(instant < start) && instant < end) {
            let next = floor(instant)
            if !(next == start) { (start, end) = (next, unit.next(next)) }
        }
        last = instant
        starts.append(start)
        ends.append(end)
    }
    return (starts, ends)
}

extension Column {
    /// Dates; those of null cells count for nothing.
    fileprivate init(name: String, instants: [Instant], isNull: [Bool]) {
        let none = Instant(milliseconds: Int64(0))
        self.init(
            field: Field(name: name, type: .datetime),
            cells: .instant(
                isNull.contains(true) ? zip(instants, isNull).map { $1 ? none : $0 } : instants),
            isNull: isNull)
    }
}

/// The unit whose steps cut the span of the dates into about `count` parts.
///
/// Source: the ladder of https://vega.github.io/vega/docs/transforms/timeunit/
private func bestUnit(for dates: Column, _ count: Double?) -> TimeUnit? {
    let extent = dates.extent
    guard extent.low <= extent.high else { return nil }
    let target = abs(extent.high - extent.low) / max(1, count ?? 40)
    var best: (unit: TimeUnit, ratio: Double)?
    for (parts, step) in unitLadder {
        guard let unit = TimeUnit(parts, step: step) else { continue }
        let length = unit.nominalLength
        let ratio = target > length ? target / length : length / max(target, 1)
        if ratio < best?.ratio ?? .infinity { best = (unit, ratio) }
    }
    return best?.unit
}

private let unitLadder: [(parts: String, step: Int)] = [
    ("yearmonthdatehoursminutesseconds", 1), ("yearmonthdatehoursminutesseconds", 5),
    ("yearmonthdatehoursminutesseconds", 15), ("yearmonthdatehoursminutesseconds", 30),
    ("yearmonthdatehoursminutes", 1), ("yearmonthdatehoursminutes", 5),
    ("yearmonthdatehoursminutes", 15), ("yearmonthdatehoursminutes", 30),
    ("yearmonthdatehours", 1), ("yearmonthdatehours", 3), ("yearmonthdatehours", 6),
    ("yearmonthdatehours", 12), ("yearmonthdate", 1), ("yearweek", 1), ("yearmonth", 1),
    ("yearmonth", 3), ("year", 1),
]
