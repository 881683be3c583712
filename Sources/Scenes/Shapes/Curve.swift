/// How the points of a line are joined: the curves of d3-shape.
///
/// Source: https://d3js.org/d3-shape/curve
package enum Curve: String, Sendable, Hashable, CaseIterable {
    case linear, step, basis, bundle, cardinal, monotone, natural
    case linearClosed = "linear-closed"
    case stepBefore = "step-before"
    case stepAfter = "step-after"
    case cardinalClosed = "cardinal-closed"
    case catmullRom = "catmull-rom"

    /// What a curve with a tension takes when none is given.
    private var defaultTension: Double {
        switch self {
        case .bundle: 0.85
        case .catmullRom: 0.5
        default: 0
        }
    }

    /// A line through `points`. A single point becomes a closed path of one place, as in d3.
    ///
    /// - Parameter swapsAxes: for lines that run from top to bottom: `monotone` then keeps x monotone along y.
    package func line(
        through points: [Point], tension: Double? = nil, swapsAxes: Bool = false
    ) -> Path {
        var path = Path()
        append(points, tension: tension, swapsAxes: swapsAxes, reversesSteps: false, to: &path)
        if points.count == 1 || self == .linearClosed || self == .cardinalClosed { path.close() }
        return path
    }

    /// The area between two lines of equally many points.
    package func area(
        between top: [Point], and bottom: [Point], tension: Double? = nil, swapsAxes: Bool = false
    ) -> Path {
        var path = Path()
        append(top, tension: tension, swapsAxes: swapsAxes, reversesSteps: false, to: &path)
        append(
            bottom.reversed(), tension: tension, swapsAxes: swapsAxes, reversesSteps: true,
            to: &path)
        if !path.isEmpty { path.close() }
        return path
    }

    private func append(
        _ points: [Point], tension: Double?, swapsAxes: Bool, reversesSteps: Bool,
        to path: inout Path
    ) {
        guard let first = points.first else { return }
        let tension = tension ?? defaultTension
        switch self {
        case .bundle: path.begin(at: straightened(points, by: tension).first ?? first)
        default: path.begin(at: first)
        }
        guard points.count > 1 else { return }
        switch self {
        case .linear, .linearClosed: for point in points.dropFirst() { path.line(to: point) }
        case .step: path.appendSteps(points, at: 0.5)
        case .stepBefore: path.appendSteps(points, at: reversesSteps ? 1 : 0)
        case .stepAfter: path.appendSteps(points, at: reversesSteps ? 0 : 1)
        case .basis: path.appendBasis(points)
        case .bundle: path.appendBasis(straightened(points, by: tension))
        case .cardinal: path.appendCardinal(points, tension: tension, isClosed: false)
        case .cardinalClosed: path.appendCardinal(points, tension: tension, isClosed: true)
        case .catmullRom: path.appendCatmullRom(points, alpha: tension)
        case .monotone: path.appendMonotone(points, swapsAxes: swapsAxes)
        case .natural: path.appendNatural(points)
        }
    }

    /// The points moved towards the straight line from first to last; `strength` 1 leaves them.
    private func straightened(_ points: [Point], by strength: Double) -> [Point] {
        guard let first = points.first, let last = points.last, points.count > 1 else {
            return points
        }
        return points.enumerated().map { index, point in
            let share = Double(index) / Double(points.count - 1)
            return Point(
                x: strength * point.x + (1 - strength) * (first.x + share * (last.x - first.x)),
                y: strength * point.y + (1 - strength) * (first.y + share * (last.y - first.y)))
        }
    }
}

extension Path {
    /// Starts at `point`, or goes on to it.
    fileprivate mutating func begin(at point: Point) {
        if isEmpty { move(to: point) } else { line(to: point) }
    }

    /// Steps whose riser stands at `share` of the way from point to point.
    fileprivate mutating func appendSteps(_ points: [Point], at share: Double) {
        var last = points[0]
        for point in points.dropFirst() {
            if share <= 0 {
                line(to: Point(x: last.x, y: point.y))
                line(to: point)
            } else {
                let x = last.x * (1 - share) + point.x * share
                line(to: Point(x: x, y: last.y))
                line(to: Point(x: x, y: point.y))
            }
            last = point
        }
        if share > 0, share < 1 { line(to: last) }
    }

    fileprivate mutating func appendBasis(_ points: [Point]) {
        func blend(_ a: Point, _ b: Point, _ wa: Double, _ wb: Double) -> Point {
            Point(x: a.x * wa + b.x * wb, y: a.y * wa + b.y * wb)
        }
        guard points.count > 2 else { return line(to: points[1]) }
        line(to: blend(points[0], points[1], 5.0 / 6, 1.0 / 6))
        for index in 2...points.count {
            let p0 = points[index - 2]
            let p1 = points[index - 1]
            let p2 = index < points.count ? points[index] : p1
            curve(
                to: Point(x: (p0.x + 4 * p1.x + p2.x) / 6, y: (p0.y + 4 * p1.y + p2.y) / 6),
                blend(p0, p1, 2.0 / 3, 1.0 / 3), blend(p0, p1, 1.0 / 3, 2.0 / 3))
        }
        line(to: points[points.count - 1])
    }

    fileprivate mutating func appendCardinal(_ points: [Point], tension: Double, isClosed: Bool) {
        let count = points.count
        guard count > 2 else { return line(to: points[1]) }
        let k = (1 - tension) / 6
        func at(_ index: Int) -> Point {
            if isClosed { return points[(index + count) % count] }
            return index < 0 ? points[1] : index >= count ? points[count - 2] : points[index]
        }
        for index in 0..<(isClosed ? count : count - 1) {
            let (before, start, end, after) = (
                at(index - 1), at(index), at(index + 1), at(index + 2)
            )
            curve(
                to: end,
                Point(x: start.x + k * (end.x - before.x), y: start.y + k * (end.y - before.y)),
                Point(x: end.x + k * (start.x - after.x), y: end.y + k * (start.y - after.y)))
        }
    }
}
