import Expressions
import Geo
import OrderedCollections
import Tables
import Values

/// The shapes of a chart's files, by number: tables hold the numbers, so that coordinates are not made cells.
final class ShapeLibrary {
    private(set) var shapes: [Geometry] = []

    /// The column with the numbers of a table's shapes.
    static let column = "__shape"

    /// The number under which a shape is kept from now on.
    func add(_ shape: Geometry) -> Int {
        shapes.append(shape)
        return shapes.count - 1
    }

    /// The rows of one object of a topology: a feature each, or all borders as one mesh.
    ///
    /// As in GeoJSON a row has `type`, `id`, `properties` and `geometry`; of the geometry only its type, for its
    /// coordinates stay here.
    func table(_ value: Value, _ format: DataFormat) throws(GeometryFault) -> Table {
        let topology = try Topology(value)
        guard let name = format.feature ?? format.mesh else {
            throw GeometryFault("'format' says neither 'feature' nor 'mesh'")
        }
        guard let object = topology.objects[name] else {
            let known = topology.objects.asObject.map { Array($0.keys) } ?? []
            throw GeometryFault(
                "there is no object '\(name)', only \(known.joined(separator: ", "))")
        }
        if format.feature == nil {
            let number = add(try topology.mesh(object))
            return Table(
                columns: [
                    Column(name: "type", values: [Value.string("MultiLineString")]),
                    Column(name: Self.column, numbers: [Double(number)]),
                ], rowCount: 1)
        }
        return try features(of: object, topology)
    }

    private func features(of object: Value, _ topology: Topology) throws(GeometryFault) -> Table {
        let isCollection = object["type"]?.asString == "GeometryCollection"
        let parts = isCollection ? object["geometries"]?.asArray ?? [] : [object]
        var maker = TopologyShapes(topology)
        var rows: [Value] = []
        var numbers: [Double] = []
        for part in parts {
            var row: OrderedDictionary<String, Value> = ["type": .string("Feature")]
            if let id = part["id"] { row["id"] = id }
            let properties = part["properties"] ?? .null
            row["properties"] = properties == .null ? .object([:]) : properties
            row["geometry"] = part["type"]?.asString.map { .object(["type": .string($0)]) } ?? .null
            rows.append(.object(row))
            numbers.append(try maker.geometry(part).map { Double(add($0)) } ?? .nan)
        }
        return Table(rows: rows).setting(Column(name: Self.column, numbers: numbers))
    }
}
