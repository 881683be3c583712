/// A time unit of Vega-Lite: which parts of a date are kept, as in `yearmonth`.
///
/// Source: https://vega.github.io/vega-lite/docs/timeunit.html
package struct TimeUnit: Sendable, Hashable {
    /// The single units, greatest first; the order in which names and titles list them.
    package enum Part: String, Sendable, CaseIterable, Comparable {
        case year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds
        case milliseconds

        package static func < (left: Part, right: Part) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .year: 0
            case .quarter: 1
            case .month: 2
            case .week: 3
            case .day: 4
            case .dayofyear: 5
            case .date: 6
            case .hours: 7
            case .minutes: 8
            case .seconds: 9
            case .milliseconds: 10
            }
        }

        fileprivate var bit: UInt16 { 1 << UInt16(rank) }
    }

    /// In descending order; at least one.
    package let parts: [Part]
    /// The bits of `parts`: dates are floored row by row.
    private let bits: UInt16
    /// The smallest part goes by this many at a time.
    package let step: Int
    /// Named with the prefix `utc`. All our arithmetic is in UTC; the scale's type differs.
    package let isUTC: Bool
    /// Named with the prefix `binned`: the values are floored already.
    package let isBinned: Bool

    /// The unit of a name such as `yearmonth`, `utcyear` or `binnedyearmonthdate`; nil if there is none.
    package init?(_ name: String, step: Int = 1) {
        var rest = name[...]
        isBinned = rest.hasPrefix("binned")
        if isBinned { rest = rest.dropFirst(6) }
        isUTC = rest.hasPrefix("utc")
        if isUTC { rest = rest.dropFirst(3) }
        guard Self.localNames.contains(String(rest)) else { return nil }
        var parts: [Part] = []
        while !rest.isEmpty {
            let fitting = Part.allCases.filter { rest.hasPrefix($0.rawValue) }
            guard let part = fitting.max(by: { $0.rawValue.count < $1.rawValue.count }) else {
                // The `s` of `weeksdayhours`, which is Vega-Lite's spelling.
                rest = rest.dropFirst()
                continue
            }
            parts.append(part)
            rest = rest.dropFirst(part.rawValue.count)
        }
        self.parts = parts
        bits = parts.reduce(0) { $0 | $1.bit }
        self.step = min(1_000_000, max(1, step))
    }

    /// A unit of several parts, put in order; nil for none.
    package init?(parts: some Sequence<Part>, step: Int = 1) {
        let parts = Set(parts).sorted()
        self.parts = parts
        bits = parts.reduce(0) { $0 | $1.bit }
        self.step = min(1_000_000, max(1, step))
        isUTC = false
        isBinned = false
        if parts.isEmpty { return nil }
    }

    /// The name, with its prefixes.
    package var name: String {
        (isBinned ? "binned" : "") + (isUTC ? "utc" : "") + parts.map(\.rawValue).joined()
    }

    /// What a title adds in parentheses: `year-month`.
    package var titleSuffix: String { parts.map(\.rawValue).joined(separator: "-") }

    @inline(__always)
    package func contains(_ part: Part) -> Bool { bits & part.bit != 0 }

    package var smallestPart: Part { parts.last ?? .year }

    /// The steps between one unit and the next.
    package var interval: TimeInterval.Unit {
        switch smallestPart {
        case .year: .year
        case .quarter, .month: .month
        case .week: .week(firstWeekday: 0)
        case .day, .dayofyear, .date: .day
        case .hours: .hour
        case .minutes: .minute
        case .seconds: .second
        case .milliseconds: .millisecond
        }
    }

    /// Milliseconds from one unit to the next, a month counting 30 days and a year 365: the least
    /// distance of an axis's ticks.
    package var nominalLength: Double {
        interval.nominalLength * Double(smallestPart == .quarter ? 3 * step : step)
    }
}
