/// A rectangle of the picture.
package struct PlaneBounds: Sendable, Hashable {
    package var minX: Double
    package var minY: Double
    package var maxX: Double
    package var maxY: Double

    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    /// The bounds of nothing.
    package static let none = PlaneBounds(
        minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)

    mutating func include(_ place: Place) {
        if place.x < minX { minX = place.x }
        if place.x > maxX { maxX = place.x }
        if place.y < minY { minY = place.y }
        if place.y > maxY { maxY = place.y }
    }

    package mutating func formUnion(_ other: PlaneBounds) {
        minX = min(minX, other.minX)
        minY = min(minY, other.minY)
        maxX = max(maxX, other.maxX)
        maxY = max(maxY, other.maxY)
    }
}
