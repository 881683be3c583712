import Diagnostics
import Expressions
import Formats
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

    /// The rows of one object of a topology: a feature each, or all borders as one mesh. A feature whose shape cannot
    /// be read has none.
    ///
    /// As in GeoJSON a row has `type`, `id`, `properties` and `geometry`; of the geometry only its type, for its
    /// coordinates stay here.
    func table(
        _ topology: Topology, _ format: DataFormat
    ) throws(GeometryFault) -> (table: Table, fault: GeometryFault?) {
        guard let name = format.feature ?? format.mesh else {
            throw GeometryFault("'format' says neither 'feature' nor 'mesh'")
        }
        guard let object = topology.objects[name] else {
            let known = topology.objects.asObject.map { Array($0.keys) } ?? []
            throw GeometryFault(
                "there is no object '\(name)'", help: helpForUnknown(name, known: known))
        }
        if format.feature == nil {
            let number = add(try topology.mesh(object))
            let table = Table(
                columns: [
                    Column(name: "type", values: [Value.string("MultiLineString")]),
                    Column(name: Self.column, numbers: [Double(number)]),
                ], rowCount: 1)
            return (table, nil)
        }
        return try features(of: object, name, topology)
    }

    private func features(
        of object: Value, _ name: String, _ topology: Topology
    ) throws(GeometryFault) -> (table: Table, fault: GeometryFault?) {
        let isCollection = object["type"]?.asString == "GeometryCollection"
        let parts = isCollection ? object["geometries"]?.asArray ?? [] : [object]
        var maker = TopologyShapes(topology)
        var rows: [Value] = []
        var numbers: [Double] = []
        var faults = FeatureFaults(object: name)
        for (index, part) in parts.enumerated() {
            var row: OrderedDictionary<String, Value> = ["type": .string("Feature")]
            if let id = part["id"] { row["id"] = id }
            let properties = part["properties"] ?? .null
            row["properties"] = properties == .null ? .object([:]) : properties
            row["geometry"] = part["type"]?.asString.map { .object(["type": .string($0)]) } ?? .null
            rows.append(.object(row))
            do throws(GeometryFault) {
                numbers.append(try maker.geometry(part).map { Double(add($0)) } ?? .nan)
            } catch {
                // All further ones would be too many as well.
                if error == .tooManyPoints { throw error }
                faults.add(error, of: part, at: index)
                numbers.append(.nan)
            }
        }
        let table = Table(rows: rows).setting(Column(name: Self.column, numbers: numbers))
        return (table, faults.fault)
    }
}

/// What is wrong with features of one object: the first of them, and how many there are.
private struct FeatureFaults {
    let object: String
    private var first: GeometryFault?
    private var count = 0

    init(object: String) { self.object = object }

    mutating func add(_ fault: GeometryFault, of part: Value, at index: Int) {
        count += 1
        guard first == nil else { return }
        let id = part["id"].flatMap { id in
            id.asString ?? id.asDouble.map { javaScriptString($0) }
        }
        let name = "'\(object)' \(index + 1)" + (id.map { " (id \($0))" } ?? "")
        first = GeometryFault("\(name): \(fault.text)", help: fault.help)
    }

    var fault: GeometryFault? {
        first.map { first in
            let others = count == 1 ? "" : ", and so \(count - 1) others"
            return GeometryFault(first.text + others, help: first.help)
        }
    }
}
