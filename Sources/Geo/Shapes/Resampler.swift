#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lays lines flat and gives their edges as many points as they need to look curved: an edge is halved until its middle
/// lies near the straight line.
///
/// Source: https://bost.ocks.org/mike/algorithms/#adaptive-sampling
struct Resampler {
    let projection: GlobeProjection
    /// How many points may still be added.
    var spare: Int

    private static var depthLimit: Int { 16 }
    /// Edges longer than 30° are halved in any case.
    private static let cosineLimit = cos(radians(30))

    private struct Sample {
        var lambda: Double
        var vector: Vector
        var flat: Place

        init(_ place: Place, _ projection: GlobeProjection) {
            lambda = place.x
            vector = Vector(place)
            flat = projection.flat(place)
        }
    }

    /// - Parameter isClosed: Whether an edge leads back from the last place to the first; the first is not repeated.
    mutating func flat(_ line: [Place], isClosed: Bool) -> [Place] {
        guard projection.tolerance > 0 else { return line.map(projection.flat) }
        var result: [Place] = []
        result.reserveCapacity(line.count)
        var first: Sample?
        var previous: Sample?
        for place in line {
            let next = Sample(place, projection)
            if let previous {
                halve(previous, next, depth: Self.depthLimit, &result)
            } else {
                first = next
            }
            result.append(next.flat)
            previous = next
        }
        if isClosed, let first, let previous {
            halve(previous, first, depth: Self.depthLimit, &result)
        }
        return result
    }

    private mutating func halve(
        _ from: Sample, _ to: Sample, depth: Int, _ result: inout [Place]
    ) {
        let (dx, dy) = (to.flat.x - from.flat.x, to.flat.y - from.flat.y)
        let square = dx * dx + dy * dy
        let tolerance = projection.tolerance
        guard square > 4 * tolerance, depth > 0, spare > 0 else { return }
        let sum = from.vector + to.vector
        let length = sum.dot(sum).squareRoot()
        var middle = from
        middle.vector = Vector(sum.x / length, sum.y / length, sum.z / length)
        let isMeridian =
            abs(abs(middle.vector.z) - 1) < epsilon || abs(from.lambda - to.lambda) < epsilon
        middle.lambda =
            isMeridian ? (from.lambda + to.lambda) / 2 : atan2(sum.y, sum.x)
        middle.flat = projection.flat(Place(middle.lambda, asinClamped(middle.vector.z)))
        let (mx, my) = (middle.flat.x - from.flat.x, middle.flat.y - from.flat.y)
        let away = dy * mx - dx * my
        guard
            away * away / square > tolerance
                || abs((dx * mx + dy * my) / square - 0.5) > 0.3
                || from.vector.dot(to.vector) < Self.cosineLimit
        else { return }
        spare -= 1
        halve(from, middle, depth: depth - 1, &result)
        result.append(middle.flat)
        halve(middle, to, depth: depth - 1, &result)
    }
}
