#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Points of a curve: evenly spaced at first, then halved where it bends.
///
/// Source: the sampling of https://github.com/vega/vega/tree/main/packages/vega-statistics
func sampledCurve(
    _ curve: (Double) -> Double, _ domain: (Double, Double), minsteps: Int, maxsteps: Int
) -> [(Double, Double)] {
    let (start, end) = domain
    let least = max(1, min(minsteps, 100_000))
    let most = max(least, min(maxsteps, 100_000))
    func point(_ x: Double) -> (Double, Double) { (x, curve(x)) }
    if least == most {
        return (0...least).map { point(start + (end - start) * Double($0) / Double(least)) }
    }
    let span = end - start
    let smallest = span / Double(most)
    var points = [point(start)]
    var waiting = (1...least).reversed().map { point(start + span * Double($0) / Double(least)) }
    let values = points.map(\.1) + waiting.map(\.1)
    let height = (values.max() ?? 0) - (values.min() ?? 0)
    let ratio = height == 0 ? 0 : span / height
    var previous = points[0]
    while let next = waiting.last {
        let middle = point((previous.0 + next.0) / 2)
        let isFine = middle.0 - previous.0 < smallest
        if !isFine, turn(previous, middle, next, ratio) > 0.5 * .pi / 180 {
            waiting.append(middle)
        } else {
            previous = next
            points.append(next)
            waiting.removeLast()
        }
    }
    return points
}

/// By how much the curve turns at `middle`, in radians, on a square plot.
private func turn(
    _ left: (Double, Double), _ middle: (Double, Double), _ right: (Double, Double), _ ratio: Double
) -> Double {
    let first = atan2(ratio * (right.1 - left.1), right.0 - left.0)
    let second = atan2(ratio * (middle.1 - left.1), middle.0 - left.0)
    return abs(first - second)
}
