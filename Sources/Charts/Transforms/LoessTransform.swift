import Tables

/// Points of a smooth curve through each group: at every x, a line fitted to the nearest points, with less weight for
/// those further off and, in two more rounds, for those far from the curve.
///
/// Source: https://vega.github.io/vega/docs/transforms/loess/, after Cleveland's robust locally weighted regression.
func smoothed(_ table: Table, _ loess: LoessTransform) -> Table {
    let (x, y) = (
        table.columnOrNulls(loess.on).coercedNumbers,
        table.columnOrNulls(loess.field).coercedNumbers
    )
    return perGroup(table, loess.groupby, names: loess.names) { rows in
        let pairs = rows.filter { x[$0].isFinite && y[$0].isFinite }
            .sorted { x[$0] != x[$1] ? x[$0] < x[$1] : $0 < $1 }.map { (x[$0], y[$0]) }
        return pairs.isEmpty ? [] : LoessSmoother(FitPoints(pairs)).curve(loess.bandwidth)
    }
}

private struct LoessSmoother {
    private let points: FitPoints
    private let x: [Double]
    private let y: [Double]
    private var weights: [Double]

    init(_ points: FitPoints) {
        self.points = points
        (x, y) = (points.centeredX, points.centeredY)
        weights = [Double](repeating: 1, count: x.count)
    }

    /// `bandwidth` is the share of the points that each line is fitted to.
    func curve(_ bandwidth: Double) -> [(Double, Double)] {
        var smoother = self
        let share = bandwidth.isFinite ? max(0, min(1, bandwidth)) : 1
        let count = min(x.count, max(2, Int(share * Double(x.count))))
        var heights: [Double] = []
        for round in 0...2 {
            heights = smoother.heights(count)
            let residuals = zip(y, heights).map { abs($0 - $1) }
            let median = quantile(residuals.sorted(), 0.5)
            if round == 2 || !(abs(median) >= 1e-12) { break }
            smoother.weights = residuals.map { residual in
                let share = residual / (6 * median)
                let weight = 1 - share * share
                // A trace of weight keeps the equations solvable.
                return share >= 1 ? 1e-12 : weight * weight
            }
        }
        return merged(heights)
    }

    /// The curve's value at every x, from the `count` nearest points.
    private func heights(_ count: Int) -> [Double] {
        var nearest = 0..<count
        return x.indices.map { index in
            let center = x[index]
            // Points to the right are nearer than those on the left that they take the place of.
            while nearest.upperBound < x.count, nearest.lowerBound < index,
                x[nearest.upperBound] - center <= center - x[nearest.lowerBound]
            {
                nearest = nearest.lowerBound + 1..<nearest.upperBound + 1
            }
            let radius = max(center - x[nearest.lowerBound], x[nearest.upperBound - 1] - center)
            let scale = 1 / (radius == 0 ? 1 : radius)
            let near = nearest.map { other in
                let distance = abs(center - x[other]) * scale
                let closeness = 1 - distance * distance * distance
                return closeness * closeness * closeness * weights[other]
            }
            let line = leastSquares(x[nearest], y[nearest], weights: near)
            return line.constant + line.slope * center
        }
    }

    /// One point for each x, the values of points with the same x averaged.
    private func merged(_ heights: [Double]) -> [(Double, Double)] {
        var curve: [(Double, Double)] = []
        var count = 0.0
        for (center, height) in zip(x, heights) {
            let position = center + points.meanX
            if let last = curve.last, last.0 == position {
                count += 1
                curve[curve.count - 1].1 += (height - last.1) / count
            } else {
                count = 0
                curve.append((position, height))
            }
        }
        return curve.map { ($0.0, $0.1 + points.meanY) }
    }
}
