/// A scale from numbers to the intervals between thresholds, numbered from 0. Quantile and quantize
/// scales, and ordinal scales of bins, are threshold scales whose thresholds are computed.
///
/// Source: https://d3js.org/d3-scale/threshold
package struct ThresholdScale: Sendable, Hashable {
    /// Ascending. A number equal to a threshold belongs to the interval above.
    package let thresholds: [Double]

    /// Thresholds in any order; NaN is left out.
    package init(thresholds: [Double]) {
        self.thresholds = thresholds.filter { !$0.isNaN }.sorted()
    }

    /// Intervals that hold about equally many of the `values`.
    ///
    /// Source: https://d3js.org/d3-scale/quantile
    package static func quantile(_ values: [Double], count: Int) -> ThresholdScale {
        let sorted = values.filter { !$0.isNaN }.sorted()
        let fractions = (1..<max(1, count)).map { Double($0) / Double(count) }
        return ThresholdScale(
            thresholds: fractions.compactMap { Scales.quantile(ofSorted: sorted, $0) })
    }

    /// Intervals of equal width from `minimum` to `maximum`, the outer ones without end.
    ///
    /// Source: https://d3js.org/d3-scale/quantize
    package static func quantize(
        from minimum: Double, to maximum: Double, count: Int
    ) -> ThresholdScale {
        let intervals = Double(max(1, count))
        return ThresholdScale(
            thresholds: (1..<max(1, count)).map { index in
                (Double(index) * maximum + (intervals - Double(index)) * minimum) / intervals
            })
    }

    /// How many intervals there are.
    package var count: Int { thresholds.count + 1 }

    /// The interval that holds `value`; nil for NaN.
    package func index(of value: Double) -> Int? {
        value.isNaN ? nil : bisectRight(thresholds, value)
    }

    /// The ends of an interval; nil where it has none.
    package func interval(_ index: Int) -> (start: Double?, end: Double?) {
        (
            thresholds.indices.contains(index - 1) ? thresholds[index - 1] : nil,
            thresholds.indices.contains(index) ? thresholds[index] : nil
        )
    }
}
