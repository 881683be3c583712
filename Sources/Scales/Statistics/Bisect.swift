/// Where `value` belongs in ascending `values`: before the first that is not less.
package func bisectLeft(_ values: [Double], _ value: Double) -> Int {
    partitionIndex(values) { $0 >= value }
}

/// Where `value` belongs in ascending `values`: before the first that is greater.
package func bisectRight(_ values: [Double], _ value: Double) -> Int {
    partitionIndex(values) { $0 > value }
}

private func partitionIndex(_ values: [Double], _ isBeyond: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
        let middle = (low + high) / 2
        if isBeyond(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
}
