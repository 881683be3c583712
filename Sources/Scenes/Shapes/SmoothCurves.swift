#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Path {
    /// Source: d3-shape `src/curve/catmullRom.js`.
    mutating func appendCatmullRom(_ points: [Point], alpha: Double) {
        guard points.count > 2 else { return line(to: points[1]) }
        func distance(_ a: Int, _ b: Int) -> Double {
            guard points.indices.contains(a), points.indices.contains(b) else { return 0 }
            let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y)
            return pow(dx * dx + dy * dy, alpha / 2)
        }
        for index in 0..<(points.count - 1) {
            let (start, end) = (points[index], points[index + 1])
            let (l01, l12, l23) = (
                distance(index - 1, index), distance(index, index + 1),
                distance(index + 1, index + 2)
            )
            var (first, second) = (start, end)
            if l01 > 1e-12 {
                let before = points[index - 1]
                let a = 2 * l01 * l01 + 3 * l01 * l12 + l12 * l12
                let n = 3 * l01 * (l01 + l12)
                first = Point(
                    x: (start.x * a - before.x * l12 * l12 + end.x * l01 * l01) / n,
                    y: (start.y * a - before.y * l12 * l12 + end.y * l01 * l01) / n)
            }
            if l23 > 1e-12 {
                let after = points[index + 2]
                let b = 2 * l23 * l23 + 3 * l23 * l12 + l12 * l12
                let m = 3 * l23 * (l23 + l12)
                second = Point(
                    x: (end.x * b + start.x * l23 * l23 - after.x * l12 * l12) / m,
                    y: (end.y * b + start.y * l23 * l23 - after.y * l12 * l12) / m)
            }
            curve(to: end, first, second)
        }
    }

    /// Source: d3-shape `src/curve/monotone.js` (Steffen 1990).
    mutating func appendMonotone(_ points: [Point], swapsAxes: Bool) {
        func swap(_ point: Point) -> Point { swapsAxes ? Point(x: point.y, y: point.x) : point }
        var along: [Point] = []
        for point in points.map(swap) where along.last != point { along.append(point) }
        guard along.count > 2 else {
            if along.count == 2 { line(to: swap(along[1])) }
            return
        }
        let slopes = monotoneSlopes(along)
        for index in 1..<along.count {
            let (start, end) = (along[index - 1], along[index])
            let dx = (end.x - start.x) / 3
            curve(
                to: swap(end),
                swap(Point(x: start.x + dx, y: start.y + dx * slopes[index - 1])),
                swap(Point(x: end.x - dx, y: end.y - dx * slopes[index])))
        }
    }

    /// Source: d3-shape `src/curve/natural.js`.
    mutating func appendNatural(_ points: [Point]) {
        guard points.count > 2 else { return line(to: points[1]) }
        let x = naturalControls(points.map(\.x))
        let y = naturalControls(points.map(\.y))
        for index in 0..<(points.count - 1) {
            curve(
                to: points[index + 1],
                Point(x: x.first[index], y: y.first[index]),
                Point(x: x.second[index], y: y.second[index]))
        }
    }
}

/// The slope at each of at least three points that keeps the curve monotone between them.
private func monotoneSlopes(_ points: [Point]) -> [Double] {
    func sign(_ value: Double) -> Double { value < 0 ? -1 : 1 }
    func endSlope(_ a: Point, _ b: Point, _ inner: Double) -> Double {
        let h = b.x - a.x
        return h != 0 ? (3 * (b.y - a.y) / h - inner) / 2 : inner
    }
    var slopes = [Double](repeating: 0, count: points.count)
    for index in 1..<(points.count - 1) {
        let (a, b, c) = (points[index - 1], points[index], points[index + 1])
        let (h0, h1) = (b.x - a.x, c.x - b.x)
        let s0 = (b.y - a.y) / h0
        let s1 = (c.y - b.y) / h1
        let p = (s0 * h1 + s1 * h0) / (h0 + h1)
        let slope = (sign(s0) + sign(s1)) * min(abs(s0), abs(s1), 0.5 * abs(p))
        slopes[index] = slope.isFinite ? slope : 0
    }
    let last = points.count - 1
    slopes[0] = endSlope(points[0], points[1], slopes[1])
    slopes[last] = endSlope(points[last - 1], points[last], slopes[last - 1])
    return slopes
}

/// The first and second control values of the natural cubic spline through at least three values.
private func naturalControls(_ values: [Double]) -> (first: [Double], second: [Double]) {
    let n = values.count - 1
    var a = [Double](repeating: 1, count: n)
    var b = [Double](repeating: 4, count: n)
    var r = [Double](repeating: 0, count: n)
    (a[0], b[0], r[0]) = (0, 2, values[0] + 2 * values[1])
    for index in 1..<(n - 1) { r[index] = 4 * values[index] + 2 * values[index + 1] }
    (a[n - 1], b[n - 1], r[n - 1]) = (2, 7, 8 * values[n - 1] + values[n])
    for index in 1..<n {
        let m = a[index] / b[index - 1]
        b[index] -= m
        r[index] -= m * r[index - 1]
    }
    a[n - 1] = r[n - 1] / b[n - 1]
    for index in stride(from: n - 2, through: 0, by: -1) {
        a[index] = (r[index] - a[index + 1]) / b[index]
    }
    b[n - 1] = (values[n] + a[n - 1]) / 2
    for index in 0..<(n - 1) { b[index] = 2 * values[index + 1] - a[index + 1] }
    return (a, b)
}
