/// Joins the pieces of clipped rings along the clip edge to rings again, after Weiler and Atherton.
///
/// - Parameter segments: Pieces between two places on the clip edge.
/// - Parameter startInside: Whether the place where the edge begins lies inside of the polygon.
/// - Parameter isBefore: The order of places along the edge.
/// - Parameter interpolate: Adds the places of the edge between two places on it, in direction 1 or -1.
///
/// Source: https://en.wikipedia.org/wiki/Weiler-Atherton_clipping_algorithm; ends that coincide are moved apart as in
/// d3-geo.
func rejoined(
    _ segments: [[Place]], startInside: Bool, isBefore: (Place, Place) -> Bool,
    interpolate: (Place?, Place?, Double, inout [Place]) -> Void
) -> [[Place]] {
    var rings: [[Place]] = []
    var edges = EdgeGraph()
    for segment in segments {
        guard segment.count > 1, let first = segment.first, var last = segment.last else {
            continue
        }
        var segment = segment
        if first.coincides(with: last) {
            if !first.isCrossing, !last.isCrossing {
                rings.append(Array(segment.dropLast()))
                continue
            }
            last.x += 2 * epsilon
            segment[segment.count - 1] = last
        }
        edges.add(segment, first, last)
    }
    guard !edges.isEmpty else { return rings }
    edges.link(startInside: startInside, isBefore: isBefore)
    while let start = edges.unvisited() {
        rings.append(edges.ring(from: start, interpolate))
    }
    return rings
}

/// The places where a polygon crosses the clip edge, linked twice: along the polygon (the subject) and along the edge.
private struct EdgeGraph {
    private struct Crossing {
        var place: Place
        /// The piece of the polygon that begins here.
        var points: [Place]?
        /// The same place in the other chain.
        var other: Int
        var next = 0
        var previous = 0
        var isEntry: Bool
        var isVisited = false
    }

    private var crossings: [Crossing] = []
    private var subject: [Int] = []
    private var edge: [Int] = []

    var isEmpty: Bool { subject.isEmpty }

    mutating func add(_ segment: [Place], _ first: Place, _ last: Place) {
        add(first, segment, isEntry: true)
        add(last, nil, isEntry: false)
    }

    private mutating func add(_ place: Place, _ points: [Place]?, isEntry: Bool) {
        let index = crossings.count
        crossings.append(
            Crossing(place: place, points: points, other: index + 1, isEntry: isEntry))
        crossings.append(Crossing(place: place, points: nil, other: index, isEntry: !isEntry))
        subject.append(index)
        edge.append(index + 1)
    }

    mutating func link(startInside: Bool, isBefore: (Place, Place) -> Bool) {
        let places = crossings.map(\.place)
        edge.sort { left, right in
            if isBefore(places[left], places[right]) { return true }
            if isBefore(places[right], places[left]) { return false }
            return left < right
        }
        link(subject)
        link(edge)
        var isInside = startInside
        for index in edge {
            isInside.toggle()
            crossings[index].isEntry = isInside
        }
    }

    private mutating func link(_ chain: [Int]) {
        for (place, index) in chain.enumerated() {
            let next = chain[(place + 1) % chain.count]
            crossings[index].next = next
            crossings[next].previous = index
        }
    }

    /// The next place of the polygon from which no ring was made.
    func unvisited() -> Int? { subject.first { !crossings[$0].isVisited } }

    /// The ring through a place: by turns along the polygon and along the edge.
    mutating func ring(
        from start: Int, _ interpolate: (Place?, Place?, Double, inout [Place]) -> Void
    ) -> [Place] {
        var ring: [Place] = []
        var current = start
        var isSubject = true
        repeat {
            crossings[current].isVisited = true
            crossings[crossings[current].other].isVisited = true
            let crossing = crossings[current]
            let target = crossing.isEntry ? crossing.next : crossing.previous
            if isSubject {
                if crossing.isEntry {
                    ring += crossing.points ?? []
                } else {
                    ring += (crossings[crossing.previous].points ?? []).reversed()
                }
            } else {
                interpolate(
                    crossing.place, crossings[target].place, crossing.isEntry ? 1 : -1, &ring)
            }
            current = crossings[target].other
            isSubject.toggle()
        } while !crossings[current].isVisited
        return ring
    }
}
