import Diagnostics
import Markup
import Testing
import Values

@testable import Charts

@Suite struct `Hostile maps` {
    private func draw(_ yaml: String) throws {
        let root = parseYAML(SourceText(path: "chart.yml", bytes: Array(yaml.utf8))).value
        let chart = renderChart(try #require(root), data: NoChartData())
        let text = chart.value?.svg ?? ""
        #expect(!text.contains("nan") && !text.contains("inf"))
        #expect(chart.value != nil || chart.diagnostics.hasErrors)
    }

    @Test(arguments: [
        "3", "[]", "{type: 3}", "{type: flat}", "{scale: {}, translate: 3, center: [1]}",
        "{rotate: [1]}", "{rotate: [1, 2, 3, 4]}", "{rotate: [.nan, .inf]}",
        "{parallels: [90, -90]}",
        "{type: conicConformal, parallels: [90, 90]}",
        "{type: conicEquidistant, parallels: [0, 0]}",
        "{clipAngle: -5}", "{clipAngle: 1.0e+300}", "{clipAngle: 1.0e+17}", "{clipAngle: 5.0e+17}",
        "{type: orthographic, clipAngle: 1.0e-300}",
        "{clipExtent: [[0, 0]]}", "{clipExtent: [[10, 10], [0, 0]]}", "{precision: 1.0e-300}",
        "{scale: 1.0e+300}", "{scale: 0}", "{scale: -100}", "{translate: [1.0e+308, -1.0e+308]}",
        "{fit: 3}", "{fit: {type: Point, coordinates: [0, 0]}}", "{size: [0, 0]}",
        "{extent: [[0, 0], [-5, -5]]}", "{type: albersUsa, scale: 1.0e-300}",
        "{center: [1.0e+300, 90]}", "{type: mercator, center: [0, 90]}", "{pointRadius: -5}",
    ])
    func `of strange projections are drawn in finite numbers`(projection: String) throws {
        let rows = """
            [{type: Polygon, coordinates: [[[0, 0], [0, 50], [90, 90], [180, 0], [0, 0]]]},
            {type: Point, coordinates: [180, -90]}, {type: LineString, coordinates: [[0, 90], [0, -90]]}]
            """
        try draw("{data: {values: \(rows)}, mark: geoshape, projection: \(projection)}")
        try draw("{data: {sphere: true}, mark: geoshape, projection: \(projection)}")
        try draw("{mark: geoshape, config: {projection: \(projection)}}")
    }

    static let shapes = [
        "{type: Polygon, coordinates: []}", "{type: Polygon, coordinates: [[]]}",
        "{type: Polygon, coordinates: [[[0, 0]]]}",
        "{type: Polygon, coordinates: [[[0, 0], [0, 0]]]}",
        "{type: Polygon, coordinates: [[[0, 0], [0, 0], [0, 0], [0, 0]]]}",
        "{type: Polygon, coordinates: [[[0, 90], [90, 90], [180, 90], [0, 90]]]}",
        "{type: Polygon, coordinates: [[[180, 0], [-180, 0], [180, 10], [180, 0]]]}",
        "{type: Polygon, coordinates: [[[-180, -90], [-180, 90], [180, 90], [180, -90], [-180, -90]]]}",
        "{type: LineString, coordinates: []}", "{type: LineString, coordinates: [[0, 0]]}",
        "{type: LineString, coordinates: [[0, 0], [180, 0], [0, 0]]}",
        "{type: LineString, coordinates: [[1.0e+300, 1.0e+300], [-1.0e+300, 0]]}",
        "{type: Point, coordinates: [1.0e+300, -1.0e+300]}", "{type: MultiPoint, coordinates: []}",
        "{type: GeometryCollection, geometries: []}", "{type: Feature}", "{type: Sphere}",
    ]

    @Test(
        arguments: shapes,
        ["equalEarth", "mercator", "orthographic", "albersUsa", "identity", "gnomonic"])
    func `of strange shapes are drawn in finite numbers`(shape: String, type: String) throws {
        try draw("{data: {values: [\(shape)]}, mark: geoshape, projection: {type: \(type)}}")
        try draw(
            "{data: {values: [\(shape)]}, mark: geoshape, projection: {type: \(type), scale: 100}}")
    }

    @Test(arguments: [
        "{longitude: 3}", "{longitude: {field: a}}", "{latitude: {datum: text}}",
        "{longitude: {datum: .inf}, latitude: {datum: 0}}",
        "{longitude: {value: 5}, latitude: {value: a}}",
        "{longitude: {field: a}, latitude: {field: b}, longitude2: {field: b}}",
        "{longitude2: {field: a}, latitude2: {field: b}}",
        "{longitude: {field: a}, latitude: {field: b}, x: {field: a, type: quantitative}}",
        "{longitude: {field: a, bin: true}, latitude: {field: b, aggregate: mean}}",
        "{shape: {field: a, type: geojson}}", "{shape: {field: a}, color: {field: b}}",
    ])
    func `of strange channels are drawn in finite numbers`(encoding: String) throws {
        for mark in ["geoshape", "circle", "line", "area", "rule", "text", "bar", "trail", "arc"] {
            try draw(
                """
                {data: {values: [{a: 1, b: 95}, {a: text, b: null}, {a: {c: 1}, b: -1.0e+300}]},
                mark: \(mark), encoding: \(encoding)}
                """)
        }
    }

    @Test(arguments: [
        "3", "{step: [0, 0]}", "{step: [1.0e-300, 1]}", "{extent: [[0, 0]]}", "{extent: 3}",
        "{precision: 0}", "{stepMajor: [-1, 5]}", "{extent: [[10, 10], [10, 10]]}",
        "{extentMinor: [[-1.0e+300, -90], [1.0e+300, 90]]}",
    ])
    func `of strange graticules are drawn in finite numbers`(graticule: String) throws {
        try draw("{data: {graticule: \(graticule)}, mark: geoshape}")
    }
}
