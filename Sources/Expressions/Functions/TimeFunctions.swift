import Diagnostics
import Formats

/// Steps of time units; all in UTC, so that local and `utc` functions agree.
///
/// Source: https://vega.github.io/vega/docs/expressions/#date-time-functions
let timeFunctions: [ExpressionFunction] =
    ["timeOffset", "utcOffset"].map { ExpressionFunction($0, 2...3, offset) }
    + ["timeSequence", "utcSequence"].map { ExpressionFunction($0, 3...4, checked: sequence) }
    + ["timeParse", "utcParse"].map { name in
        var function = ExpressionFunction(name, 2...2) { arguments, locale in
            guard let format = try? TimeFormat(arguments[1].text) else { return .null }
            return format.parse(arguments[0].text, locale: locale).map(ExpressionValue.instant)
                ?? .null
        }
        function.reads = .locale
        return function
    }
    + [
        ExpressionFunction("timeUnitSpecifier", 1...2) { arguments, _ in
            let units = items(arguments[0]).map(\.text)
            return .string(
                timeUnitSpecifier(
                    units.isEmpty ? [arguments[0].text] : units, arguments.dropFirst().first))
        }
    ]

/// A single unit's interval, quarters being every third month; nil for what is no single unit.
private func interval(_ name: String) -> TimeInterval? {
    guard let unit = TimeUnit(name), unit.parts.count == 1 else { return nil }
    return TimeInterval(unit.interval, every: unit.smallestPart == .quarter ? 3 : 1)
}

/// `timeOffset(unit, date, step)`: a quarter's step goes to the next month that begins one.
@Sendable private func offset(
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    guard let interval = interval(arguments[0].text), let instant = dateInstant(arguments[1])
    else { return .undefined }
    let steps = arguments.count > 2 && !arguments[2].isMissing ? arguments[2].number : 1
    guard let count = Int(exactly: steps.rounded(.down)), abs(count) < 1_000_000_000 else {
        return .undefined
    }
    guard interval.step == 3 else { return .instant(interval.offset(instant, by: count)) }
    let past = (CivilDateTime(instant).date.month - 1) % 3
    // Whole quarters from the month that begins this one, or, backwards, from the next.
    let months =
        count > 0 ? 3 * count - past : count < 0 ? 3 * count + (past == 0 ? 0 : 3 - past) : 0
    return .instant(interval.offset(instant, by: months))
}

/// `timeSequence(unit, start, stop, step)`: the starts of units from `start` up to, but not, `stop`.
@Sendable private func sequence(
    _ arguments: [ExpressionValue], _ scope: ExpressionScope
) throws(ExpressionFault) -> ExpressionValue {
    guard let interval = interval(arguments[0].text), let start = dateInstant(arguments[1]),
        let stop = dateInstant(arguments[2])
    else { return .undefined }
    let steps = arguments.count > 3 && !arguments[3].isMissing ? arguments[3].number : 1
    guard let step = Int(exactly: steps.rounded(.down)), step > 0, step < 1_000_000_000 else {
        return .array([])
    }
    var times: [ExpressionValue] = []
    var time = interval.ceil(start)
    while time < stop {
        guard times.count < ExpressionLimits.items else {
            throw ExpressionFault(
                .tooManyItems(limit: ExpressionLimits.items), help: "take a greater unit")
        }
        times.append(.instant(time))
        let next = interval.floor(interval.offset(time, by: step * interval.step))
        guard next > time else { break }
        time = next
    }
    return .array(times)
}

/// The specifier for dates in these units; `overrides` has others by units joined by hyphens.
///
/// Source: https://vega.github.io/vega/docs/api/time/#timeUnitSpecifier
private func timeUnitSpecifier(_ units: [String], _ overrides: ExpressionValue?) -> String {
    let order = TimeUnit.Part.allCases.map(\.rawValue)
    let known = order.filter(units.contains)
    var text = ""
    var start = 0
    while start < known.count {
        var end = known.count
        while end > start + 1, piece(known[start..<end], overrides) == nil { end -= 1 }
        text += piece(known[start..<end], overrides) ?? ""
        start = end
    }
    return trimmed(text)
}

private func piece(_ units: ArraySlice<String>, _ overrides: ExpressionValue?) -> String? {
    let key = units.joined(separator: "-")
    if let overrides, case .string(let given) = lookUp(.string(key), in: overrides) {
        return given
    }
    return unitSpecifiers[key]
}

private let unitSpecifiers = [
    "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ",
    "day": "%a ", "dayofyear": "%j ", "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S",
    "milliseconds": ".%L", "year-month": "%Y-%m ", "year-month-date": "%Y-%m-%d ",
    "hours-minutes": "%H:%M",
]
