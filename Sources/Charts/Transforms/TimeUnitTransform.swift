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
    let starts = definition.isBinned ? instants : consecutively(instants, unit.floor)
    return (
        Column(name: names.start, instants: starts, isNull: dates.isNull),
        Column(name: names.end, instants: consecutively(starts, unit.next), isNull: dates.isNull)
    )
}

/// What `transform` makes of each instant; where one follows its like it is not asked again.
private func consecutively(
    _ instants: [Instant], _ transform: (Instant) -> Instant
) -> [Instant] {
    guard var last = instants.first else { return [] }
    var result = transform(last)
    return instants.map { instant in
        if instant != last {
            last = instant
            result = transform(instant)
        }
        return result
    }
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
