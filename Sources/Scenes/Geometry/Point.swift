/// A point, or a displacement, in pixels; y grows downwards.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(x: 0, y: 0)

    package static func + (left: Point, right: Point) -> Point {
        Point(x: left.x + right.x, y: left.y + right.y)
    }

    package static func - (left: Point, right: Point) -> Point {
        Point(x: left.x - right.x, y: left.y - right.y)
    }

    /// The point turned clockwise by `degrees` about `centre`.
    package func rotated(by degrees: Double, about centre: Point = .zero) -> Point {
        guard degrees != 0 else { return self }
        let (sine, cosine) = sineAndCosine(ofDegrees: degrees)
        let dx = x - centre.x
        let dy = y - centre.y
        return Point(
            x: centre.x + cosine * dx - sine * dy, y: centre.y + sine * dx + cosine * dy)
    }
}
