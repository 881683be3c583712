import Expressions
import Formats
import Values

extension TimeUnit.Part {
    /// The instant at which this part is `value` and all others are first, in 2012.
    func instant(of value: Int) -> Instant? {
        let clock: Double? =
            switch self {
            case .hours: 3_600_000
            case .minutes: 60_000
            case .seconds: 1_000
            case .milliseconds: 1
            default: nil
            }
        if let clock { return dateTime(clock: Double(value) * clock) }
        switch self {
        case .year: return dateTime(year: value)
        case .month: return dateTime(monthIndex: value &- 1)
        case .quarter: return dateTime(monthIndex: value &* 3 &- 3)
        case .day: return dateTime(date: value % 7 + 1)
        default: return dateTime(date: value)
        }
    }

    /// An entry of a sort order: a number or a name of a month or day becomes the date that the unit floors to.
    func value(named value: ExpressionValue) -> ExpressionValue {
        switch value {
        case .number(let number):
            let instant = Int(exactly: number).flatMap(instant(of:))
            return instant.map(ExpressionValue.instant) ?? value
        case .string(let name):
            let names = self == .month ? monthNames : dayNames
            guard self == .month || self == .day, let index = index(of: name, in: names) else {
                return value
            }
            return instant(of: self == .month ? index + 1 : index).map(ExpressionValue.instant)
                ?? value
        default: return value
        }
    }
}

private func index(of name: String, in names: [String]) -> Int? {
    let wanted = name.lowercased()
    return names.firstIndex { $0 == wanted || String($0.prefix(3)) == wanted }
}

/// A month or day: a number, a name, or its first three letters.
func named(
    _ node: ValueNode, _ names: [String], from first: Int, _ key: String, _ context: DecodingContext
) -> Int? {
    if let number = node.scalar?.asDouble { return Int(exactly: number) }
    if let index = node.string.flatMap({ index(of: $0, in: names) }) { return index + first }
    context.expect("a number or a name", for: key, got: node)
    return nil
}

let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]
let dayNames = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
]
