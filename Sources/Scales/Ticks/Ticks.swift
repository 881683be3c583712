#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// About `count` round numbers from `start` to `stop`, in steps of 1, 2 or 5 times a power of ten;
/// descending if `stop` is the lesser.
///
/// Algorithm: https://d3js.org/d3-array/ticks
package func ticks(from start: Double, to stop: Double, count: Double) -> [Double] {
    guard count > 0, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    let isReversed = stop < start
    let (low, high) = isReversed ? (stop, start) : (start, stop)
    guard let grid = TickGrid(from: low, to: high, count: min(count, 10_000)),
        grid.last >= grid.first, grid.last - grid.first <= 100_000
    else { return [] }
    let values = stride(from: grid.first, through: grid.last, by: 1).map(grid.value)
    return isReversed ? values.reversed() : values
}

/// The distance between ticks; negative if `stop` is the lesser, 0 if there is none.
package func tickStep(from start: Double, to stop: Double, count: Double) -> Double {
    let isReversed = stop < start
    let increment = tickIncrement(
        from: isReversed ? stop : start, to: isReversed ? start : stop, count: count)
    let step = increment < 0 ? 1 / -increment : increment
    return isReversed ? -step : step
}

/// The distance between ticks from the lesser `start`; for a step below 1 minus its inverse, which is
/// a whole number where the step is not exact. 0 if there is none.
package func tickIncrement(from start: Double, to stop: Double, count: Double) -> Double {
    guard count > 0, start.isFinite, stop.isFinite, start < stop,
        let grid = TickGrid(from: start, to: stop, count: count)
    else { return 0 }
    return grid.increment
}

/// Ticks as whole multiples of a step, or whole numbers divided by its inverse.
private struct TickGrid {
    var first: Double
    var last: Double
    var increment: Double

    func value(_ index: Double) -> Double {
        increment < 0 ? index / -increment : index * increment
    }

    init?(from start: Double, to stop: Double, count: Double) {
        let step = (stop - start) / max(0, count)
        let power = floor(log10(step))
        guard power.isFinite else { return nil }
        let error = step / pow(10, power)
        let factor: Double =
            error >= 50.0.squareRoot()
            ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
        if power < 0 {
            let inverse = pow(10, -power) / factor
            guard inverse.isFinite else { return nil }
            first = floor(start * inverse + 0.5)
            last = floor(stop * inverse + 0.5)
            if first / inverse < start { first += 1 }
            if last / inverse > stop { last -= 1 }
            increment = -inverse
        } else {
            increment = pow(10, power) * factor
            first = floor(start / increment + 0.5)
            last = floor(stop / increment + 0.5)
            if first * increment < start { first += 1 }
            if last * increment > stop { last -= 1 }
        }
        if last < first, count >= 0.5, count < 2 {
            guard let finer = TickGrid(from: start, to: stop, count: count * 2) else { return nil }
            self = finer
        }
    }
}
