#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The tolerances of d3-geo: they decide which point counts as lying on a clip edge, so they are part of the picture.
let epsilon = 1e-6
let epsilonSquared = 1e-12
let halfPi = Double.pi / 2
let quarterPi = Double.pi / 4
let tau = 2 * Double.pi

func radians(_ degrees: Double) -> Double { degrees * (.pi / 180) }

func degrees(_ radians: Double) -> Double { radians * (180 / .pi) }

/// The arc sine of a number that rounding may have driven out of -1…1.
func asinClamped(_ x: Double) -> Double { x > 1 ? halfPi : x < -1 ? -halfPi : asin(x) }

/// The arc cosine of a number that rounding may have driven out of -1…1.
func acosClamped(_ x: Double) -> Double { x > 1 ? 0 : x < -1 ? .pi : acos(x) }

/// The angle turned by whole turns into -π…π.
func wrapped(_ lambda: Double) -> Double {
    abs(lambda) > .pi ? lambda - (lambda / tau + 0.5).rounded(.down) * tau : lambda
}

/// A place on the unit sphere in radians, `x` its longitude and `y` its latitude; or a place in the picture. Clipping
/// works on both alike.
struct Place: Sendable, Hashable {
    var x: Double
    var y: Double
    /// Where a clip edge was crossed more than once, so that equal ends of a segment are no closed ring.
    var isCrossing = false

    init(_ x: Double, _ y: Double, isCrossing: Bool = false) {
        (self.x, self.y, self.isCrossing) = (x, y, isCrossing)
    }

    func coincides(with other: Place) -> Bool {
        abs(x - other.x) < epsilon && abs(y - other.y) < epsilon
    }
}

/// A vector in space.
struct Vector: Sendable, Hashable {
    var x: Double
    var y: Double
    var z: Double

    init(_ x: Double, _ y: Double, _ z: Double) { (self.x, self.y, self.z) = (x, y, z) }

    /// The unit vector to a place on the sphere.
    init(_ place: Place) {
        let cosine = cos(place.y)
        self.init(cosine * cos(place.x), cosine * sin(place.x), sin(place.y))
    }

    /// The place on the sphere that a unit vector points to.
    var place: Place { Place(atan2(y, x), asinClamped(z)) }

    var normalized: Vector {
        let length = (x * x + y * y + z * z).squareRoot()
        return Vector(x / length, y / length, z / length)
    }

    func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }

    func cross(_ other: Vector) -> Vector {
        Vector(
            y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
    }

    static func + (left: Vector, right: Vector) -> Vector {
        Vector(left.x + right.x, left.y + right.y, left.z + right.z)
    }

    static func * (vector: Vector, factor: Double) -> Vector {
        Vector(vector.x * factor, vector.y * factor, vector.z * factor)
    }
}
