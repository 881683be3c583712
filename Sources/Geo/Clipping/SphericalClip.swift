/// A cut through the globe before it is laid flat: along the antimeridian, or around a circle.
protocol SphericalClip {
    /// A place on the cut, from which walking along it begins.
    var start: Place { get }

    func isVisible(_ place: Place) -> Bool

    /// The visible pieces of a line.
    func pieces(of line: [Place]) -> LinePieces

    /// Adds the places of the cut between two places on it; all of it if there are none.
    ///
    /// - Parameter direction: 1 to go along the cut, -1 to go against it.
    func interpolate(from: Place?, to: Place?, direction: Double, into ring: inout [Place])
}

/// What a cut leaves of a line.
struct LinePieces {
    var pieces: [[Place]] = []
    /// Whether the line nowhere meets the cut.
    var isWhole = true
    /// Whether both its ends are visible, so that the last piece of a ring continues in the first.
    var hasVisibleEnds = false

    /// Begins a piece.
    mutating func begin() { pieces.append([]) }

    mutating func add(_ place: Place) {
        if pieces.isEmpty { begin() }
        pieces[pieces.count - 1].append(place)
    }
}

extension SphericalClip {
    /// The visible part of a polygon, as rings without closing points.
    ///
    /// - Parameter rings: In radians, without closing points.
    func clip(polygon rings: [[Place]]) -> [[Place]] {
        var result: [[Place]] = []
        var segments: [[Place]] = []
        let rings = rings.filter { !$0.isEmpty }
        for ring in rings {
            var line = pieces(of: ring + ring.prefix(1))
            if line.pieces.isEmpty { continue }
            if line.isWhole {
                if line.pieces[0].count > 1 { result.append(Array(line.pieces[0].dropLast())) }
                continue
            }
            if line.pieces.count > 1, line.hasVisibleEnds {
                let last = line.pieces.removeLast()
                line.pieces.append(last + line.pieces.removeFirst())
            }
            segments += line.pieces.filter { $0.count > 1 }
        }
        let startInside = sphericalPolygon(rings, contains: start)
        if !segments.isEmpty {
            result += rejoined(
                segments, startInside: startInside, isBefore: isBeforeAlongCut,
                interpolate: interpolate)
        } else if startInside {
            result.append(outline)
        }
        return result
    }

    /// The whole globe's outline.
    var outline: [Place] {
        var ring: [Place] = []
        interpolate(from: nil, to: nil, direction: 1, into: &ring)
        return ring
    }
}

/// The order along both kinds of cut: up on the western side, down on the eastern one.
private func isBeforeAlongCut(_ left: Place, _ right: Place) -> Bool {
    func distance(_ place: Place) -> Double {
        place.x < 0 ? place.y - halfPi - epsilon : halfPi - place.y
    }
    return distance(left) < distance(right)
}
