import Diagnostics
package import Formats

/// Parts of a date. All zones are UTC here, so that local and `utc` functions agree.
///
/// Source: https://vega.github.io/vega/docs/expressions/#date-time-functions
let dateFunctions: [ExpressionFunction] =
    part("year") { $0.date.year } + part("quarter") { $0.date.quarterIndex + 1 }
    + part("month") { $0.date.month - 1 } + part("date") { $0.date.day }
    + part("day") { $0.date.weekday } + part("dayofyear") { $0.date.dayOfYear }
    + part("week") { $0.date.weekOfYear(firstWeekday: 0) } + part("hours") { $0.hour }
    + part("minutes") { $0.minute } + part("seconds") { $0.second }
    + part("milliseconds") { $0.millisecond } + [
        // All is in UTC.
        ExpressionFunction("timezoneoffset", 1...1) { arguments, _ in
            .number(dateInstant(arguments[0]) == nil ? .nan : 0)
        }
    ]

private func part(
    _ name: String, _ body: @escaping @Sendable (CivilDateTime) -> Int
) -> [ExpressionFunction] {
    [name, "utc" + name].map { name in
        ExpressionFunction(name, 1...1) { arguments, _ in
            guard let instant = dateInstant(arguments[0]) else { return .number(.nan) }
            return .number(Double(body(CivilDateTime(instant))))
        }
    }
}

let dateConstructors: [ExpressionFunction] = [
    ExpressionFunction(
        "datetime", 0...7,
        checked: { arguments, scope throws(ExpressionFault) in
            guard !arguments.isEmpty else {
                throw ExpressionFault(
                    .readsClock, help: "name a date: datetime(2018, 1, 15)")
            }
            return construct(arguments, scope.locale)
        }),
    ExpressionFunction("toDate", 1...1) { arguments, _ in
        if arguments[0].isMissing || arguments[0] == .string("") { return .null }
        if arguments[0].isNumber || arguments[0].isInstant { return arguments[0] }
        return dateInstant(arguments[0]).map { .number(Double($0.milliseconds)) } ?? .number(.nan)
    },
    ExpressionFunction("time", 1...1) { arguments, _ in
        .number(dateInstant(arguments[0]).map { Double($0.milliseconds) } ?? .nan)
    },
    ExpressionFunction("utc", 1...7) { arguments, locale in
        // One number alone is a year here.
        let parts = arguments.count == 1 ? arguments + [.number(0)] : arguments
        return construct(parts, locale).instant.map { .number(Double($0.milliseconds)) }
            ?? .number(.nan)
    },
]

/// The instant that a value means: a date, milliseconds, or text that reads as a date.
package func dateInstant(_ value: ExpressionValue) -> Instant? {
    switch value {
    case .instant(let instant): instant
    case .string(let text): javaScriptDate(text)
    case .undefined: nil
    default: Instant(milliseconds: value.number)
    }
}

/// `datetime(timestamp)`, or year, month from 0, day, and parts of the time.
@Sendable private func construct(
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    guard arguments.count > 1 else {
        return arguments.first.flatMap(dateInstant).map(ExpressionValue.instant) ?? .null
    }
    var parts = arguments.map { $0.number.rounded(.towardZero) }
    let defaults: [Double] = [1970, 0, 1, 0, 0, 0, 0]
    parts += defaults.dropFirst(parts.count)
    guard parts.allSatisfy({ $0.magnitude < 1e13 }),
        let month = Int(exactly: parts[1]), let writtenYear = Int(exactly: parts[0]),
        abs(month) < 3_600_000, abs(writtenYear) < 300_000
    else { return .null }
    // Two digits mean the twentieth century, as in ECMAScript.
    let year = (0...99).contains(writtenYear) ? 1900 + writtenYear : writtenYear
    let carried = (month >= 0 ? month : month - 11) / 12
    guard let first = CivilDate(year: year + carried, month: month - carried * 12 + 1, day: 1)
    else { return .null }
    let days = Double(first.daysSinceEpoch) + parts[2] - 1
    let clock = ((parts[3] * 60 + parts[4]) * 60 + parts[5]) * 1_000 + parts[6]
    return Instant(milliseconds: days * 86_400_000 + clock).map(ExpressionValue.instant) ?? .null
}

extension Diagnostic.Message {
    static var readsClock: Self {
        Self(
            id: "unsupported-function",
            text: "datetime() without arguments reads the clock, and a page must be the same "
                + "whenever it is built")
    }
}
