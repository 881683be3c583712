import Testing

@testable import Charts

@Suite struct `Composed charts in words and tables` {
    private let facet = DescribedChart(
        """
        data: {name: harvest}
        mark: line
        encoding:
          x: {field: year, type: ordinal, title: Year}
          y: {field: tons, type: quantitative, title: Tons}
          column: {field: region, title: Region}
        """,
        datasets: [
            "harvest": "region,year,tons\nJava,2020,4\nJava,2021,6\nBali,2020,3\nBali,2021,1\n"
        ])

    @Test func `each cell of a facet is described by its own rows`() {
        #expect(
            facet.en
                == "2 charts by region: Bali, Java. Line chart: Tons by year, 2020–2021. "
                + "Bali: Down 2, from 3 in 2020 to 1 in 2021. "
                + "Java: Up 2, from 4 in 2020 to 6 in 2021.")
        #expect(facet.id.hasPrefix("2 diagram menurut region: Bali, Java. Diagram garis: Tons"))
    }

    @Test func `the table of a facet has all cells' rows and says whose they are`() {
        #expect(
            facet.csv()
                == "region,year,tons\nBali,2020,3\nBali,2021,1\nJava,2020,4\nJava,2021,6\n")
        #expect(facet.tables().first?.columns.map(\.title) == ["Region", "Year", "Tons"])
    }

    @Test func `aggregates are those of each cell, and the table has them`() {
        let chart = DescribedChart(
            """
            data: {values: [{g: A, h: u, n: 1}, {g: A, h: v, n: 2}, {g: B, h: u, n: 4}, {g: A, h: u, n: 3}]}
            facet: {row: {field: g}}
            spec:
              mark: bar
              encoding: {x: {field: h, type: nominal}, y: {field: n, aggregate: sum}}
            """)
        #expect(chart.csv() == "g,h,sum_n\nA,u,4\nA,v,2\nB,u,4\n")
    }

    @Test func `every chart of a concatenation is described, and every source has a table`() {
        let chart = DescribedChart(
            """
            hconcat:
              - title: Rain
                data: {name: rain}
                mark: bar
                encoding: {x: {field: k, type: nominal}, y: {field: n, type: quantitative}}
              - data: {name: sun}
                mark: bar
                encoding: {x: {field: k, type: nominal}, y: {field: m, type: quantitative}}
            """, datasets: ["rain": "k,n\nA,1\nB,2\n", "sun": "k,m\nC,3\n"])
        #expect(chart.en.hasPrefix("2 charts. Rain: Bar chart: n by k"))
        #expect(chart.en.contains("Chart 2: Bar chart: m by k"))
        #expect(chart.tables().map(\.name) == ["rain", "sun"])
    }

    @Test func `a cell without rows is not told of`() {
        let chart = DescribedChart(
            """
            data: {values: [{r: a, c: x, n: 1}, {r: b, c: y, n: 2}]}
            mark: bar
            encoding: {row: {field: r}, column: {field: c}, y: {field: n, type: quantitative}}
            """)
        #expect(chart.en.hasPrefix("2 charts by r and c: a, x, b, y."))
        #expect(!chart.en.contains("without data"))
    }
}
