#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Geometry {
    /// The place in the middle: of areas if there are any, else of lines, else of points; nil if none is in the middle.
    ///
    /// Algorithm: https://d3js.org/d3-geo/math#geoCentroid
    package var centroid: GeoPoint? {
        var sums = CentroidSums()
        sums.add(self)
        return sums.place
    }
}

/// Sums of unit vectors, weighted by nothing, by the lengths of lines and by the areas of polygons.
private struct CentroidSums {
    private var points = Vector(0, 0, 0)
    private var count = 0.0
    private var lines = Vector(0, 0, 0)
    private var length = 0.0
    private var areas = Vector(0, 0, 0)

    var place: GeoPoint? {
        var sum = areas
        if sum.dot(sum) < epsilonSquared * epsilonSquared {
            sum = length < epsilon ? points : lines
            if sum.dot(sum) < epsilonSquared * epsilonSquared { return nil }
        }
        let size = sum.dot(sum).squareRoot()
        return GeoPoint(
            longitude: degrees(atan2(sum.y, sum.x)), latitude: degrees(asinClamped(sum.z / size)))
    }

    mutating func add(_ geometry: Geometry) {
        switch geometry {
        case .points(let places): for place in places { add(vector(place)) }
        case .lines(let lines): for line in lines { add(line: line) }
        case .polygons(let polygons): for ring in polygons.joined() { add(ring: openRing(ring)) }
        case .collection(let parts): for part in parts { add(part) }
        case .sphere: break
        }
    }

    private func vector(_ place: GeoPoint) -> Vector {
        Vector(Place(radians(place.longitude), radians(place.latitude)))
    }

    private mutating func add(_ point: Vector) {
        count += 1
        points = points + (point + points * -1) * (1 / count)
    }

    private mutating func add(line: [GeoPoint]) {
        guard var previous = line.first.map(vector) else { return }
        add(previous)
        for place in line.dropFirst() {
            let next = vector(place)
            let normal = previous.cross(next)
            let weight = atan2(normal.dot(normal).squareRoot(), previous.dot(next))
            length += weight
            lines = lines + (previous + next) * weight
            previous = next
            add(next)
        }
    }

    private mutating func add(ring: ArraySlice<GeoPoint>) {
        guard let first = ring.first else { return }
        var previous = vector(first)
        add(previous)
        for place in ring.dropFirst() + [first] {
            let next = vector(place)
            let normal = previous.cross(next)
            let sine = normal.dot(normal).squareRoot()
            let weight = asinClamped(sine)
            if sine != 0 { areas = areas + normal * (-weight / sine) }
            length += weight
            lines = lines + (previous + next) * weight
            previous = next
            add(next)
        }
    }
}
