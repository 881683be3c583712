import Expressions
import Geo
import Values

/// Makes geometries of a topology's objects.
struct TopologyShapes {
    let topology: Topology
    /// The points made so far.
    private var pointCount = 0

    init(_ topology: Topology) { self.topology = topology }

    /// The shape of a geometry object; nil if its type is null.
    mutating func geometry(_ object: Value, depth: Int = 0) throws(GeometryFault) -> Geometry? {
        guard depth < GeometryLimits.depth else { throw .tooDeep }
        guard let type = object["type"]?.asString else {
            guard object["type"] == .null || object == .null else {
                throw GeometryFault("'type' is missing")
            }
            return nil
        }
        let arcs = object["arcs"] ?? .null
        let coordinates = object["coordinates"] ?? .null
        switch type {
        case "Point": return .points([try topology.point(coordinates)])
        case "MultiPoint":
            return .points(
                try Self.list(coordinates) { item throws(GeometryFault) in
                    try topology.point(item)
                })
        case "LineString": return .lines([try line(arcs, atLeast: 2)])
        case "MultiLineString":
            return .lines(
                try Self.list(arcs) { item throws(GeometryFault) in
                    try line(item, atLeast: 2)
                })
        case "Polygon": return .polygons([try rings(arcs)])
        case "MultiPolygon":
            return .polygons(try Self.list(arcs) { item throws(GeometryFault) in try rings(item) })
        case "GeometryCollection":
            var parts: [Geometry] = []
            for part in object["geometries"]?.asArray ?? [] {
                if let shape = try geometry(part, depth: depth + 1) { parts.append(shape) }
            }
            return .collection(parts)
        default: throw GeometryFault("'\(type)' is no type of TopoJSON")
        }
    }

    private mutating func rings(_ value: Value) throws(GeometryFault) -> [[GeoPoint]] {
        try Self.list(value) { item throws(GeometryFault) in try line(item, atLeast: 4) }
    }

    private static func list<Item>(
        _ value: Value, _ read: (Value) throws(GeometryFault) -> Item
    ) throws(GeometryFault) -> [Item] {
        guard let items = value.asArray else {
            throw GeometryFault("\(value.kind) stands where a list of arcs or positions should")
        }
        var result: [Item] = []
        result.reserveCapacity(items.count)
        for item in items { result.append(try read(item)) }
        return result
    }

    /// The arcs one after the other; the place where two meet is there once. Too short lines get their first place
    /// again.
    private mutating func line(
        _ value: Value, atLeast count: Int
    ) throws(GeometryFault) -> [GeoPoint] {
        var points: [GeoPoint] = []
        guard let items = value.asArray else { throw GeometryFault("'arcs' is no list") }
        for item in items {
            let (arc, isReversed) = try topology.index(item)
            if !points.isEmpty { points.removeLast() }
            let places = topology.arcs[arc]
            pointCount += places.count
            guard pointCount <= GeometryLimits.points else { throw .tooManyPoints }
            if isReversed { points += places.reversed() } else { points += places }
        }
        guard let first = points.first else { return [] }
        while points.count < count { points.append(first) }
        return points
    }
}
