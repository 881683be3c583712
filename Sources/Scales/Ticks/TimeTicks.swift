package import Formats

/// The calendar's step of which about `count` lie between two times.
///
/// Algorithm: https://d3js.org/d3-time#timeTickInterval
package func timeTickInterval(
    from start: Instant, to stop: Instant, count: Double
) -> TimeInterval? {
    guard count > 0 else { return nil }
    let (low, high) = (Double(start.milliseconds), Double(stop.milliseconds))
    let target = (high - low).magnitude / count
    func length(_ interval: TimeInterval) -> Double {
        interval.unit.nominalLength * Double(interval.step)
    }
    guard let index = ladder.firstIndex(where: { length($0) > target }) else {
        let year = TimeInterval.Unit.year.nominalLength
        let years = tickStep(from: low / year, to: high / year, count: count).magnitude
        return TimeInterval(.year, every: Int(exactly: max(1, years).rounded(.down)) ?? 1)
    }
    if index == 0 {
        let step = max(1, tickStep(from: low, to: high, count: count).magnitude)
        return TimeInterval(.millisecond, every: Int(exactly: step.rounded(.down)) ?? 1)
    }
    let (shorter, longer) = (ladder[index - 1], ladder[index])
    return target / length(shorter) < length(longer) / target ? shorter : longer
}

/// About `count` round times from `start` to `stop`, both included; descending if `stop` is earlier.
///
/// Algorithm: https://d3js.org/d3-time#timeTicks
package func timeTicks(from start: Instant, to stop: Instant, count: Double) -> [Instant] {
    let (low, high) = (min(start, stop), max(start, stop))
    guard let interval = timeTickInterval(from: low, to: high, count: count) else { return [] }
    return timeTicks(from: start, to: stop, every: interval)
}

/// The steps of `interval` from `start` to `stop`, both included; descending if `stop` is earlier.
package func timeTicks(
    from start: Instant, to stop: Instant, every interval: TimeInterval
) -> [Instant] {
    let (low, high) = (min(start, stop), max(start, stop))
    let end = Instant(milliseconds: high.milliseconds + 1)
    let times = interval.range(from: low, to: end)
    return stop < start ? times.reversed() : times
}

/// From the shortest to the longest.
private let ladder: [TimeInterval] = [
    TimeInterval(.second), TimeInterval(.second, every: 5), TimeInterval(.second, every: 15),
    TimeInterval(.second, every: 30), TimeInterval(.minute), TimeInterval(.minute, every: 5),
    TimeInterval(.minute, every: 15), TimeInterval(.minute, every: 30), TimeInterval(.hour),
    TimeInterval(.hour, every: 3), TimeInterval(.hour, every: 6), TimeInterval(.hour, every: 12),
    TimeInterval(.day), TimeInterval(.day, every: 2), TimeInterval(.week(firstWeekday: 0)),
    TimeInterval(.month), TimeInterval(.month, every: 3), TimeInterval(.year),
]
