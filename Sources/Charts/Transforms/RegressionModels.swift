#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A curve fitted to points.
struct FittedCurve {
    /// From the constant term on; of `exp`, `pow` and `log` the factor or constant, then the rate.
    var coefficients: [Double]
    var predict: (Double) -> Double
}

/// The points of a fit, and the same about their means, which keeps sums of powers small.
struct FitPoints {
    var x: [Double]
    var y: [Double]
    private(set) var meanX = 0.0
    private(set) var meanY = 0.0

    init(_ pairs: [(Double, Double)]) {
        x = pairs.map(\.0)
        y = pairs.map(\.1)
        for (index, pair) in pairs.enumerated() {
            meanX += (pair.0 - meanX) / Double(index + 1)
            meanY += (pair.1 - meanY) / Double(index + 1)
        }
    }

    var centeredX: [Double] { x.map { $0 - meanX } }
    var centeredY: [Double] { y.map { $0 - meanY } }

    /// The share of the variance that `predict` explains.
    func rSquared(_ predict: (Double) -> Double) -> Double {
        var (unexplained, total) = (0.0, 0.0)
        for (x, y) in zip(x, y) {
            let residual = y - predict(x)
            unexplained += residual * residual
            total += (y - meanY) * (y - meanY)
        }
        return 1 - unexplained / total
    }
}

/// The curve of least squares.
///
/// Source: https://vega.github.io/vega/docs/transforms/regression/
func fittedCurve(_ points: FitPoints, method: RegressionMethod, order: Int) -> FittedCurve {
    switch method {
    case .linear: return linearFit(points)
    case .log:
        let (constant, rate) = leastSquares(points.x.map { log($0) }, points.y)
        return FittedCurve(coefficients: [constant, rate]) { constant + rate * log($0) }
    case .exp: return exponentialFit(points)
    case .pow:
        let (constant, rate) = leastSquares(
            points.x.map { log($0) }, points.y.map { log($0) })
        let factor = exp(constant)
        return FittedCurve(coefficients: [factor, rate]) { factor * pow($0, rate) }
    case .quad: return polynomialFit(points, order: 2)
    case .poly: return order == 1 ? linearFit(points) : polynomialFit(points, order: order)
    }
}

private func linearFit(_ points: FitPoints) -> FittedCurve {
    let (constant, slope) = leastSquares(points.centeredX, points.centeredY)
    let intercept = points.meanY - slope * points.meanX + constant
    return FittedCurve(coefficients: [intercept, slope]) { intercept + slope * $0 }
}

/// The logarithm fitted with the values as weights, as they, not their logarithms, should be near.
private func exponentialFit(_ points: FitPoints) -> FittedCurve {
    let (constant, rate) = leastSquares(
        points.centeredX, points.y.map { log($0) }, weights: points.y)
    let meanX = points.meanX
    return FittedCurve(coefficients: [exp(constant - rate * meanX), rate]) {
        exp(constant + rate * ($0 - meanX))
    }
}

/// The line through weighted points: its value at 0 and its slope, which is 0 if all have one x.
func leastSquares(
    _ x: some Collection<Double>, _ y: some Collection<Double>, weights: [Double]? = nil
) -> (constant: Double, slope: Double) {
    var (total, sumX, sumY, sumXY, sumX2) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (index, (x, y)) in zip(x, y).enumerated() {
        let weight = weights?[index] ?? 1
        total += weight
        sumX += x * weight
        sumY += y * weight
        sumXY += x * y * weight
        sumX2 += x * x * weight
    }
    let (meanX, meanY) = (sumX / total, sumY / total)
    let spread = sumX2 / total - meanX * meanX
    let slope = abs(spread) < 1e-24 ? 0 : (sumXY / total - meanX * meanY) / spread
    return (meanY - slope * meanX, slope)
}

private func polynomialFit(_ points: FitPoints, order: Int) -> FittedCurve {
    let (x, y) = (points.centeredX, points.centeredY)
    var powers = [Double](repeating: 0, count: 2 * order + 1)
    var moments = [Double](repeating: 0, count: order + 1)
    for (x, y) in zip(x, y) {
        var power = 1.0
        for exponent in powers.indices {
            powers[exponent] += power
            if exponent <= order { moments[exponent] += power * y }
            power *= x
        }
    }
    let matrix = (0...order).map { row in (0...order).map { powers[row + $0] } }
    let solution = solved(matrix, moments)
    let (meanX, meanY) = (points.meanX, points.meanY)
    return FittedCurve(coefficients: shifted(solution, by: -meanX, plus: meanY)) { x in
        // Horner's scheme.
        meanY + solution.reversed().reduce(0) { $0 * (x - meanX) + $1 }
    }
}

/// The solution of linear equations by Gaussian elimination with pivots; NaN where they have none.
private func solved(_ matrix: [[Double]], _ values: [Double]) -> [Double] {
    var rows = zip(matrix, values).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
        let pivot =
            (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
        rows.swapAt(column, pivot)
        for row in column + 1..<max(count, column + 1) {
            let factor = rows[row][column] / rows[column][column]
            for index in column...count { rows[row][index] -= factor * rows[column][index] }
        }
    }
    var solution = [Double](repeating: 0, count: count)
    for row in (0..<count).reversed() {
        let known = (row + 1..<max(count, row + 1)).reduce(0) {
            $0 + rows[row][$1] * solution[$1]
        }
        solution[row] = (rows[row][count] - known) / rows[row][row]
    }
    return solution
}

/// The coefficients of the polynomial p(x + shift) + constant.
private func shifted(
    _ coefficients: [Double], by shift: Double, plus constant: Double
) -> [Double] {
    var result = [Double](repeating: 0, count: coefficients.count)
    for (degree, coefficient) in coefficients.enumerated() {
        var binomial = 1.0
        result[degree] += coefficient
        for lower in 0..<degree {
            let index = degree - 1 - lower
            binomial *= Double(index + 1) / Double(lower + 1)
            result[index] += coefficient * pow(shift, Double(lower + 1)) * binomial
        }
    }
    if !result.isEmpty { result[0] += constant }
    return result
}
