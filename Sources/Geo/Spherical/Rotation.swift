#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A turn of the globe about its three axes: by longitude, then by latitude and roll.
///
/// Source: https://d3js.org/d3-geo/math#geoRotation
struct Rotation: Sendable, Hashable {
    private let lambda: Double
    private let turnsFurther: Bool
    private let cosPhi: Double
    private let sinPhi: Double
    private let cosGamma: Double
    private let sinGamma: Double

    /// - Parameter angles: In radians.
    init(lambda: Double, phi: Double, gamma: Double) {
        self.lambda = lambda.truncatingRemainder(dividingBy: tau)
        turnsFurther = phi != 0 || gamma != 0
        (cosPhi, sinPhi) = (cos(phi), sin(phi))
        (cosGamma, sinGamma) = (cos(gamma), sin(gamma))
    }

    func callAsFunction(_ place: Place) -> Place {
        // Without a turn by longitude, those of latitude and roll take the place as it is.
        let turned = lambda != 0 || !turnsFurther ? wrapped(place.x + lambda) : place.x
        guard turnsFurther else { return Place(turned, place.y) }
        let vector = Vector(Place(turned, place.y))
        let k = vector.z * cosPhi + vector.x * sinPhi
        return Place(
            atan2(vector.y * cosGamma - k * sinGamma, vector.x * cosPhi - vector.z * sinPhi),
            asinClamped(k * cosGamma + vector.y * sinGamma))
    }
}
