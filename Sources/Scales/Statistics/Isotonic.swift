/// The numbers in ascending order that differ least from `values`, by the sum of squares: neighbours out of order
/// share their mean.
///
/// Source: pool adjacent violators, R. E. Barlow et al., *Statistical Inference under Order Restrictions*, 1972.
package func isotonic(_ values: [Double]) -> [Double] {
    var pools: [(mean: Double, count: Int)] = []
    for value in values {
        var pool = (mean: value, count: 1)
        while let last = pools.last, last.mean > pool.mean {
            let count = last.count + pool.count
            pool.mean =
                (last.mean * Double(last.count) + pool.mean * Double(pool.count)) / Double(count)
            pool.count = count
            pools.removeLast()
        }
        pools.append(pool)
    }
    return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
}
