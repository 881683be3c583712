/// A class of a regular expression: `[a-z]`, `\d`.
package struct PatternSet: Sendable, Hashable {
    /// In order and apart, once they are `merged`.
    private(set) var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    package init(_ ranges: [ClosedRange<UInt32>] = [], isNegated: Bool = false) {
        self.ranges = ranges
        self.isNegated = isNegated
    }

    mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    /// Adds all units of another class, which may be a negated one.
    mutating func insert(_ other: PatternSet) {
        ranges += other.isNegated ? other.complement : other.ranges
    }

    /// The class with its ranges in order, those that touch or overlap as one.
    func merged() -> PatternSet {
        var result = PatternSet(isNegated: isNegated)
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.ranges.last, range.lowerBound <= last.upperBound &+ 1 {
                let end = max(last.upperBound, range.upperBound)
                result.ranges[result.ranges.count - 1] = last.lowerBound...end
            } else {
                result.ranges.append(range)
            }
        }
        return result
    }

    /// Whether `unit` is in one of the ranges, which are `merged`.
    package func lists(_ unit: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < unit { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= unit
    }

    private var complement: [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10_FFFF { gaps.append(next...0x10_FFFF) }
        return gaps
    }

    static let digits = PatternSet([0x30...0x39])
    static let words = PatternSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    package static let blanks = PatternSet([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])

    func negated() -> PatternSet { PatternSet(ranges, isNegated: !isNegated) }
}

/// Whether a unit ends a line: LF, CR, or one of the two Unicode separators.
func isLineEnd(_ unit: UInt32) -> Bool {
    unit == 0x0A || unit == 0x0D || unit == 0x2028 || unit == 0x2029
}

package func isWordUnit(_ unit: UInt32) -> Bool {
    PatternSet.words.lists(unit)
}

/// The unit that stands for all that differ in case only.
///
/// Specification: https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch
func caseFolded(_ unit: UInt32) -> UInt32 {
    if unit < 0x80 { return (0x61...0x7A).contains(unit) ? unit - 0x20 : unit }
    return mapped(unit, \.uppercaseMapping)
}

/// The small letter of a unit.
func lowerCase(_ unit: UInt32) -> UInt32 {
    if unit < 0x80 { return (0x41...0x5A).contains(unit) ? unit + 0x20 : unit }
    return mapped(unit, \.lowercaseMapping)
}

/// The unit's mapping if that is a single unit and no letter beyond ASCII becomes one of ASCII.
private func mapped(
    _ unit: UInt32, _ mapping: KeyPath<Unicode.Scalar.Properties, String>
) -> UInt32 {
    guard let scalar = Unicode.Scalar(unit) else { return unit }
    let scalars = scalar.properties[keyPath: mapping].unicodeScalars
    guard let first = scalars.first, scalars.count == 1, unit < 0x80 || first.value >= 0x80 else {
        return unit
    }
    return first.value
}
