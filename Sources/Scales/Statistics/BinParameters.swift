#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bins of a quantitative field: equal steps from `start` to `stop`.
///
/// Algorithm: https://vega.github.io/vega/docs/transforms/bin/
package struct BinParameters: Sendable, Hashable {
    package var start: Double
    package var stop: Double
    package var step: Double

    /// What an author may say about bins.
    package struct Options: Sendable, Hashable {
        /// The greatest number of bins.
        package var maximumCount: Double
        package var base: Double = 10
        /// What a step may be divided by if that leaves few enough bins.
        package var divisors: [Double] = [5, 2]
        /// The step, whatever the extent.
        package var step: Double?
        /// The steps to choose from, ascending.
        package var steps: [Double]?
        package var minimumStep: Double = 0
        /// Whether the ends are extended to multiples of the step.
        package var isNice = true
        /// A number that a boundary must lie on.
        package var anchor: Double?

        package init(maximumCount: Double = 10) { self.maximumCount = maximumCount }
    }

    /// The bins for numbers from `minimum` to `maximum`. Values that are not finite count as 0.
    package init(minimum: Double, maximum: Double, options: Options = Options()) {
        let low = minimum.isFinite ? minimum : 0
        let high = maximum.isFinite ? max(low, maximum) : low
        let spread = high - low
        let span = spread > 0 && spread.isFinite ? spread : (low == 0 ? 1 : low.magnitude)
        let step = Self.step(span: span, options)
        self.step = step
        start = low
        stop = high
        if options.isNice {
            let logarithm = log(step) / log(options.base)
            let precision = logarithm >= 0 ? 0 : (-logarithm).rounded(.down) + 1
            let epsilon = pow(options.base, -precision - 1)
            let boundary = (low / step + epsilon).rounded(.down) * step
            start = low < boundary ? boundary - step : boundary
            stop = (high / step).rounded(.up) * step
        }
        if stop <= start { stop = start + step }
        if let anchor = options.anchor, anchor.isFinite {
            let shift = anchor - (start + step * ((anchor - start) / step).rounded(.down))
            start += shift
            stop += shift
        }
    }

    private static func step(span: Double, _ options: Options) -> Double {
        let count = max(1, options.maximumCount.isFinite ? options.maximumCount : 1)
        if let step = options.step, step > 0, step.isFinite { return step }
        if let steps = options.steps, let first = steps.first {
            let index = steps.firstIndex { $0 >= span / count } ?? steps.count
            let step = index > 0 ? steps[index - 1] : first
            return step > 0 && step.isFinite ? step : span
        }
        let base = options.base > 1 && options.base.isFinite ? options.base : 10
        let level = (log(count) / log(base)).rounded(.up)
        let power = (log(span) / log(base) + 0.5).rounded(.down) - level
        var step = max(options.minimumStep, pow(base, power))
        while (span / step).rounded(.up) > count { step *= base }
        for divisor in options.divisors where divisor > 1 {
            let smaller = step / divisor
            if smaller >= options.minimumStep, span / smaller <= count { step = smaller }
        }
        return step
    }

    /// The start and the end of the bin that holds `value`, the last bin including its end; nil beyond.
    ///
    /// One bin's end and the next one's start are the same number.
    package func bin(of value: Double) -> (start: Double, end: Double)? {
        guard value >= start, value <= stop else { return nil }
        let inside = max(start, min(value, stop - step))
        let low = start + step * (1e-14 + (inside - start) / step).rounded(.down)
        return (low, start + step * (1 + (low - start) / step))
    }

    /// The boundaries from `start` to `stop`.
    package var boundaries: [Double] {
        let count = min(100_000, ((stop - start) / step).rounded())
        return stride(from: 0, through: count, by: 1).map { start + step * $0 }
    }
}
