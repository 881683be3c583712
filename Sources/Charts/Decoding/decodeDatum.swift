import Expressions
import Formats
import Values

/// A value in data space; a date object becomes an instant.
func decodeDatum(_ node: ValueNode, _ context: DecodingContext) -> ExpressionValue? {
    guard node.members != nil else { return ExpressionValue(node.value) }
    if let expression = node["expr"] ?? node["signal"] {
        return decodeExpression(expression, context)?.constant(context.parameters)
    }
    return decodeDateTime(node, context)
}

/// The keys of a date.
let datePartNames: Set<String> = [
    "year", "quarter", "month", "date", "day", "hours", "minutes", "seconds", "milliseconds", "utc",
]

/// `{year: 2005, month: 1}`: parts not named are the first, and the year is 2012, whose first day is a
/// Sunday.
///
/// Specification: https://vega.github.io/vega-lite/docs/datetime.html
private func decodeDateTime(_ node: ValueNode, _ context: DecodingContext) -> ExpressionValue? {
    guard let object = ObjectReader(node, "date", context) else { return nil }
    let year = object.integer("year") ?? 2012
    let quarter = object.integer("quarter")
    let month = object.node("month").flatMap { named($0, monthNames, from: 1, "month", context) }
    let date = object.integer("date")
    let day = object.node("day").flatMap { named($0, dayNames, from: 0, "day", context) }
    let hours = object.number("hours") ?? 0
    let minutes = object.number("minutes") ?? 0
    let seconds = object.number("seconds") ?? 0
    let milliseconds = object.number("milliseconds") ?? 0
    _ = object.flag("utc")
    object.finish()
    let monthIndex = quarter.map { $0 &* 3 &- 3 } ?? month.map { $0 &- 1 } ?? 0
    let days = date ?? day.map { ($0 % 7) &+ 1 } ?? 1
    let clock = hours * 3_600_000 + minutes * 60_000 + seconds * 1_000 + milliseconds
    return dateTime(year: year, monthIndex: monthIndex, date: days, clock: clock)
        .map(ExpressionValue.instant)
}

/// The instant of a calendar date whose parts may overflow into the next larger one, as in ECMAScript.
func dateTime(
    year: Int = 2012, monthIndex: Int = 0, date: Int = 1, clock: Double = 0
) -> Instant? {
    guard abs(year) < 300_000, abs(monthIndex) < 3_600_000, abs(date) < 100_000_000,
        clock.magnitude < 8.64e15
    else { return nil }
    let carried = (monthIndex >= 0 ? monthIndex : monthIndex - 11) / 12
    let month = monthIndex - carried * 12 + 1
    guard let first = CivilDate(year: year + carried, month: month, day: 1) else { return nil }
    let days = first.daysSinceEpoch + date - 1
    return Instant(milliseconds: Int64(days) * 86_400_000 + Int64(clock))
}
