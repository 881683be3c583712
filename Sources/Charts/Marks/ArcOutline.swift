import Scenes

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The outline of a slice of a ring about (0, 0): with gaps of equal width to its neighbours and rounded corners.
///
/// Source of the algorithm: d3-shape `src/arc.js`.
struct ArcOutline {
    private let inner: Double
    private let outer: Double
    /// Where the inner and the outer edge begin and end: clockwise from the positive x axis, in radians.
    private var innerEdge: (start: Double, end: Double)
    private var outerEdge: (start: Double, end: Double)
    private let corner: Double

    /// - Parameter slice: Angles clockwise from the top.
    init(_ slice: ArcSlice, padAngle: Double, cornerRadius: Double) {
        (inner, outer) = (
            max(0, min(slice.inner, slice.outer)), max(0, max(slice.inner, slice.outer))
        )
        let quarter = Double.pi / 2
        let start = min(slice.start, slice.end) - quarter
        let end = max(slice.start, slice.end) - quarter
        (innerEdge, outerEdge) = ((start, end), (start, end))
        corner = max(0, min((outer - inner) / 2, cornerRadius))
        let half = padAngle / 2
        guard half > 1e-12, end - start < 2 * .pi - 1e-9 else { return }
        // The gap is as wide as the angle makes it at this distance from the centre.
        let reach = (inner * inner + outer * outer).squareRoot() * sin(half)
        innerEdge = Self.narrowed(innerEdge, by: reach, at: inner)
        outerEdge = Self.narrowed(outerEdge, by: reach, at: outer)
    }

    private static func narrowed(
        _ edge: (start: Double, end: Double), by reach: Double, at radius: Double
    ) -> (start: Double, end: Double) {
        let share = radius > 0 ? reach / radius : .infinity
        let angle = share < 1 ? asin(share) : .pi
        if edge.end - edge.start > 2 * angle { return (edge.start + angle, edge.end - angle) }
        let middle = (edge.start + edge.end) / 2
        return (middle, middle)
    }

    var path: Path {
        var path = Path()
        guard outer > 1e-12 else {
            path.move(to: .zero)
            path.close()
            return path
        }
        guard outerEdge.end - outerEdge.start < 2 * .pi - 1e-9 else { return ring }
        let radii = cornerRadii
        appendOuter(to: &path, radii.outer)
        appendInner(to: &path, radii.inner)
        path.close()
        return path
    }

    private var ring: Path {
        var path = Path()
        path.arc(about: .zero, radius: outer, from: outerEdge.start, to: outerEdge.end)
        path.close()
        if inner > 0 {
            path.move(to: point(inner, outerEdge.end))
            path.arc(about: .zero, radius: inner, from: outerEdge.end, to: outerEdge.start)
            path.close()
        }
        return path
    }

    private func point(_ radius: Double, _ angle: Double) -> Point {
        Point(x: radius * cos(angle), y: radius * sin(angle))
    }

    /// The radii that fit between the two straight sides.
    private var cornerRadii: (inner: Double, outer: Double) {
        guard corner > 1e-12, outerEdge.end - outerEdge.start < .pi else { return (corner, corner) }
        let (first, second) = (point(outer, outerEdge.start), point(outer, outerEdge.end))
        guard
            let apex = intersection(
                first, point(inner, innerEdge.start), second, point(inner, innerEdge.end))
        else { return (0, 0) }
        let a = Point(x: first.x - apex.x, y: first.y - apex.y)
        let b = Point(x: second.x - apex.x, y: second.y - apex.y)
        let lengths = (a.x * a.x + a.y * a.y).squareRoot() * (b.x * b.x + b.y * b.y).squareRoot()
        guard lengths > 0 else { return (0, 0) }
        let angle = acos(max(-1, min(1, (a.x * b.x + a.y * b.y) / lengths)))
        guard angle > 1e-9 else { return (corner, corner) }
        let factor = 1 / sin(angle / 2)
        let distance = (apex.x * apex.x + apex.y * apex.y).squareRoot()
        let innermost =
            factor > 1 + 1e-12 ? min(corner, (inner - distance) / (factor - 1)) : corner
        return (max(0, innermost), max(0, min(corner, (outer - distance) / (factor + 1))))
    }

    private func appendOuter(to path: inout Path, _ radius: Double) {
        guard outerEdge.end - outerEdge.start > 1e-12 else {
            return path.move(to: point(outer, outerEdge.start))
        }
        guard radius > 1e-12 else {
            return path.arc(about: .zero, radius: outer, from: outerEdge.start, to: outerEdge.end)
        }
        let first = Corner(
            from: point(inner, innerEdge.start), to: point(outer, outerEdge.start), outer, radius)
        let second = Corner(
            from: point(outer, outerEdge.end), to: point(inner, innerEdge.end), outer, radius)
        append(first, second, outer, radius, isClockwise: true, to: &path)
    }

    private func appendInner(to path: inout Path, _ radius: Double) {
        guard inner > 1e-12, innerEdge.end - innerEdge.start > 1e-12 else {
            return path.line(to: point(inner, innerEdge.end))
        }
        guard radius > 1e-12 else {
            return path.arc(about: .zero, radius: inner, from: innerEdge.end, to: innerEdge.start)
        }
        let first = Corner(
            from: point(inner, innerEdge.end), to: point(outer, outerEdge.end), inner, -radius)
        let second = Corner(
            from: point(outer, outerEdge.start), to: point(inner, innerEdge.start), inner, -radius)
        append(first, second, inner, radius, isClockwise: false, to: &path)
    }

    /// Two corners with the edge between them; one arc alone where they meet.
    private func append(
        _ first: Corner, _ second: Corner, _ edge: Double, _ radius: Double, isClockwise: Bool,
        to path: inout Path
    ) {
        func turn(_ centre: Point, _ radius: Double, _ from: Double, _ to: Double, _ forward: Bool)
        {
            var sweep = (forward ? to - from : from - to).truncatingRemainder(dividingBy: 2 * .pi)
            if sweep < 0 { sweep += 2 * .pi }
            path.arc(
                about: centre, radius: radius, from: from, to: forward ? from + sweep : from - sweep
            )
        }
        if radius < corner {
            return turn(first.centre, radius, first.sideAngle, second.sideAngle, true)
        }
        turn(first.centre, radius, first.sideAngle, first.edgeAngle, true)
        turn(.zero, edge, first.touchAngle, second.touchAngle, isClockwise)
        turn(second.centre, radius, second.edgeAngle, second.sideAngle, true)
    }
}

/// A circle that touches a straight side of a slice and its edge.
private struct Corner {
    var centre: Point
    /// From the circle's centre, where it touches the side and the edge.
    var sideAngle: Double
    var edgeAngle: Double
    /// From the ring's centre, where it touches the edge.
    var touchAngle: Double

    /// - Parameter radius: Negative outside of the edge, which then is the inner one.
    init(from start: Point, to end: Point, _ edge: Double, _ radius: Double) {
        let (dx, dy) = (start.x - end.x, start.y - end.y)
        let length = max(1e-12, (dx * dx + dy * dy).squareRoot())
        let shift = radius / length
        let normal = Point(x: shift * dy, y: -shift * dx)
        let a = Point(x: start.x + normal.x, y: start.y + normal.y)
        let b = Point(x: end.x + normal.x, y: end.y + normal.y)
        let middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        let (ex, ey) = (b.x - a.x, b.y - a.y)
        let square = max(1e-12, ex * ex + ey * ey)
        let reach = edge - radius
        let cross = a.x * b.y - b.x * a.y
        let root =
            (ey < 0 ? -1 : 1) * max(0, reach * reach * square - cross * cross).squareRoot()
        let first = Point(
            x: (cross * ey - ex * root) / square, y: (-cross * ex - ey * root) / square)
        let second = Point(
            x: (cross * ey + ex * root) / square, y: (-cross * ex + ey * root) / square)
        func distance(_ point: Point) -> Double {
            (point.x - middle.x) * (point.x - middle.x) + (point.y - middle.y)
                * (point.y - middle.y)
        }
        let centre = distance(first) > distance(second) ? second : first
        let scale = reach == 0 ? 0 : edge / reach - 1
        self.centre = centre
        sideAngle = atan2(-normal.y, -normal.x)
        edgeAngle = atan2(centre.y * scale, centre.x * scale)
        touchAngle = atan2(centre.y * (1 + scale), centre.x * (1 + scale))
    }
}

/// Where the lines through two pairs of points meet; nil if they are parallel.
private func intersection(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point? {
    let (x10, y10, x32, y32) = (b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y)
    let determinant = y32 * x10 - x32 * y10
    guard determinant * determinant >= 1e-12 else { return nil }
    let share = (x32 * (a.y - c.y) - y32 * (a.x - c.x)) / determinant
    return Point(x: a.x + share * x10, y: a.y + share * y10)
}
