/// The quantile of ascending numbers, between neighbours by linear interpolation (method R-7); nil for
/// no numbers or a `fraction` that is NaN. A fraction outside 0 to 1 gives the least or the greatest.
///
/// Algorithm: https://d3js.org/d3-array/summarize#quantile
package func quantile(ofSorted values: [Double], _ fraction: Double) -> Double? {
    guard let first = values.first, let last = values.last, !fraction.isNaN else { return nil }
    if fraction <= 0 || values.count < 2 { return first }
    if fraction >= 1 { return last }
    let position = Double(values.count - 1) * fraction
    let index = min(values.count - 2, Int(position))
    let (low, high) = (values[index], values[index + 1])
    return low + (high - low) * (position - Double(index))
}
