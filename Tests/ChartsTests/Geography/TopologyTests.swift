import Diagnostics
import Expressions
import Geo
import OrderedCollections
import Tables
import Testing
import Values

@testable import Charts

/// Two squares that share a border, as TopoJSON: arc 0 is the border, arcs 1 and 2 go around.
private let squares = """
    {type: Topology, arcs: [[[10, 0], [10, 10]], [[10, 10], [0, 10], [0, 0], [10, 0]],
    [[10, 0], [20, 0], [20, 10], [10, 10]]], objects: {squares: {type: GeometryCollection,
    geometries: [{type: Polygon, id: 1, properties: {name: West}, arcs: [[1, 0]]},
    {type: Polygon, id: 2, arcs: [[2, -1]]}, {type: null}]},
    towns: {type: MultiPoint, coordinates: [[1, 1], [2, 2]]}}}
    """

private func value(_ yaml: String) throws -> Value {
    let root = parseYAML(SourceText(path: "topology.yml", bytes: Array(yaml.utf8))).value
    return try #require(root).value
}

extension ShapeLibrary {
    fileprivate func table(
        _ value: Value, _ format: DataFormat
    ) throws(GeometryFault) -> (table: Table, fault: GeometryFault?) {
        try table(try Topology(value), format)
    }
}

private func format(feature: String? = nil, mesh: String? = nil) -> DataFormat {
    var format = DataFormat()
    (format.type, format.feature, format.mesh) = (.topojson, feature, mesh)
    return format
}

@Suite struct `TopoJSON` {
    @Test func `becomes a row for each feature, with its shape by number`() throws {
        let library = ShapeLibrary()
        let table = try library.table(value(squares), format(feature: "squares")).table
        #expect(table.rowCount == 3)
        #expect(table.value(row: 0, column: "id") == .integer(1))
        #expect(table.value(row: 0, column: "properties")?["name"] == .string("West"))
        #expect(table.value(row: 1, column: "properties") == .object([:]))
        #expect(table.value(row: 2, column: ShapeLibrary.column) == .null)
        let west = [(10, 10), (0, 10), (0, 0), (10, 0), (10, 10)].map {
            GeoPoint(longitude: $0.0, latitude: $0.1)
        }
        #expect(library.shapes.first == .polygons([[west]]))
    }

    @Test func `draws each border of a mesh once`() throws {
        let library = ShapeLibrary()
        _ = try library.table(value(squares), format(mesh: "squares"))
        guard case .lines(let lines)? = library.shapes.first else {
            Issue.record("no lines")
            return
        }
        // 1 + 3 + 3 edges, in whichever lines they are joined to.
        #expect(lines.reduce(0) { $0 + $1.count - 1 } == 7)
    }

    @Test func `undoes quantization`() throws {
        let library = ShapeLibrary()
        let quantized = """
            {type: Topology, transform: {scale: [0.5, 0.1], translate: [100, -5]},
            arcs: [[[0, 0], [2, 10], [2, -5]]],
            objects: {line: {type: LineString, arcs: [-1]}, town: {type: Point, coordinates: [4, 5]}}}
            """
        _ = try library.table(value(quantized), format(feature: "line"))
        _ = try library.table(value(quantized), format(feature: "town"))
        let line = [(102, -4.5), (101, -4), (100, -5)].map {
            GeoPoint(longitude: $0.0, latitude: $0.1)
        }
        #expect(library.shapes.first == .lines([line]))
        #expect(library.shapes.last == .points([GeoPoint(longitude: 102, latitude: -4.5)]))
    }

    @Test(arguments: [
        "3", "[]", "{}", "{type: Topology}", "{type: Topology, objects: {o: {}}, arcs: 3}",
        "{type: Topology, objects: 3, arcs: []}",
        "{type: Topology, arcs: [], objects: {other: {type: Point, coordinates: [0, 0]}}}",
        "{type: Topology, arcs: [], objects: {o: {type: LineString, arcs: [0]}}}",
        "{type: Topology, arcs: [], objects: {o: {type: LineString, arcs: [-9223372036854775808]}}}",
        "{type: Topology, arcs: [[]], objects: {o: {type: LineString, arcs: [1.0e+300]}}}",
        "{type: Topology, arcs: [[]], objects: {o: {type: Polygon, arcs: [0]}}}",
        "{type: Topology, arcs: [[]], objects: {o: {type: Blob, arcs: [0]}}}",
        "{type: Topology, arcs: [3], objects: {o: {type: LineString, arcs: [0]}}}",
        "{type: Topology, arcs: [[[0]]], objects: {o: {type: LineString, arcs: [0]}}}",
        "{type: Topology, arcs: [[[.nan, 0], [.inf, 1]]], objects: {o: {type: LineString, arcs: [0]}}}",
        "{type: Topology, arcs: [], objects: {o: {arcs: [[0]]}}}",
        "{type: Topology, transform: {scale: [1]}, arcs: [], objects: {o: {type: Point}}}",
        "{type: Topology, arcs: [], objects: {o: {type: MultiPoint, coordinates: [[a, b]]}}}",
    ])
    func `that is malformed says why`(text: String) throws {
        let topology = try value(text)
        #expect(throws: GeometryFault.self) {
            let rows = try ShapeLibrary().table(topology, format(feature: "o"))
            if let fault = rows.fault { throw fault }
        }
    }

    @Test func `keeps the features that can be read, and names the first that cannot`() throws {
        let broken = squares.replacing(
            "id: 2, arcs: [[2, -1]]}", with: "id: B2, arcs: [[2, -7]]}, {id: 3, arcs: 4}")
        let rows = try ShapeLibrary().table(value(broken), format(feature: "squares"))
        #expect(rows.table.rowCount == 4)
        #expect(rows.table.value(row: 0, column: ShapeLibrary.column) == .number(0))
        #expect(rows.table.value(row: 1, column: ShapeLibrary.column) == .null)
        #expect(
            rows.fault?.text == "'squares' 2 (id B2): there is no arc -7, only 3, and so 1 others")
    }

    @Test func `names the object that was meant`() throws {
        let topology = try value(squares)
        #expect(
            throws: GeometryFault("there is no object 'square'", help: "did you mean 'squares'?")
        ) {
            try ShapeLibrary().table(topology, format(feature: "square"))
        }
    }

    /// Both ways in which a line grows.
    @Test(arguments: [true, false])
    func `joins a chain of many arcs`(isForwards: Bool) throws {
        let count = 50_000
        let arcs = (0..<count).map { index -> Value in
            let place = isForwards ? index : count - 1 - index
            return .array([place, place + 1].map { .array([.integer($0), .integer(0)]) })
        }
        let uses = Value.array((0..<count).map { .integer($0) })
        let topology = Value.object([
            "type": .string("Topology"), "arcs": .array(arcs),
            "objects": .object(["o": .object(["type": .string("LineString"), "arcs": uses])]),
        ])
        let library = ShapeLibrary()
        _ = try library.table(topology, format(mesh: "o"))
        let line = (0...count).map { GeoPoint(longitude: Double($0), latitude: 0) }
        #expect(library.shapes == [.lines([line])])
    }

    @Test func `may have arcs without points`() throws {
        let empty = """
            {type: Topology, arcs: [[], [[0, 0]], [[1, 1], [1, 1]]], objects: {o: {
            type: GeometryCollection, geometries: [{type: LineString, arcs: [0]},
            {type: Polygon, arcs: [[0], [1], [2, 0], []]}, {type: MultiLineString, arcs: []}]}}}
            """
        for format in [format(feature: "o"), format(mesh: "o")] {
            _ = try ShapeLibrary().table(value(empty), format)
        }
    }

    @Test func `that names long arcs again and again is refused`() throws {
        let arc = Value.array((0..<2000).map { .array([.integer($0 % 90), .integer(0)]) })
        let uses = Value.array([Value](repeating: .integer(0), count: 3000))
        let topology = Value.object([
            "type": .string("Topology"), "arcs": .array([arc]),
            "objects": .object([
                "o": .object(["type": .string("LineString"), "arcs": uses])
            ]),
        ])
        #expect(throws: GeometryFault.tooManyPoints) {
            try ShapeLibrary().table(topology, format(feature: "o"))
        }
    }
}
