#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Powers of `base`, and their multiples where there are few, between two numbers of one sign.
///
/// Algorithm: https://d3js.org/d3-scale/log#log_ticks
func logTicks(from start: Double, to stop: Double, base: Double, count: Double) -> [Double] {
    guard count > 0, start * stop > 0, (start * stop).isFinite, base > 1 else { return [] }
    if start < 0 {
        return logTicks(from: -start, to: -stop, base: base, count: count).map { -$0 }
    }
    let (low, high) = (min(start, stop), max(start, stop))
    let (lowest, highest) = (logarithm(low, base), logarithm(high, base))
    var values: [Double] = []
    if base.truncatingRemainder(dividingBy: 1) == 0, base <= 1_000, highest - lowest < count {
        for exponent in stride(from: floor(lowest), through: ceil(highest), by: 1) {
            for multiple in stride(from: 1, to: base, by: 1) {
                let value =
                    exponent < 0
                    ? multiple / power(base, -exponent) : multiple * power(base, exponent)
                if value >= low, value <= high { values.append(value) }
            }
        }
        if Double(values.count) * 2 < count { values = ticks(from: low, to: high, count: count) }
    } else {
        values = ticks(from: lowest, to: highest, count: min(highest - lowest, count))
            .map { power(base, $0) }
    }
    return stop < start ? values.reversed() : values
}

/// The ticks of a log axis that get a label: all of them where there are few, else only the smaller
/// multiples of each power.
///
/// Algorithm: https://d3js.org/d3-scale/log#log_tickFormat
package func labelledLogTicks(
    _ ticks: [Double], base: Double, count: Double = 10
) -> [Bool] {
    let greatest = max(1, base * count / Double(max(1, ticks.count)))
    return ticks.map { tick in
        let magnitude = tick.magnitude
        var multiple = magnitude / power(base, floor(logarithm(magnitude, base) + 0.5))
        if multiple * base < base - 0.5 { multiple *= base }
        return multiple <= greatest
    }
}

/// The logarithm, exact for powers of ten and two.
func logarithm(_ value: Double, _ base: Double) -> Double {
    switch base {
    case 10: log10(value)
    case 2: log2(value)
    case M_E: log(value)
    default: log(value) / log(base)
    }
}

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
