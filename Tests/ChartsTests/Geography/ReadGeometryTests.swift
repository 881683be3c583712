import Diagnostics
import Expressions
import Geo
import OrderedCollections
import Testing
import Values

@testable import Charts

@Suite struct `GeoJSON` {
    private func read(_ yaml: String) throws -> Result<Geometry?, GeometryFault> {
        let root = parseYAML(SourceText(path: "shape.yml", bytes: Array(yaml.utf8))).value
        return readGeometry(try #require(root).value)
    }

    private let origin = GeoPoint(longitude: 0, latitude: 0)
    private let other = GeoPoint(longitude: 1, latitude: 2)

    @Test func `is read in every type of geometry`() throws {
        let known: [(String, Geometry)] = [
            ("{type: Point, coordinates: [0, 0, 100]}", .points([origin])),
            ("{type: MultiPoint, coordinates: [[0, 0], [1, 2]]}", .points([origin, other])),
            ("{type: LineString, coordinates: [[0, 0], [1, 2]]}", .lines([[origin, other]])),
            ("{type: MultiLineString, coordinates: [[[0, 0]]]}", .lines([[origin]])),
            ("{type: Polygon, coordinates: [[[0, 0], [1, 2]]]}", .polygons([[[origin, other]]])),
            ("{type: MultiPolygon, coordinates: [[[[0, 0]]]]}", .polygons([[[origin]]])),
            ("{type: Sphere}", .sphere),
            (
                "{type: GeometryCollection, geometries: [{type: Sphere}, null]}",
                .collection([.sphere])
            ),
            ("{type: Feature, geometry: {type: Sphere}}", .sphere),
            (
                "{type: FeatureCollection, features: [{type: Feature, geometry: {type: Sphere}}]}",
                .collection([.sphere])
            ),
        ]
        for (text, shape) in known { #expect(try read(text) == .success(shape)) }
        #expect(try read("{type: Feature, geometry: null}") == .success(nil))
    }

    @Test(arguments: [
        "3", "[]", "{}", "{type: 3}", "{type: Circle}", "{type: Point}",
        "{type: Point, coordinates: [0]}", "{type: Point, coordinates: [a, b]}",
        "{type: Point, coordinates: [.nan, .inf]}", "{type: LineString, coordinates: [0, 0]}",
        "{type: Polygon, coordinates: [[0, 0]]}", "{type: GeometryCollection}",
        "{type: FeatureCollection, features: [3]}", "{type: MultiPolygon, coordinates: {a: 1}}",
    ])
    func `that is malformed says why`(text: String) throws {
        guard case .failure(let fault) = try read(text) else {
            Issue.record("read without a complaint")
            return
        }
        #expect(!fault.text.isEmpty)
    }

    @Test func `that is nested without end is refused`() {
        var value = Value.object(["type": .string("Sphere")])
        for _ in 0..<100 {
            value = .object([
                "type": .string("GeometryCollection"), "geometries": .array([value]),
            ])
        }
        #expect(readGeometry(value) == .failure(.tooDeep))
    }
}
