/// The ends `start` and `stop`, extended to round numbers as the ticks for `count` have them; the order
/// of the ends stays.
///
/// Algorithm: https://d3js.org/d3-scale/linear#linear_nice
package func nice(from start: Double, to stop: Double, count: Double = 10) -> (Double, Double) {
    guard start.isFinite, stop.isFinite else { return (start, stop) }
    if stop < start {
        let (low, high) = nice(from: stop, to: start, count: count)
        return (high, low)
    }
    var (low, high) = (start, stop)
    var previous = 0.0
    for _ in 0..<10 {
        let increment = tickIncrement(from: low, to: high, count: count)
        if increment == previous { return (low, high) }
        if increment > 0 {
            low = (low / increment).rounded(.down) * increment
            high = (high / increment).rounded(.up) * increment
        } else if increment < 0 {
            low = (low * increment).rounded(.up) / increment
            high = (high * increment).rounded(.down) / increment
        } else {
            break
        }
        previous = increment
    }
    return (start, stop)
}
