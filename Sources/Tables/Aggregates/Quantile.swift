/// The quantile of each group's numbers, between neighbours by linear interpolation (type 7 of
/// Hyndman and Fan 1996, https://doi.org/10.1080/00031305.1996.10473566); NaN for a group without.
package func quantiles(_ fraction: Double, _ column: Column, over groups: RowGroups) -> [Double] {
    var numbers = [[Double]](repeating: [], count: groups.count)
    for (index, row) in groups.rows.enumerated() where column.presence(at: row) == .valid {
        let number = column.coercedDouble(at: row)
        if !number.isNaN { numbers[Int(groups.ids[index])].append(number) }
    }
    return numbers.map { group in quantile(fraction, ofSorted: group.sorted()) }
}

/// The quantile of numbers in ascending order; NaN if there are none.
package func quantile(_ fraction: Double, ofSorted numbers: [Double]) -> Double {
    guard let first = numbers.first, let last = numbers.last else { return .nan }
    guard fraction > 0, numbers.count > 1 else { return first }
    guard fraction < 1 else { return last }
    let position = Double(numbers.count - 1) * fraction
    let lower = Int(position)
    guard lower + 1 < numbers.count else { return last }
    let (below, above) = (numbers[lower], numbers[lower + 1])
    return below + (above - below) * (position - Double(lower))
}
