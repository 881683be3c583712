import Diagnostics
import Geo
import Markup
import Scenes
import Testing
import Values

@testable import Charts

/// Two square countries and their capitals, with a made-up number each.
enum Countries {
    static let rows = """
        [{type: Feature, properties: {name: Utara}, n: 3, geometry: {type: Polygon,
        coordinates: [[[100, 0], [100, 10], [110, 10], [110, 0], [100, 0]]]}},
        {type: Feature, properties: {name: Selatan}, n: 8, geometry: {type: Polygon,
        coordinates: [[[100, -10], [100, 0], [110, 0], [110, -10], [100, -10]]]}}]
        """
    static let towns = "[{town: A, lon: 105, lat: 5, p: 10}, {town: B, lon: 105, lat: -5, p: 40}]"
}

@Suite struct `Maps` {
    private func render(_ yaml: String) throws -> Checked<RenderedChart?> {
        let root = parseYAML(SourceText(path: "chart.yml", bytes: Array(yaml.utf8))).value
        return renderChart(try #require(root), data: NoChartData())
    }

    /// The outlines of the shapes that a chart draws, its frame left out.
    private func paths(_ yaml: String) throws -> [PathShape] {
        let chart = try render(yaml)
        #expect(chart.diagnostics.isEmpty)
        return try #require(chart.value).scene.nodes.flatMap(\.paths)
    }

    @Test func `fill their view with the data`() throws {
        let shapes = try paths(
            """
            {width: 200, height: 100, data: {values: \(Countries.rows)}, mark: geoshape,
            projection: {type: equirectangular}}
            """)
        let box = shapes.reduce(Bounds.empty) { $0.union($1.path.bounds) }
        #expect(shapes.count == 2)
        #expect(abs(box.minY) < 0.01 && abs(box.maxY - 100) < 0.01)
        // Half as wide as high, in the middle.
        #expect(abs(box.minX - 75) < 0.5 && abs(box.maxX - 125) < 0.5)
    }

    @Test func `share a projection between layers, which is fitted to all of them`() throws {
        let shapes = try paths(
            """
            {width: 100, height: 100, projection: {type: equirectangular}, layer: [
            {data: {values: \(Countries.rows)}, mark: geoshape},
            {data: {values: [{x: 105, y: 5}, {x: 105, y: 30}]}, mark: circle,
            encoding: {longitude: {field: x}, latitude: {field: y}}}]}
            """)
        let places = shapes.suffix(2).map(\.origin)
        #expect(places.map { abs($0.x - 50) < 0.01 } == [true, true])
        #expect(places.last.map { abs($0.y) < 0.01 } == true)
        #expect(shapes.dropLast(2).allSatisfy { $0.path.bounds.minY > 49 })
    }

    @Test func `draw lines and rules between places`() throws {
        let chart = try render(
            """
            {width: 100, height: 100, projection: {type: equirectangular},
            data: {values: [{a: 0, b: 0, c: 10, d: 10}]}, mark: rule, encoding: {
            longitude: {field: a}, latitude: {field: b}, longitude2: {field: c},
            latitude2: {field: d}}}
            """)
        let rule = try #require(chart.value?.scene.nodes.flatMap(\.rules).first)
        #expect(abs(rule.start.x) < 0.01 && abs(rule.start.y - 100) < 0.01)
        #expect(abs(rule.end.x - 100) < 0.01 && abs(rule.end.y) < 0.01)
        #expect(chart.diagnostics.isEmpty)
    }

    @Test func `find the shapes of rows by lookup, and draw a cell for each group`() throws {
        let shapes = try paths(
            """
            {data: {values: [{k: Utara, g: x, v: 1}, {k: Selatan, g: y, v: 2}, {k: none, g: y, v: 3}]},
            transform: [{lookup: k, from: {data: {values: \(Countries.rows)}, key: properties.name},
            as: geo}], mark: geoshape, encoding: {shape: {field: geo, type: geojson},
            color: {field: v, type: quantitative, legend: null}, row: {field: g}}}
            """)
        #expect(shapes.count == 2)
        // One projection for all cells: each shows its half.
        #expect(shapes.map { $0.path.bounds.midY < 150 } == [true, false])
    }

    @Test func `are cut off at the view only where the author placed them`() throws {
        let spec = """
            {data: {values: \(Countries.rows)}, mark: geoshape, projection: {type: mercator PLACE}}
            """
        func clips(_ place: String) throws -> Bool {
            let text = spec.replacing("PLACE", with: place)
            return try #require(try render(text).value).svg.contains("clip-path")
        }
        #expect(try clips(", scale: 500"))
        #expect(try !clips(""))
    }

    @Test func `of one place show it in the middle`() throws {
        let place = try paths(
            """
            {width: 100, height: 60, data: {values: [{x: 118, y: -2}]}, mark: circle,
            encoding: {longitude: {field: x}, latitude: {field: y}}}
            """)
        #expect(place.first?.origin == Point(x: 50, y: 30))
    }

    @Test(arguments: [
        ("type: mercator, clipAngle: 181", "number-out-of-range"),
        ("type: orthographic, clipAngle: -1", "number-out-of-range"),
        ("scale: 100, fit: {type: Sphere}", "idle-property"),
        ("translate: [5, 5], extent: [[0, 0], [9, 9]]", "idle-property"),
        ("scale: 100, size: [9, 9]", "idle-property"),
        ("size: [9, 9], extent: [[0, 0], [9, 9]]", "idle-property"),
        ("parallels: [10, 20]", "idle-property"),
        ("fit: [{type: Sphere}, {type: Blob}]", "malformed-shape"),
    ])
    func `say what of their projection has no effect or cannot be`(
        projection: String, id: String
    ) throws {
        let chart = try render(
            "{data: {sphere: true}, mark: geoshape, projection: {\(projection)}}")
        #expect(chart.diagnostics.map(\.message.id) == [id])
    }

    @Test func `take what the configuration's projection has use for without a complaint`() throws {
        let chart = try render(
            """
            {data: {sphere: true}, mark: geoshape, projection: {parallels: [10, 20]},
            config: {projection: {type: conicEqualArea}}}
            """)
        #expect(chart.diagnostics.isEmpty)
    }

    @Test func `take opposite corners in either order`() throws {
        func svg(_ corners: String) throws -> String? {
            try render(
                """
                {data: {values: \(Countries.rows)}, mark: geoshape, projection: {
                type: equirectangular, extent: \(corners), clipExtent: \(corners)}}
                """
            ).value?.svg
        }
        #expect(try svg("[[90, 80], [10, 20]]") == svg("[[10, 20], [90, 80]]"))
    }

    @Test func `have no sphere where it is false`() throws {
        let chart = try render("{data: {sphere: false}, mark: geoshape}")
        #expect(chart.diagnostics.map(\.message.id) == ["missing-property"])
    }

    @Test func `say which rows have no shape, and which properties have no effect`() throws {
        let broken = try render(
            "{data: {values: [{type: Point, coordinates: [0, 0]}, {a: 1}, {type: Ring}]}, mark: geoshape}"
        )
        #expect(broken.diagnostics.map(\.message.id) == ["malformed-shape"])
        #expect(broken.diagnostics.first?.message.text.contains("2 rows") == true)
        let idle = try render(
            """
            {data: {sphere: true}, mark: geoshape, projection: {type: mercator, parallels: [1, 2],
            tilt: 3}}
            """)
        #expect(
            idle.diagnostics.map(\.message.id).sorted() == [
                "idle-property", "unsupported-property",
            ])
    }
}

extension SceneNode {
    fileprivate var paths: [PathShape] {
        switch self {
        case .paths(let shapes): shapes
        case .group(let group): group.children.flatMap(\.paths)
        default: []
        }
    }

    fileprivate var rules: [RuleShape] {
        switch self {
        case .rules(let shapes): shapes
        case .group(let group): group.children.flatMap(\.rules)
        default: []
        }
    }
}

extension Bounds {
    fileprivate var midY: Double { (minY + maxY) / 2 }
}
