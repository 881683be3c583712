/// A set of calendar parts: what is not listed is fixed.
///
/// Specification: https://vega.github.io/vega-lite/docs/timeunit.html
package struct TimeUnit: Sendable, Hashable {
    package enum Part: String, Sendable, Hashable, CaseIterable, Comparable {
        case year, quarter, month, week, day, date, dayofyear, hours, minutes, seconds, milliseconds

        package static func < (left: Part, right: Part) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    /// From the longest to the shortest.
    package var parts: [Part]

    package init(parts: [Part]) { self.parts = parts }

    /// The unit called `name`, such as `yearmonthdate`, or nil.
    package init?(name: String) {
        var rest = Substring(name)
        var parts: [Part] = []
        // `date` before `day`, `dayofyear` before `day`: the longest name that fits.
        let names = Part.allCases.sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
        while !rest.isEmpty {
            guard let part = names.first(where: { rest.hasPrefix($0.rawValue) }),
                parts.last.map({ $0 < part || ($0 == .day && part == .date) }) ?? true
            else { return nil }
            parts.append(part)
            rest = rest.dropFirst(part.rawValue.count)
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// `yearmonthdate`.
    package var name: String { parts.map(\.rawValue).joined() }

    package func contains(_ part: Part) -> Bool { parts.contains(part) }

    /// The shortest part: one step of the unit.
    package var smallest: Part { parts.last ?? .year }
}
