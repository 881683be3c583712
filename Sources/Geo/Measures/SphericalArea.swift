#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Geometry {
    /// The area on the unit sphere, in steradians; the whole sphere has 4π.
    ///
    /// Algorithm: https://d3js.org/d3-geo/math#geoArea
    package var area: Double {
        switch self {
        case .points, .lines: 0
        case .polygons(let polygons): polygons.reduce(0) { $0 + polygonArea($1) }
        case .collection(let parts): parts.reduce(0) { $0 + $1.area }
        case .sphere: 2 * tau
        }
    }
}

/// The area right of the rings.
private func polygonArea(_ rings: [[GeoPoint]]) -> Double {
    let excess = ringExcess(rings)
    return 2 * (excess < 0 ? tau + excess : excess)
}

/// Half of the spherical excess of rings, negative if they enclose more than a hemisphere.
func ringExcess(_ rings: [[GeoPoint]]) -> Double {
    var sum = CompensatedSum()
    for ring in rings {
        let points = openRing(ring)
        guard var previous = points.last.map(RingEnd.init) else { continue }
        for point in points {
            let next = RingEnd(point)
            let delta = next.lambda - previous.lambda
            let sign: Double = delta >= 0 ? 1 : -1
            let product = previous.sine * next.sine
            sum.add(
                atan2(
                    product * sign * sin(sign * delta),
                    previous.cosine * next.cosine + product * cos(sign * delta)))
            previous = next
        }
    }
    return sum.value
}

/// The ring without its closing point.
func openRing(_ ring: [GeoPoint]) -> ArraySlice<GeoPoint> {
    ring.count > 1 && ring.first == ring.last ? ring.dropLast() : ring[...]
}

private struct RingEnd {
    let lambda: Double
    let sine: Double
    let cosine: Double

    init(_ point: GeoPoint) {
        lambda = radians(point.longitude)
        let half = radians(point.latitude) / 2 + quarterPi
        (sine, cosine) = (sin(half), cos(half))
    }
}
