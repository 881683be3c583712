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
    let starts = zip(instants, dates.isNull).map { instant, isNull -> Instant? in
        if isNull { return nil }
        return definition.isBinned ? instant : unit.floor(instant)
    }
    return (
        Column(name: names.start, optionalInstants: starts),
        Column(name: names.end, optionalInstants: starts.map { $0.map(unit.next) })
    )
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
