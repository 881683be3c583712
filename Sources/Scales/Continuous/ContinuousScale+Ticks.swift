import Formats

extension ContinuousScale {
    /// About `count` round values of the domain, in its order.
    package func ticks(count: Double = 10) -> [Double] {
        guard let start = domain.first, let stop = domain.last else { return [] }
        switch kind {
        case .linear, .pow, .symlog:
            return Scales.ticks(from: start, to: stop, count: count)
        case .log(let base):
            return logTicks(from: start, to: stop, base: base, count: count)
        case .time:
            guard let first = Instant(milliseconds: start), let last = Instant(milliseconds: stop)
            else { return [] }
            return timeTicks(from: first, to: last, count: count).map { Double($0.milliseconds) }
        }
    }

    /// The scale with its domain's ends extended to round values.
    package func niced(count: Double = 10) -> Self {
        guard domain.count >= 2, let start = domain.first, let stop = domain.last else {
            return self
        }
        var scale = self
        let (first, last) = niceEnds(start, stop, count)
        scale.domain[0] = first
        scale.domain[domain.count - 1] = last
        return scale
    }

    private func niceEnds(_ start: Double, _ stop: Double, _ count: Double) -> (Double, Double) {
        switch kind {
        case .linear, .pow, .symlog: return nice(from: start, to: stop, count: count)
        case .log(let base):
            guard start * stop > 0 else { return (start, stop) }
            let sign = start < 0 ? -1.0 : 1
            let isReversed = stop < start
            func end(_ value: Double, isLow: Bool) -> Double {
                let exponent = logarithm(value * sign, base)
                let isDown = isLow == (sign > 0)
                return sign * power(base, exponent.rounded(isDown ? .down : .up))
            }
            return (end(start, isLow: !isReversed), end(stop, isLow: isReversed))
        case .time:
            guard let first = Instant(milliseconds: min(start, stop)),
                let last = Instant(milliseconds: max(start, stop)),
                let interval = timeTickInterval(from: first, to: last, count: count)
            else { return (start, stop) }
            let low = Double(interval.floor(first).milliseconds)
            let high = Double(interval.ceil(last).milliseconds)
            return stop < start ? (high, low) : (low, high)
        }
    }
}
