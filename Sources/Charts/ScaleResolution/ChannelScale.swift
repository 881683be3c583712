package import Expressions
package import Scales
import Tables

/// A channel's scale in a view, ready to use. On the heap, as every reader of a channel, axis and legend has it.
package final class ChannelScale: Sendable {
    package enum Domain: Sendable {
        /// Two or more numbers; instants as milliseconds.
        case continuous([Double])
        case discrete(DiscreteDomain)
        /// The boundaries between the classes of a discretising scale.
        case thresholds([Double])
    }

    package enum Output: Sendable {
        /// Pixels, sizes, opacities, angles: interpolated, or one per value.
        case numbers([Double])
        /// Colours or shapes, one per value, repeated when there are more values.
        case texts([String])
        case dashes([[Double]])
        /// Colours, interpolated.
        case ramp(ColorRamp)
    }

    package let channel: Channel
    package let type: ScaleType
    /// For scales of numbers and times: the mathematics.
    package let kind: ContinuousScale.Kind
    package let domain: Domain
    package let output: Output
    package let isClamped: Bool
    /// For band and point scales: where the steps lie.
    package let band: BandScale?
    /// The bins of a binned field, for ticks and legends.
    package let bins: BinParameters?
    /// The boundaries of explicit bins (`scale.bins`).
    package let binBoundaries: [Double]?
    /// Whether results are whole pixels.
    package let isRounded: Bool
    /// The least and greatest number of a scale that divides its domain into equal parts or quantiles.
    package let classExtent: ClassExtent?
    /// The mathematics of a scale from numbers to numbers.
    private let continuous: ContinuousScale?

    init(
        channel: Channel, type: ScaleType, kind: ContinuousScale.Kind, domain: Domain,
        output: Output, isClamped: Bool, band: BandScale? = nil, bins: BinParameters? = nil,
        binBoundaries: [Double]? = nil, isRounded: Bool, classExtent: ClassExtent? = nil
    ) {
        self.channel = channel
        self.type = type
        self.kind = kind
        self.domain = domain
        self.output = output
        self.isClamped = isClamped
        self.band = band
        self.bins = bins
        self.binBoundaries = binBoundaries
        self.isRounded = isRounded
        self.classExtent = classExtent
        continuous = ContinuousScale(kind, domain, output, isClamped: isClamped)
    }

    /// The scale with another domain.
    func with(_ domain: Domain) -> ChannelScale {
        ChannelScale(
            channel: channel, type: type, kind: kind, domain: domain, output: output,
            isClamped: isClamped, band: band, bins: bins, binBoundaries: binBoundaries,
            isRounded: isRounded, classExtent: classExtent)
    }
}

extension ContinuousScale {
    /// Nil unless the scale is from numbers to numbers.
    fileprivate init?(
        _ kind: Kind, _ domain: ChannelScale.Domain, _ output: ChannelScale.Output,
        isClamped: Bool
    ) {
        guard case .numbers(let range) = output, case .continuous(let domain) = domain else {
            return nil
        }
        let isUneven = domain.count != range.count && min(domain.count, range.count) == 2
        // A middle of the domain without one of the range, or the reverse, changes nothing.
        self.init(
            kind, domain: isUneven ? [domain[0], domain[domain.count - 1]] : domain,
            range: isUneven ? [range[0], range[range.count - 1]] : range, isClamped: isClamped)
    }
}

extension ChannelScale.Output {
    /// The first and last of its numbers.
    var ends: (first: Double, last: Double)? {
        guard case .numbers(let range) = self, let first = range.first, let last = range.last
        else { return nil }
        return (first, last)
    }
}

extension ChannelScale {
    /// The ends of a domain that is divided into classes.
    package struct ClassExtent: Sendable, Hashable {
        package var low: Double
        package var high: Double
    }

    package var isDiscrete: Bool {
        if case .discrete = domain { true } else { false }
    }

    package var isTemporal: Bool { type == .time || type == .utc }

    package var discreteDomain: DiscreteDomain? {
        if case .discrete(let domain) = domain { domain } else { nil }
    }

    package var continuousDomain: [Double]? {
        if case .continuous(let domain) = domain { domain } else { nil }
    }

    /// The width of a band; 0 for every other scale.
    package var bandwidth: Double { band?.bandwidth ?? 0 }

    /// The first and last number of the range.
    package var rangeEnds: (first: Double, last: Double)? { output.ends }

    /// How far into the domain a number lies: 0 at its start, 1 at its end. NaN where the scale's mathematics
    /// have no value.
    package func fraction(of number: Double) -> Double {
        guard case .continuous(let domain) = domain else { return .nan }
        return ContinuousScale(kind, domain: domain, range: [], isClamped: isClamped)
            .fraction(number)
    }

    /// The number that a value is mapped to: a position (of a band: its start), size, opacity, angle. Nil if the
    /// scale has none for it.
    package func number(for value: ExpressionValue) -> Double? {
        switch domain {
        case .discrete(let domain):
            return domain.index(of: value).flatMap { number(ofValue: $0) }
        case .continuous: return number(forNumber: value.scaleNumber)
        case .thresholds(let boundaries):
            guard case .numbers(let numbers) = output, !numbers.isEmpty,
                let index = classIndex(of: value.scaleNumber, in: boundaries)
            else { return nil }
            return numbers[min(index, numbers.count - 1)]
        }
    }

    /// The number that the value at a place in the domain of a discrete scale is mapped to.
    func number(ofValue index: Int) -> Double? {
        if let band { return band.position(of: index) }
        guard case .numbers(let numbers) = output, !numbers.isEmpty else { return nil }
        return numbers[index % numbers.count]
    }

    /// The number that a number is mapped to by a continuous scale.
    package func number(forNumber number: Double) -> Double? {
        let result = interpolatedNumber(number)
        guard let result, result.isFinite else { return nil }
        return isRounded ? (result + 0.5).rounded(.down) : result
    }

    private func interpolatedNumber(_ number: Double) -> Double? {
        type == .identity ? number : continuous?.position(number)
    }

    /// What a continuous scale maps each number to; NaN where it has nothing for it.
    func places(ofNumbers numbers: [Double]) -> [Double] {
        guard type != .identity, let continuous else {
            return numbers.map { number(forNumber: $0) ?? .nan }
        }
        var places = continuous.positions(numbers)
        for row in places.indices {
            let place = places[row]
            if !place.isFinite {
                places[row] = .nan
            } else if isRounded {
                places[row] = (place + 0.5).rounded(.down)
            }
        }
        return places
    }

    /// What each cell of a column is mapped to; NaN where the scale has nothing for it.
    func places(of column: Column) -> [Double] {
        switch (domain, column.cells) {
        case (.continuous, .number), (.continuous, .instant), (.continuous, .boolean):
            return places(ofNumbers: column.coercedNumbers)
        default:
            // Many rows have few values: each is looked up once.
            let codes = column.distinctCodes
            let places = codes.firstRows.map {
                number(for: column.expressionValue(at: $0)) ?? .nan
            }
            return codes.codes.map { places[$0] }
        }
    }

    /// The colour or shape for a value; nil if the scale has none for it.
    package func text(for value: ExpressionValue) -> String? {
        switch domain {
        case .discrete(let domain):
            guard case .texts(let texts) = output, !texts.isEmpty,
                let index = domain.index(of: value)
            else { return nil }
            return texts[index % texts.count]
        case .continuous: return color(for: value)?.rgbText
        case .thresholds(let boundaries):
            guard case .texts(let texts) = output, !texts.isEmpty,
                let index = classIndex(of: value.scaleNumber, in: boundaries)
            else { return nil }
            return texts[min(index, texts.count - 1)]
        }
    }

    /// The colour that a ramp has for a value.
    func color(for value: ExpressionValue) -> Color? {
        guard case .ramp(let ramp) = output,
            case let share = fraction(of: value.scaleNumber), !share.isNaN
        else { return nil }
        return ramp(share)
    }

    /// The colours that a ramp has for the cells of a column of numbers or instants; nil for other scales and columns.
    func colors(of column: Column) -> [Color?]? {
        guard case .ramp(let ramp) = output, case .continuous(let domain) = domain else {
            return nil
        }
        switch column.cells {
        case .number, .instant: break
        case .boolean, .category, .mixed: return nil
        }
        let scale = ContinuousScale(kind, domain: domain, range: [], isClamped: isClamped)
        return column.coercedNumbers.map { number in
            let share = scale.fraction(number)
            return share.isNaN ? nil : ramp(share)
        }
    }

    /// The dashes for a value.
    package func dashes(for value: ExpressionValue) -> [Double]? {
        guard case .discrete(let domain) = domain, case .dashes(let dashes) = output,
            !dashes.isEmpty, let index = domain.index(of: value)
        else { return nil }
        return dashes[index % dashes.count]
    }

    /// The class of a number: how many boundaries it has passed. For bins, the first and last boundary are the
    /// ends and not between classes.
    private func classIndex(of number: Double, in boundaries: [Double]) -> Int? {
        guard number.isFinite else { return nil }
        let passed = boundaries.reduce(0) { $0 + ($1 <= number ? 1 : 0) }
        return type == .binOrdinal ? max(0, min(passed - 1, boundaries.count - 2)) : passed
    }
}
