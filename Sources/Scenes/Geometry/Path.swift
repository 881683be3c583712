#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A path of straight and cubic segments, in pixels.
package struct Path: Sendable, Hashable {
    package enum Segment: Sendable, Hashable {
        case move(Point)
        case line(Point)
        case cubic(Point, Point, Point)
        case close
    }

    package private(set) var segments: [Segment] = []
    private var start = Point.zero
    package private(set) var current = Point.zero

    package init() {}

    /// A closed polygon.
    init(polygon points: [Point]) {
        segments.reserveCapacity(points.count + 1)
        for point in points {
            if segments.isEmpty { move(to: point) } else { line(to: point) }
        }
        close()
    }

    package var isEmpty: Bool { segments.isEmpty }

    package mutating func move(to point: Point) {
        segments.append(.move(point))
        start = point
        current = point
    }

    package mutating func line(to point: Point) {
        segments.append(.line(point))
        current = point
    }

    package mutating func curve(to point: Point, _ control1: Point, _ control2: Point) {
        segments.append(.cubic(control1, control2, point))
        current = point
    }

    /// A quadratic segment, raised to a cubic one.
    package mutating func quadratic(to point: Point, _ control: Point) {
        let first = Point(
            x: current.x + (control.x - current.x) * 2 / 3,
            y: current.y + (control.y - current.y) * 2 / 3)
        let second = Point(
            x: point.x + (control.x - point.x) * 2 / 3,
            y: point.y + (control.y - point.y) * 2 / 3)
        curve(to: point, first, second)
    }

    package mutating func close() {
        segments.append(.close)
        current = start
    }

    /// An arc about `centre` from angle `from` to `to` (radians, clockwise from the positive x axis), joined to
    /// what is there by a line. Each Bezier piece spans at most a quarter turn: the error is 0.03 % of the radius.
    package mutating func arc(
        about centre: Point, radius: Double, from: Double, to: Double
    ) {
        let sweep = max(-2 * .pi, min(2 * .pi, to - from))
        let first = Point(x: centre.x + radius * cos(from), y: centre.y + radius * sin(from))
        if segments.isEmpty { move(to: first) } else if current != first { line(to: first) }
        guard sweep != 0, sweep.isFinite, radius > 0 else { return }
        let pieces = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
        let step = sweep / Double(pieces)
        for piece in 0..<pieces {
            append(ArcPiece(from: from + step * Double(piece), by: step), centre, radius)
        }
    }

    /// A whole circle about the origin.
    package static func circle(radius: Double) -> Path {
        var path = Path()
        path.segments.reserveCapacity(1 + ArcPiece.quarters.count)
        path.move(to: Point(x: radius, y: 0))
        for quarter in ArcPiece.quarters { path.append(quarter, .zero, radius) }
        return path
    }

    private mutating func append(_ piece: ArcPiece, _ centre: Point, _ radius: Double) {
        let (start, end) = (piece.start, piece.end)
        let handle = piece.handle * radius
        let first = Point(x: centre.x + radius * start.x, y: centre.y + radius * start.y)
        let last = Point(x: centre.x + radius * end.x, y: centre.y + radius * end.y)
        curve(
            to: last, Point(x: first.x - handle * start.y, y: first.y + handle * start.x),
            Point(x: last.x + handle * end.y, y: last.y - handle * end.x))
    }

    package mutating func append(_ other: Path) {
        segments.append(contentsOf: other.segments)
        start = other.start
        current = other.current
    }

    /// The path with every point sent through `transform`.
    package func mapped(_ transform: (Point) -> Point) -> Path {
        var result = Path()
        result.segments = segments.map { segment in
            switch segment {
            case .move(let point): .move(transform(point))
            case .line(let point): .line(transform(point))
            case .cubic(let a, let b, let c): .cubic(transform(a), transform(b), transform(c))
            case .close: .close
            }
        }
        result.start = transform(start)
        result.current = transform(current)
        return result
    }

    package func translated(by offset: Point) -> Path { mapped { $0 + offset } }
}

extension Path {
    /// The exact box of the path, without its stroke.
    package var bounds: Bounds {
        var result = Bounds.empty
        var last = Point.zero
        var start = Point.zero
        for segment in segments {
            switch segment {
            case .move(let point):
                result.include(point)
                last = point
                start = point
            case .line(let point):
                result.include(point)
                last = point
            case .cubic(let a, let b, let end):
                result.include(end)
                // A segment keeps to the box of its four points: mostly that of its ends is all.
                if !result.contains(a) || !result.contains(b) || !result.contains(last) {
                    let x = cubicExtrema(last.x, a.x, b.x, end.x)
                    let y = cubicExtrema(last.y, a.y, b.y, end.y)
                    result.include(x: x.first, y: y.first)
                    result.include(x: x.second, y: y.second)
                }
                last = end
            case .close: last = start
            }
        }
        return result
    }
}

/// What a cubic Bezier reaches where its derivative vanishes strictly inside (0, 1); NaN for a place that there is not.
private func cubicExtrema(
    _ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double
) -> (first: Double, second: Double) {
    func value(at t: Double) -> Double {
        guard t > 0, t < 1 else { return .nan }
        let u = 1 - t
        return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3
    }
    let a = 3 * (p3 - 3 * p2 + 3 * p1 - p0)
    let b = 6 * (p2 - 2 * p1 + p0)
    let c = 3 * (p1 - p0)
    if abs(a) < 1e-12 { return (b != 0 ? value(at: -c / b) : .nan, .nan) }
    let root = (b * b - 4 * a * c).squareRoot()
    return (value(at: (-b + root) / (2 * a)), value(at: (-b - root) / (2 * a)))
}
