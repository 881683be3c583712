#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The cut around a circle about the centre of the map, beyond which nothing is shown.
///
/// Source: https://d3js.org/d3-geo/projection#geoClipCircle
struct CircleClip: SphericalClip {
    private let radius: Double
    private let cosRadius: Double
    private let isSmall: Bool
    private let isHemisphere: Bool

    /// - Parameter radius: In radians.
    init(radius: Double) {
        self.radius = radius
        cosRadius = cos(radius)
        isSmall = cosRadius > 0
        isHemisphere = abs(cosRadius) <= epsilon
    }

    var start: Place { isSmall ? Place(0, -radius) : Place(-.pi, radius - .pi) }

    func isVisible(_ place: Place) -> Bool { cos(place.x) * cos(place.y) > cosRadius }

    func pieces(of line: [Place]) -> LinePieces {
        var walk = CircleWalk(clip: self)
        for place in line { walk.step(to: place) }
        return walk.finished
    }

    /// Where the great circle through two places meets the circle: on the way from the first to the second.
    fileprivate func crossing(_ from: Place, _ to: Place) -> Place? {
        guard let meeting = meeting(from, to) else { return nil }
        guard let line = meeting else { return Place(from.x, from.y) }
        return line.first.place
    }

    /// Both crossings, if the edge between two places on the same side of the circle meets it twice.
    fileprivate func bothCrossings(_ from: Place, _ to: Place) -> (Place, Place)? {
        guard let line = meeting(from, to) ?? nil else { return nil }
        let first = line.first.place
        var (west, east, south, north) = (from.x, to.x, from.y, to.y)
        if east < west { swap(&west, &east) }
        let delta = east - west
        let isPolar = abs(delta - .pi) < epsilon
        if !isPolar, north < south { swap(&south, &north) }
        let isBetween: Bool
        if isPolar {
            let limit = abs(first.x - west) < epsilon ? south : north
            isBetween = (south + north > 0) != (first.y < limit)
        } else if delta < epsilon {
            isBetween = south <= first.y && first.y <= north
        } else {
            isBetween = (delta > .pi) != (west <= first.x && first.x <= east)
        }
        return isBetween ? (first, line.second.place) : nil
    }

    /// The line in which the planes of circle and great circle meet, where it leaves the sphere. The outer nil: they do
    /// not meet there; the inner one: the planes are the same.
    private func meeting(_ from: Place, _ to: Place) -> (first: Vector, second: Vector)?? {
        let normal = Vector(from).cross(Vector(to))
        let square = normal.dot(normal)
        let along = normal.x
        let determinant = square - along * along
        guard determinant != 0 else { return .some(nil) }
        let axis = Vector(1, 0, 0)
        let base =
            axis * (cosRadius * square / determinant)
            + normal * (-cosRadius * along / determinant)
        let direction = axis.cross(normal)
        let w = base.dot(direction)
        let length = direction.dot(direction)
        let root = w * w - length * (base.dot(base) - 1)
        guard root >= 0 else { return nil }
        let t = root.squareRoot()
        return .some(
            (
                direction * ((-w - t) / length) + base, direction * ((-w + t) / length) + base
            ))
    }

    /// On which sides of the circle's bounding box a place lies: places that share one have no crossing between them.
    fileprivate func outcode(_ lambda: Double, _ phi: Double) -> UInt8 {
        let reach = isSmall ? radius : .pi - radius
        var code: UInt8 = lambda < -reach ? 1 : lambda > reach ? 2 : 0
        code |= phi < -reach ? 4 : phi > reach ? 8 : 0
        return code
    }

    fileprivate func outcode(_ place: Place, isVisible: Bool) -> UInt8 {
        if isSmall { return isVisible ? 0 : outcode(place.x, place.y) }
        return isVisible ? outcode(place.x + (place.x < 0 ? .pi : -.pi), place.y) : 0
    }

    fileprivate func mayMeetTwice(isVisible: Bool) -> Bool {
        !isHemisphere && isSmall != isVisible
    }

    fileprivate var showsLessThanHalf: Bool { isSmall }

    func interpolate(from: Place?, to: Place?, direction: Double, into ring: inout [Place]) {
        let sine = sin(radius)
        let step = direction * radians(2)
        var angle = radius + direction * tau
        var end = radius - step / 2
        if let from, let to {
            angle = angleOnCircle(from)
            end = angleOnCircle(to)
            if direction > 0 ? angle < end : angle > end { angle += direction * tau }
        }
        // Counted, as an angle of any size less a step may be the same angle; twice around is more than any way.
        let steps = min(360, ((angle - end) / step).rounded(.up))
        guard steps > 0 else { return }
        for index in 0..<Int(steps) {
            let place = angle - step * Double(index)
            ring.append(Vector(cosRadius, -sine * cos(place), -sine * sin(place)).place)
        }
    }

    private func angleOnCircle(_ place: Place) -> Double {
        var vector = Vector(place)
        vector.x -= cosRadius
        vector = vector.normalized
        let angle = acosClamped(-vector.y)
        return ((-vector.z < 0 ? -angle : angle) + tau - epsilon)
            .truncatingRemainder(dividingBy: tau)
    }
}

/// Walks along a line and keeps what lies inside of the circle.
private struct CircleWalk {
    let clip: CircleClip
    private var result = LinePieces()
    private var previous: Place?
    private var wasVisible = false
    private var code: UInt8 = 0
    private var beganVisible = false

    init(clip: CircleClip) { self.clip = clip }

    var finished: LinePieces {
        var result = result
        result.hasVisibleEnds = beganVisible && wasVisible
        return result
    }

    mutating func step(to place: Place) {
        let isVisible = clip.isVisible(place)
        let nextCode = clip.outcode(place, isVisible: isVisible)
        if previous == nil {
            (beganVisible, wasVisible) = (isVisible, isVisible)
            if isVisible { result.begin() }
        }
        var last = previous
        if let from = previous, isVisible != wasVisible {
            last = cross(from: from, to: place, entering: isVisible)
        } else if let from = previous, clip.mayMeetTwice(isVisible: isVisible),
            code & nextCode == 0,
            let both = clip.bothCrossings(place, from)
        {
            meetTwice(both)
        }
        if isVisible, last.map({ !$0.coincides(with: place) }) ?? true {
            result.add(place)
        }
        (previous, wasVisible, code) = (place, isVisible, nextCode)
    }

    private mutating func cross(from: Place, to place: Place, entering: Bool) -> Place? {
        result.isWhole = false
        if entering {
            result.begin()
            guard let crossing = clip.crossing(place, from) else { return nil }
            result.add(crossing)
            return crossing
        }
        guard let crossing = clip.crossing(from, place) else { return nil }
        result.add(Place(crossing.x, crossing.y, isCrossing: true))
        return crossing
    }

    private mutating func meetTwice(_ crossings: (Place, Place)) {
        result.isWhole = false
        if clip.showsLessThanHalf {
            result.begin()
            result.add(crossings.0)
            result.add(crossings.1)
        } else {
            result.add(crossings.1)
            result.begin()
            result.add(Place(crossings.0.x, crossings.0.y, isCrossing: true))
        }
    }
}
