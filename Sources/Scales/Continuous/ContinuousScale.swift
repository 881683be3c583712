package import Formats

/// A scale from numbers to numbers: linear, logarithmic, a power, symmetric-log, or of time in
/// milliseconds.
///
/// The mathematics are d3-scale's: https://d3js.org/d3-scale/linear
package struct ContinuousScale: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case linear
        case log(base: Double)
        /// 0.5 for a square root scale.
        case pow(exponent: Double)
        case symlog(constant: Double)
        /// Milliseconds since 1970.
        case time
    }

    package let kind: Kind
    /// Two numbers or more, ascending or descending.
    package var domain: [Double]
    /// As many numbers as the domain.
    package var range: [Double]
    /// Whether positions stay within the range.
    package var isClamped: Bool

    package init(_ kind: Kind, domain: [Double], range: [Double], isClamped: Bool = false) {
        self.kind = kind
        self.domain = domain
        self.range = range
        self.isClamped = isClamped
    }

    package static func linear(_ domain: [Double], to range: [Double]) -> Self {
        Self(.linear, domain: domain, range: range)
    }

    package static func time(_ domain: [Instant], to range: [Double]) -> Self {
        Self(.time, domain: domain.map { Double($0.milliseconds) }, range: range)
    }

    /// The place of `value` in the range. NaN for what the scale cannot place: NaN, zero on a log
    /// scale. A domain without width puts everything in the middle.
    package func position(_ value: Double) -> Double {
        // Most scales have two ends, and are asked once for each row.
        if domain.count == 2, range.count == 2 {
            return interpolate(
                transform(value), (transform(domain[0]), transform(domain[1])),
                (range[0], range[1]))
        }
        return interpolate(transform(value), domain.map(transform), range)
    }

    /// The places of many values.
    package func positions(_ values: [Double]) -> [Double] {
        guard domain.count == 2, range.count == 2, kind == .linear || kind == .time else {
            return values.map(position)
        }
        let (from, to) = ((domain[0], domain[1]), (range[0], range[1]))
        return values.map { interpolate($0, from, to) }
    }

    package func callAsFunction(_ value: Double) -> Double { position(value) }

    package func position(_ instant: Instant) -> Double { position(Double(instant.milliseconds)) }

    /// The place of `value` in the domain, from 0 to 1, which colour schemes take. A domain of three
    /// numbers has its middle one at a half.
    package func fraction(_ value: Double) -> Double {
        if domain.count == 2 {
            return interpolate(
                transform(value), (transform(domain[0]), transform(domain[1])), (0, 1))
        }
        let steps = Double(max(1, domain.count - 1))
        let places = domain.indices.map { Double($0) / steps }
        return interpolate(transform(value), domain.map(transform), places)
    }

    /// The value whose place is `position`.
    package func invert(_ position: Double) -> Double {
        inverse(interpolate(position, range, domain.map(transform)))
    }

    private func interpolate(_ value: Double, _ from: [Double], _ to: [Double]) -> Double {
        let count = min(from.count, to.count)
        guard count >= 2 else { return to.first ?? .nan }
        var piece = 0
        let isDescending = from[count - 1] < from[0]
        while piece < count - 2, isDescending ? value < from[piece + 1] : value >= from[piece + 1] {
            piece += 1
        }
        return interpolate(
            value, (from[piece], from[piece + 1]), (to[piece], to[piece + 1]))
    }

    private func interpolate(
        _ value: Double, _ from: (start: Double, end: Double), _ to: (start: Double, end: Double)
    ) -> Double {
        guard !value.isNaN else { return .nan }
        var fraction =
            from.start == from.end ? 0.5 : (value - from.start) / (from.end - from.start)
        if isClamped { fraction = max(0, min(1, fraction)) }
        return to.start * (1 - fraction) + to.end * fraction
    }
}
