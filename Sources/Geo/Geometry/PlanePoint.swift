/// A place in the picture, in pixels rightwards and downwards.
package struct PlanePoint: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
}
