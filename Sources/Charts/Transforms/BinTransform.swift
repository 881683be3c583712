import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bins for values from `low` to `high`.
///
/// Source: https://vega.github.io/vega/docs/transforms/bin/
func binParameters(_ bin: BinDefinition, extent: (low: Double, high: Double)) -> BinParameters {
    let extent = bin.extent.flatMap { $0.count == 2 ? (low: $0[0], high: $0[1]) : nil } ?? extent
    guard extent.low.isFinite, extent.high.isFinite else {
        return BinParameters(start: .nan, stop: .nan, step: 1)
    }
    let step = binStep(bin, extent)
    var (start, stop) = (extent.low, extent.high)
    if bin.nice ?? true {
        let digits = log(step) >= 0 ? 0 : (-log10(step)).rounded(.down) + 1
        let epsilon = pow(10, -digits - 1)
        let low = (extent.low / step + epsilon).rounded(.down) * step
        start = extent.low < low ? low - step : low
        stop = (extent.high / step).rounded(.up) * step
    }
    if stop == start { stop = start + step }
    guard let anchor = bin.anchor else {
        return BinParameters(start: start, stop: stop, step: step)
    }
    // As in Vega, only the start moves for those who ask how far the bins reach.
    let shift = anchor - (start + step * ((anchor - start) / step).rounded(.down))
    return BinParameters(
        start: start + shift, stop: stop, step: step, limit: stop + shift)
}

private func binStep(_ bin: BinDefinition, _ extent: (low: Double, high: Double)) -> Double {
    let base = bin.base ?? 10
    let maximum = max(1, bin.maxbins ?? 10)
    let width = extent.high - extent.low
    let magnitude = abs(extent.low)
    let span = width != 0 ? width : magnitude != 0 ? magnitude : 1
    if let step = bin.step, step > 0 { return step }
    if let steps = bin.steps, let last = steps.last {
        // As in Vega, the last step that makes more bins than wanted, or the first.
        return steps.last { $0 < span / maximum } ?? steps.first ?? last
    }
    let level = (log(maximum) / log(base)).rounded(.up)
    let power = (log(span) / log(base)).rounded() - level
    var step = max(bin.minstep ?? 0, pow(base, power))
    var rounds = 0
    while (span / step).rounded(.up) > maximum, rounds < 100 {
        step *= base
        rounds += 1
    }
    for divisor in bin.divide ?? [5, 2] where divisor > 0 {
        let finer = step / divisor
        if finer >= (bin.minstep ?? 0), span / finer <= maximum { step = finer }
    }
    return step
}

/// The start and end of the bin of each number: infinite outside of the bins, NaN for what is no number.
func binColumns(
    _ column: Column, _ bin: BinParameters, names: (start: String, end: String)
) -> (start: Column, end: Column) {
    let count = (bin.limit - bin.start) / bin.step
    let indices = column.coercedNumbers.map { value -> Double in
        guard value.isFinite else { return .nan }
        if value < bin.start { return -.infinity }
        if value > bin.limit { return .infinity }
        let index = (1e-14 + (value - bin.start) / bin.step).rounded(.down)
        // The greatest value belongs to the last whole bin.
        return value == bin.limit && index >= count - 1e-9 ? index - 1 : index
    }
    return (
        Column(name: names.start, numbers: indices.map { bin.start + bin.step * $0 }),
        Column(name: names.end, numbers: indices.map { bin.start + bin.step * ($0 + 1) })
    )
}

extension Column {
    /// The least and greatest of the finite numbers; infinities if there are none.
    var extent: (low: Double, high: Double) {
        var extent = (low: Double.infinity, high: -Double.infinity)
        for number in coercedNumbers where number.isFinite {
            extent.low = min(extent.low, number)
            extent.high = max(extent.high, number)
        }
        return extent
    }
}
