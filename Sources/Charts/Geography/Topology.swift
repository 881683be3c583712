import Expressions
import Geo
import Values

/// TopoJSON: shapes that share their borders, arcs.
///
/// Specification: https://github.com/topojson/topojson-specification
struct Topology {
    /// The arcs with absolute places, in degrees.
    let arcs: [[GeoPoint]]
    let objects: Value
    private let transform: Transform?

    /// How quantized positions become degrees.
    private struct Transform {
        var scale: (x: Double, y: Double)
        var translate: (x: Double, y: Double)

        func callAsFunction(_ x: Double, _ y: Double) -> GeoPoint {
            GeoPoint(longitude: x * scale.x + translate.x, latitude: y * scale.y + translate.y)
        }
    }

    init(_ value: Value) throws(GeometryFault) {
        guard value["type"]?.asString == "Topology" else {
            throw GeometryFault("'type' is not 'Topology'")
        }
        guard let objects = value["objects"], objects.asObject != nil else {
            throw GeometryFault("'objects' is no mapping")
        }
        guard let arcs = value["arcs"]?.asArray else { throw GeometryFault("'arcs' is no list") }
        self.objects = objects
        transform = try Self.transform(value["transform"] ?? .null)
        var decoded: [[GeoPoint]] = []
        decoded.reserveCapacity(arcs.count)
        for (index, arc) in arcs.enumerated() {
            decoded.append(try Self.arc(arc, index, transform))
        }
        self.arcs = decoded
    }

    static func reading(_ value: Value) -> Result<Topology, GeometryFault> {
        do throws(GeometryFault) {
            return .success(try Topology(value))
        } catch {
            return .failure(error)
        }
    }

    private static func transform(_ value: Value) throws(GeometryFault) -> Transform? {
        guard value != .null else { return nil }
        guard let scale = pair(value["scale"]), let translate = pair(value["translate"]) else {
            throw GeometryFault("'transform' lacks 'scale' or 'translate' of two numbers")
        }
        return Transform(scale: scale, translate: translate)
    }

    private static func pair(_ value: Value?) -> (x: Double, y: Double)? {
        guard let items = value?.asArray, items.count >= 2, let x = items[0].asDouble,
            let y = items[1].asDouble, x.isFinite, y.isFinite
        else { return nil }
        return (x, y)
    }

    /// Quantized positions are differences from the one before.
    private static func arc(
        _ value: Value, _ index: Int, _ transform: Transform?
    ) throws(GeometryFault) -> [GeoPoint] {
        guard let items = value.asArray else { throw GeometryFault("arc \(index) is no list") }
        var points: [GeoPoint] = []
        points.reserveCapacity(items.count)
        var (x, y) = (0.0, 0.0)
        for item in items {
            guard let position = pair(item) else {
                throw GeometryFault("a position of arc \(index) is not two numbers")
            }
            if let transform {
                (x, y) = (x + position.x, y + position.y)
                points.append(transform(x, y))
            } else {
                points.append(GeoPoint(longitude: position.x, latitude: position.y))
            }
        }
        return points
    }

    /// The position of a point, which is quantized, but is no difference.
    func point(_ value: Value) throws(GeometryFault) -> GeoPoint {
        guard let position = Self.pair(value) else {
            throw GeometryFault("a position is not two numbers")
        }
        return transform?(position.x, position.y)
            ?? GeoPoint(longitude: position.x, latitude: position.y)
    }

    /// The arc that a number names: -1 is the first one backwards.
    func index(_ value: Value) throws(GeometryFault) -> (arc: Int, isReversed: Bool) {
        guard let number = value.asDouble, let index = Int(exactly: number) else {
            throw GeometryFault("\(value.kind) is no number of an arc")
        }
        let arc = index < 0 ? ~index : index
        guard arcs.indices.contains(arc) else {
            throw GeometryFault("there is no arc \(index), only \(arcs.count)")
        }
        return (arc, index < 0)
    }
}
