import Diagnostics
import Testing

@testable import Charts

@Suite struct `Descriptions of maps` {
    private let values = DescribedChart(
        """
        {data: {values: \(Countries.rows)}, mark: geoshape, encoding: {
        color: {field: n, type: quantitative, title: Kasus}, tooltip: {field: properties.name, title: Negara}}}
        """)

    @Test func `name the places of the extremes`() {
        #expect(
            values.id
                == "Peta: Kasus menurut name, 2 kategori, dari Utara sampai Selatan. Tertinggi 8 (Selatan); terendah 3 (Utara)."
        )
        #expect(values.en.hasPrefix("Map: Kasus"))
    }

    @Test func `have a table of the names and values that are drawn`() {
        #expect(values.csv() == "properties.name,n\nUtara,3\nSelatan,8\n")
    }

    @Test func `name places by the properties of GeoJSON where nothing else does`() {
        let plain = DescribedChart(
            """
            {data: {values: \(Countries.rows)}, mark: geoshape, encoding: {
            color: {field: n, type: quantitative, title: Kasus}}}
            """)
        #expect(plain.id.contains("dari Utara sampai Selatan"))
        #expect(plain.csv() == "properties.name,n\nUtara,3\nSelatan,8\n")
        #expect(plain.tables().first?.columns.first?.title == "name")
    }

    @Test func `name places by the properties of the shapes that a lookup found`() {
        let looked = DescribedChart(
            """
            {data: {values: [{k: Utara, v: 1}, {k: Selatan, v: 2}]},
            transform: [{lookup: k, from: {data: {values: \(Countries.rows)}, key: properties.name},
            as: geo}], mark: geoshape, encoding: {shape: {field: geo, type: geojson},
            color: {field: v, type: quantitative}}}
            """)
        #expect(looked.csv() == "geo.properties.name,v\nUtara,1\nSelatan,2\n")
    }

    @Test(arguments: [("nama", ["unnamed-places"]), ("name", [])])
    func `warn where nothing names the places`(key: String, ids: [String]) throws {
        let rows = Countries.rows.replacing("properties: {name:", with: "properties: {\(key):")
        let chart = renderChart(
            try node(
                """
                {layer: [{data: {values: \(rows)}, mark: geoshape, encoding: {
                color: {field: n, type: quantitative}}}, {data: {values: \(rows)}, mark: geoshape,
                encoding: {color: {field: n, type: quantitative}}}]}
                """), data: NoChartData())
        #expect(chart.diagnostics.map(\.message.id) == ids)
    }

    @Test func `say nothing of a base map, and the range and groups of its points`() {
        let points = DescribedChart(
            """
            {layer: [{data: {values: \(Countries.rows)}, mark: geoshape},
            {data: {values: \(Countries.towns)}, mark: circle, encoding: {longitude: {field: lon},
            latitude: {field: lat}, size: {field: p, type: quantitative, title: Penduduk},
            color: {field: town}}}]}
            """)
        #expect(
            points.id
                == "Peta: Penduduk menurut town, 2 kategori, dari A sampai B. Tertinggi 40 (B); terendah 10 (A)."
        )
        #expect(points.csv() == "town,lon,lat,p\nA,105,5,10\nB,105,-5,40\n")
    }
}
