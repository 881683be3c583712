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
                == "Peta: Kasus menurut properties.name, 2 kategori, dari Utara sampai Selatan. Tertinggi 8 (Selatan); terendah 3 (Utara)."
        )
        #expect(values.en.hasPrefix("Map: Kasus"))
    }

    @Test func `have a table of the names and values that are drawn`() {
        #expect(values.csv() == "properties.name,n\nUtara,3\nSelatan,8\n")
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
