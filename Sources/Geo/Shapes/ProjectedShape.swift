/// A shape in the picture: points, lines and closed rings, in the order in which they are drawn.
package struct ProjectedShape: Sendable {
    package enum Part: Sendable {
        case point(PlanePoint)
        case line([PlanePoint])
        case ring([PlanePoint])
    }

    package private(set) var parts: [Part] = []
    package private(set) var bounds = PlaneBounds.none
    /// How many points edges may still be given to look curved.
    var spare = 50_000

    mutating func add(point: Place) {
        bounds.include(point)
        parts.append(.point(PlanePoint(x: point.x, y: point.y)))
    }

    mutating func add(line: [Place]) {
        guard !line.isEmpty else { return }
        parts.append(.line(included(line)))
    }

    mutating func add(ring: [Place]) {
        guard !ring.isEmpty else { return }
        parts.append(.ring(included(ring)))
    }

    private mutating func included(_ places: [Place]) -> [PlanePoint] {
        var points: [PlanePoint] = []
        points.reserveCapacity(places.count)
        for place in places {
            bounds.include(place)
            points.append(PlanePoint(x: place.x, y: place.y))
        }
        return points
    }
}
