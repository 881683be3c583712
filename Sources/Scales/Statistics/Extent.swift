/// The least and the greatest of the numbers, NaN and infinities left out; nil if there are none.
package func extent(_ values: some Sequence<Double>) -> (minimum: Double, maximum: Double)? {
    var found: (minimum: Double, maximum: Double)?
    for value in values where value.isFinite {
        guard let (minimum, maximum) = found else {
            found = (value, value)
            continue
        }
        found = (min(minimum, value), max(maximum, value))
    }
    return found
}
