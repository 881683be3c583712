import Expressions
import Geo
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
        guard depth < GeometryLimits.depth else { throw .tooDeep }
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
    private var byStart: [GeoPoint: Int] = [:]
    private var byEnd: [GeoPoint: Int] = [:]

    private typealias Use = (arc: Int, isReversed: Bool)

    /// Arcs that follow one another; their points are put together at the end.
    private struct Fragment {
        /// What was put before the first arc, the last one first.
        var head: [Use] = []
        var tail: [Use]
        var start: GeoPoint
        var end: GeoPoint

        var uses: [Use] { head.reversed() + tail }
    }

    init(topology: Topology) { self.topology = topology }

    var lines: [[GeoPoint]] {
        fragments.compactMap { fragment in
            fragment.map { fragment in
                var line: [GeoPoint] = []
                for use in fragment.uses {
                    let points = topology.arcs[use.arc]
                    let rest = line.isEmpty ? 0 : 1
                    if use.isReversed {
                        line += points.reversed().dropFirst(rest)
                    } else {
                        line += points.dropFirst(rest)
                    }
                }
                return line
            }
        }
    }

    mutating func add(_ use: (arc: Int, isReversed: Bool)) {
        let points = topology.arcs[use.arc]
        guard let start = use.isReversed ? points.last : points.first,
            let end = use.isReversed ? points.first : points.last
        else { return }
        if let before = byEnd.removeValue(forKey: start), var fragment = take(before) {
            fragment.tail.append(use)
            fragment.end = end
            if let next = byStart[end], next != before, let other = take(next) {
                byStart[other.start] = nil
                fragment.tail += other.uses
                fragment.end = other.end
            }
            put(fragment, before)
        } else if let after = byStart.removeValue(forKey: end), var fragment = take(after) {
            fragment.head.append(use)
            fragment.start = start
            if let next = byEnd[start], next != after, let other = take(next) {
                byEnd[other.end] = nil
                fragment.head += other.uses.reversed()
                fragment.start = other.start
            }
            put(fragment, after)
        } else {
            fragments.append(nil)
            put(Fragment(tail: [use], start: start, end: end), fragments.count - 1)
        }
    }

    /// A fragment out of the list, so that it can grow without being copied.
    private mutating func take(_ place: Int) -> Fragment? {
        defer { fragments[place] = nil }
        return fragments[place]
    }

    private mutating func put(_ fragment: Fragment, _ place: Int) {
        fragments[place] = fragment
        byStart[fragment.start] = place
        byEnd[fragment.end] = place
    }
}
