#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a place lies inside of rings on the sphere, which have no closing point.
///
/// First it is decided whether the South pole is inside, by the sum of the angles that edges make with it; then how often
/// the meridian from there to the place crosses an edge.
///
/// Source: https://d3js.org/d3-geo/math#geoContains; the formula is that of spherical excess between an edge and a pole.
func sphericalPolygon(_ rings: [[Place]], contains place: Place) -> Bool {
    let lambda = longitude(place)
    var phi = place.y
    let sine = sin(phi)
    if sine == 1 { phi = halfPi + epsilon } else if sine == -1 { phi = -halfPi - epsilon }
    let meridian = Vector(sin(lambda), -cos(lambda), 0)
    var angle = 0.0
    var winding = 0
    var excess = CompensatedSum()
    for ring in rings {
        guard var previous = ring.last.map(EdgeEnd.init) else { continue }
        for point in ring {
            let next = EdgeEnd(point)
            let delta = next.lambda - previous.lambda
            let sign: Double = delta >= 0 ? 1 : -1
            let distance = sign * delta
            let crossesAntimeridian = distance > .pi
            let product = previous.sine * next.sine
            excess.add(
                atan2(
                    product * sign * sin(distance),
                    previous.cosine * next.cosine + product * cos(distance)))
            angle += crossesAntimeridian ? delta + sign * tau : delta
            if crossesAntimeridian != ((previous.lambda >= lambda) != (next.lambda >= lambda)) {
                let arc = Vector(previous.place).cross(Vector(next.place)).normalized
                let crossing = meridian.cross(arc).normalized
                let isEastward = crossesAntimeridian != (delta >= 0)
                let latitude = (isEastward ? -1 : 1) * asinClamped(crossing.z)
                if phi > latitude || (phi == latitude && (arc.x != 0 || arc.y != 0)) {
                    winding += isEastward ? 1 : -1
                }
            }
            previous = next
        }
    }
    let isPoleInside =
        angle < -epsilon || (angle < epsilon && excess.value < -epsilonSquared)
    return isPoleInside != (winding % 2 != 0)
}

private struct EdgeEnd {
    let place: Place
    let lambda: Double
    let sine: Double
    let cosine: Double

    init(_ place: Place) {
        self.place = place
        lambda = longitude(place)
        let half = place.y / 2 + quarterPi
        (sine, cosine) = (sin(half), cos(half))
    }
}

private func longitude(_ place: Place) -> Double {
    guard abs(place.x) > .pi else { return place.x }
    let sign: Double = place.x < 0 ? -1 : 1
    return sign * ((abs(place.x) + .pi).truncatingRemainder(dividingBy: tau) - .pi)
}
