import Expressions
import Geo
import OrderedCollections
import Values

extension Topology {
    /// The borders of an object as lines, each once: arcs that meet end to end are joined.
    ///
    /// Source: https://github.com/topojson/topojson-client#mesh
    func mesh(_ object: Value) throws(GeometryFault) -> Geometry {
        var used: [Int: Bool] = [:]
        try collect(object, depth: 0, &used)
        let arcs = used.keys.sorted().map { (arc: $0, isReversed: used[$0] ?? false) }
        var stitcher = ArcStitcher(topology: self)
        // An arc that has no length may lie where others meet.
        for arc in arcs where !isLong(arc.arc) { stitcher.add(arc) }
        for arc in arcs where isLong(arc.arc) { stitcher.add(arc) }
        return .lines(stitcher.lines)
    }

    private func isLong(_ arc: Int) -> Bool {
        arcs[arc].count > 2 || arcs[arc].first != arcs[arc].last
    }

    /// The arcs of an object, in the direction of their first use.
    private func collect(
        _ object: Value, depth: Int, _ used: inout [Int: Bool]
    ) throws(GeometryFault) {
        guard depth < 64 else { throw .tooDeep }
        for part in object["geometries"]?.asArray ?? [] {
            try collect(part, depth: depth + 1, &used)
        }
        if let arcs = object["arcs"] { try collectArcs(arcs, depth: 0, &used) }
    }

    private func collectArcs(
        _ value: Value, depth: Int, _ used: inout [Int: Bool]
    ) throws(GeometryFault) {
        guard depth < 4 else { throw GeometryFault("'arcs' is nested too deeply") }
        if let items = value.asArray {
            for item in items { try collectArcs(item, depth: depth + 1, &used) }
            return
        }
        let (arc, isReversed) = try index(value)
        if used[arc] == nil { used[arc] = isReversed }
    }
}

/// Joins arcs to lines as long as possible.
private struct ArcStitcher {
    let topology: Topology
    private var fragments: [Fragment?] = []
    private var byStart: OrderedDictionary<GeoPoint, Int> = [:]
    private var byEnd: OrderedDictionary<GeoPoint, Int> = [:]

    private struct Fragment {
        var points: [GeoPoint]
        var start: GeoPoint
        var end: GeoPoint
    }

    init(topology: Topology) { self.topology = topology }

    var lines: [[GeoPoint]] { fragments.compactMap { $0?.points } }

    mutating func add(_ arc: (arc: Int, isReversed: Bool)) {
        let forwards = topology.arcs[arc.arc]
        let points = arc.isReversed ? Array(forwards.reversed()) : forwards
        guard let start = points.first, let end = points.last else { return }
        if let before = byEnd.removeValue(forKey: start), var fragment = fragments[before] {
            fragment.points += points.dropFirst()
            fragment.end = end
            join(fragment, before, after: byStart[end])
        } else if let after = byStart.removeValue(forKey: end), var fragment = fragments[after] {
            fragment.points = points + fragment.points.dropFirst()
            fragment.start = start
            prepend(fragment, after, before: byEnd[start])
        } else {
            fragments.append(Fragment(points: points, start: start, end: end))
            byStart[start] = fragments.count - 1
            byEnd[end] = fragments.count - 1
        }
    }

    /// Puts back a fragment that grew at its end, with the one that begins there.
    private mutating func join(_ fragment: Fragment, _ place: Int, after next: Int?) {
        var fragment = fragment
        if let next, next != place, let other = fragments[next] {
            byStart[other.start] = nil
            fragment.points += other.points.dropFirst()
            fragment.end = other.end
            fragments[next] = nil
        }
        fragments[place] = fragment
        byStart[fragment.start] = place
        byEnd[fragment.end] = place
    }

    /// Puts back a fragment that grew at its start, with the one that ends there.
    private mutating func prepend(_ fragment: Fragment, _ place: Int, before next: Int?) {
        var fragment = fragment
        if let next, next != place, let other = fragments[next] {
            byEnd[other.end] = nil
            fragment.points = other.points + fragment.points.dropFirst()
            fragment.start = other.start
            fragments[next] = nil
        }
        fragments[place] = fragment
        byStart[fragment.start] = place
        byEnd[fragment.end] = place
    }
}
