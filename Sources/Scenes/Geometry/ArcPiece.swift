#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A piece of an arc, of a quarter turn at most, that one Bezier curve draws.
struct ArcPiece: Sendable {
    /// Where it starts and ends on the unit circle.
    let start: Point
    let end: Point
    /// How far the curve's control points are from its ends, in radii.
    let handle: Double

    /// - Parameter from: In radians, clockwise from the positive x axis.
    init(from: Double, by step: Double) {
        let to = from + step
        start = Point(x: cos(from), y: sin(from))
        end = Point(x: cos(to), y: sin(to))
        handle = 4.0 / 3 * tan(step / 4)
    }

    /// Those of a circle: most symbols are one, and the sines would be the same for all of them.
    static let quarters = (0..<4).map { ArcPiece(from: .pi / 2 * Double($0), by: .pi / 2) }
}
