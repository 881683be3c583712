/// What can be computed from the cells of a group, by Vega's names.
///
/// Documentation: https://vega.github.io/vega-lite/docs/aggregate.html#ops
package enum AggregateOperator: String, Sendable, Hashable, CaseIterable {
    /// Rows, whatever their cells hold.
    case count
    /// Cells that are neither null, empty text nor NaN.
    case valid
    /// Cells that are null or empty text.
    case missing
    /// Different cells, null counted as one of them.
    case distinct
    case sum, product, mean, average
    case variance, variancep, stdev, stdevp, stderr
    case median, q1, q3
    case min, max
}
