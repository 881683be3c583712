#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The smallest box of longitudes and latitudes, in degrees; its west is the greater where it crosses the antimeridian.
package struct SphericalBounds: Sendable, Hashable {
    package var west: Double
    package var south: Double
    package var east: Double
    package var north: Double
}

extension Geometry {
    /// The smallest box that holds the shape, edges being arcs of great circles; nil for nothing.
    ///
    /// Algorithm: https://d3js.org/d3-geo/math#geoBounds
    package var sphericalBounds: SphericalBounds? {
        var finder = BoundsFinder()
        finder.add(self)
        return finder.bounds
    }
}

private struct LongitudeRange {
    var west: Double
    var east: Double
}

/// How far one goes to the east from `from` to `to`.
private func turn(_ from: Double, _ to: Double) -> Double {
    let angle = to - from
    return angle < 0 ? angle + 360 : angle
}

private struct BoundsFinder {
    private var ranges: [LongitudeRange] = []
    private var south = Double.infinity
    private var north = -Double.infinity

    mutating func add(_ geometry: Geometry) {
        switch geometry {
        case .points(let points):
            for point in points { add(point) }
        case .lines(let lines):
            for line in lines { walk(line) }
        case .polygons(let polygons): for polygon in polygons { add(polygon: polygon) }
        case .collection(let parts): for part in parts { add(part) }
        case .sphere:
            ranges.append(LongitudeRange(west: -180, east: 180))
            (south, north) = (-90, 90)
        }
    }

    private mutating func add(_ point: GeoPoint) {
        ranges.append(LongitudeRange(west: point.longitude, east: point.longitude))
        include(latitude: point.latitude)
    }

    private mutating func include(latitude: Double) {
        south = min(south, latitude)
        north = max(north, latitude)
    }

    private mutating func walk(_ line: [GeoPoint]) {
        guard let first = line.first else { return }
        add(first)
        var previous = first
        for point in line.dropFirst() {
            addEdge(from: previous, to: point)
            previous = point
        }
    }

    /// The rings, and the poles that they surround.
    private mutating func add(polygon: [[GeoPoint]]) {
        var deltas = 0.0
        for ring in polygon {
            let points = openRing(ring)
            guard let first = points.first else { continue }
            var previous = first
            add(first)
            for point in points.dropFirst() + [first] {
                let delta = point.longitude - previous.longitude
                deltas += abs(delta) > 180 ? delta + (delta > 0 ? 360 : -360) : delta
                addEdge(from: previous, to: point)
                previous = point
            }
            if abs(deltas) > epsilon { replaceLast(LongitudeRange(west: -180, east: 180)) }
        }
        if ringExcess(polygon) < 0 {
            replaceLast(LongitudeRange(west: -180, east: 180))
            (south, north) = (-90, 90)
        } else if deltas > epsilon {
            north = 90
        } else if deltas < -epsilon {
            south = -90
        }
    }

    private mutating func replaceLast(_ range: LongitudeRange) {
        if ranges.isEmpty { ranges.append(range) } else { ranges[ranges.count - 1] = range }
    }

    /// The arc from the last point, whose greatest latitude may lie between its ends.
    private mutating func addEdge(from start: GeoPoint, to end: GeoPoint) {
        guard var range = ranges.popLast() else { return }
        let (from, to) = (vector(start), vector(end))
        let normal = from.cross(to)
        let delta = end.longitude - start.longitude
        let crosses = abs(delta) > 180
        let sign: Double = delta > 0 ? 1 : -1
        let top = Vector(normal.y, -normal.x, 0).cross(normal)
        if top.dot(top) > 0 {
            let place = top.normalized.place
            let longitude = degrees(place.x) * sign
            let opposite = (longitude + 360).truncatingRemainder(dividingBy: 360) - 180
            let isBetween = { (angle: Double) in
                crosses != (sign * start.longitude < angle && angle < sign * end.longitude)
            }
            if isBetween(longitude) {
                north = max(north, degrees(place.y))
            } else if isBetween(opposite) {
                south = min(south, -degrees(place.y))
            }
        }
        include(latitude: end.latitude)
        range.extend(to: end.longitude, from: start.longitude, crosses: crosses)
        ranges.append(range)
    }

    private func vector(_ place: GeoPoint) -> Vector {
        Vector(Place(radians(place.longitude), radians(place.latitude)))
    }

    /// The complement of the greatest gap between the ranges.
    var bounds: SphericalBounds? {
        guard var merged = ranges.min(by: { $0.west < $1.west }) else { return nil }
        var parts: [LongitudeRange] = []
        for range in ranges.sorted(by: { $0.west < $1.west }) {
            if merged.holds(range.west) || merged.holds(range.east) {
                if turn(merged.west, range.east) > turn(merged.west, merged.east) {
                    merged.east = range.east
                }
                if turn(range.west, merged.east) > turn(merged.west, merged.east) {
                    merged.west = range.west
                }
            } else {
                parts.append(merged)
                merged = range
            }
        }
        parts.append(merged)
        var greatest = -Double.infinity
        var (west, east) = (merged.west, merged.east)
        var previous = parts[parts.count - 1]
        for part in parts {
            let gap = turn(previous.east, part.west)
            if gap > greatest { (greatest, west, east) = (gap, part.west, previous.east) }
            previous = part
        }
        return SphericalBounds(west: west, south: south, east: east, north: north)
    }
}

extension LongitudeRange {
    func holds(_ longitude: Double) -> Bool {
        west <= east
            ? west <= longitude && longitude <= east : longitude < west || east < longitude
    }

    /// Widens the range by an edge that ends at `end`.
    fileprivate mutating func extend(to end: Double, from start: Double, crosses: Bool) {
        if crosses || east < west {
            let goesEast = crosses ? end < start : end > start
            if goesEast {
                if turn(west, end) > turn(west, east) { east = end }
            } else if turn(end, east) > turn(west, east) {
                west = end
            }
        } else {
            west = min(west, end)
            east = max(east, end)
        }
    }
}
