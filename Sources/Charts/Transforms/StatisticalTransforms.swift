import Expressions
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A row for each group and probability: the probability and the quantile.
func quantiles(_ table: Table, _ quantile: QuantileTransform) -> Table {
    let step = quantile.step > 0 && quantile.step < 1 ? quantile.step : 0.01
    let probabilities =
        quantile.probabilities.isEmpty
        ? arithmeticSequence(start: step / 2, stop: 1 - 1e-14, step: step) : quantile.probabilities
    let numbers = table.columnOrNulls(quantile.field).coercedNumbers
    return perGroup(table, quantile.groupby, names: quantile.names) { rows in
        let sorted = rows.map { numbers[$0] }.filter { !$0.isNaN }.sorted()
        return probabilities.map { ($0, Charts.quantile(sorted, $0)) }
    }
}

/// Rows of a Gaussian kernel density estimate for each group. As in Vega null counts as zero where the estimate adds
/// up and is left out where it looks for bandwidth and extent, and a cell that is absent leaves nothing to estimate.
///
/// Source: https://vega.github.io/vega/docs/transforms/kde/
func densities(_ table: Table, _ density: DensityTransform) -> Table {
    let column = table.columnOrNulls(density.field)
    let numbers = column.coercedNumbers
    let finite = numbers.filter(\.isFinite)
    let shared = density.extent.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
    let whole = shared ?? (finite.min() ?? 0, finite.max() ?? 0)
    return perGroup(table, density.groupby, names: density.names) { rows in
        let values = rows.map { numbers[$0] }.filter(\.isFinite)
        guard let low = values.min(), let high = values.max() else { return [] }
        let domain = shared ?? (density.resolveShared ? whole : (low, high))
        let count = Double(rows.count)
        let width =
            density.bandwidth > 0
            ? density.bandwidth : estimatedBandwidth(values, of: count)
        let summed = rows.map { column.densityNumber(at: $0, numbers[$0]) }
        let estimate = { (x: Double) -> Double in
            let sum = summed.reduce(0) { $0 + kernel(x, $1, width, density.cumulative) }
            return density.counts ? sum : sum / count
        }
        return sampledCurve(
            estimate, domain,
            minsteps: density.resolveShared ? density.maxsteps : density.minsteps,
            maxsteps: density.maxsteps)
    }
}

private func kernel(_ x: Double, _ center: Double, _ width: Double, _ cumulative: Bool) -> Double {
    let z = (x - center) / width
    if cumulative { return 0.5 * erfc(-z / 2.0.squareRoot()) }
    return exp(-0.5 * z * z) / (width * (2 * Double.pi).squareRoot())
}

extension Column {
    /// The cell as JavaScript's arithmetic takes it: null and empty text are zero.
    fileprivate func densityNumber(at row: Int, _ number: Double) -> Double {
        guard number.isNaN else { return number }
        return expressionValue(at: row).number
    }
}

/// Scott's rule with the smaller of deviation and interquartile range.
private func estimatedBandwidth(_ values: [Double], of count: Double) -> Double {
    let sorted = values.sorted()
    let deviation = aggregateNumber(.stdev, values)
    let range = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34
    let spread = range > 0 ? min(deviation.isNaN ? range : deviation, range) : deviation
    let width = spread > 0 ? spread : range > 0 ? range : abs(sorted.first ?? 1)
    return 1.06 * (width > 0 ? width : 1) * pow(count, -0.2)
}
