import Formats
import Tables
import Testing

@testable import Charts

/// Layers of one dimension in one table, and labels in none.
@Suite struct JoinedTablesTests {
    static let rows = "k,n,m,label\nA,2000000,4,low\nB,5000000,1,high\nC,,7,low\n"

    static func layers(_ label: String, _ transform: String = "[]") -> DescribedChart {
        DescribedChart(
            """
            data: {name: prices}
            encoding: {x: {field: k, type: nominal}, y: {field: n, type: quantitative}}
            layer:
              - {mark: {type: line}}
              - {transform: \(transform), mark: text, encoding: {text: {field: \(label)}}}
            """, datasets: ["prices": rows])
    }

    @Test func `a label computed from a drawn value adds nothing`() {
        let chart = Self.layers(
            "millions",
            "[{filter: 'datum.n > 2000000'}, {calculate: 'datum.n / 1000000', as: millions}]")
        #expect(chart.tables().count == 1)
        #expect(chart.csv() == "k,n\nA,2000000\nB,5000000\nC,\n")
        #expect(!chart.id.contains("teks"))
    }

    @Test(arguments: [
        ("label", "[]", "k,n,label\nA,2000000,low\nB,5000000,high\nC,,\n"),
        ("sum", "[{calculate: 'datum.n + datum.m', as: sum}]", nil),
        ("word", "[{calculate: \"datum.label + '!'\", as: word}]", nil),
        ("place", "[{window: [{op: row_number, as: place}]}]", nil),
        ("whole", "[{calculate: \"datum[datum.label ? 'n' : 'm']\", as: whole}]", nil),
    ])
    func `what only a label shows is a column`(label: String, transform: String, csv: String?) {
        let chart = Self.layers(label, transform)
        #expect(chart.tables().first?.columns.map(\.name).contains(label) == true)
        if let csv { #expect(chart.csv() == csv) }
    }

    @Test func `a label stays where the marks hide the value that it shows`() {
        let chart = DescribedChart(
            """
            data: {name: prices}
            encoding: {x: {field: k, type: nominal}}
            layer:
              - transform: [{calculate: "datum.n > 4000000 ? null : datum.n", as: shown}]
                mark: line
                encoding: {y: {field: shown, type: quantitative}}
              - transform: [{calculate: "datum.n / 1000000", as: millions}]
                mark: text
                encoding: {text: {field: millions, type: quantitative}}
            """, datasets: ["prices": Self.rows])
        #expect(chart.csv() == "k,shown,millions\nA,2000000,2\nB,,5\nC,,0\n")
    }

    @Test func `totals at the end of stacks are told by their parts`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, s: L, n: 5}, {k: A, s: P, n: 6}, {k: B, s: L, n: 3}]}
            encoding: {x: {field: k, type: nominal}}
            layer:
              - mark: bar
                encoding: {y: {field: n, type: quantitative}, color: {field: s}}
              - transform:
                  - {aggregate: [{op: sum, field: n, as: total}], groupby: [k]}
                  - {calculate: "format(datum.total, ',d')", as: written}
                mark: text
                encoding: {y: {field: total, type: quantitative}, text: {field: written}}
            """)
        #expect(chart.tables().count == 1)
        #expect(chart.csv() == "k,s,n\nA,L,5\nA,P,6\nB,L,3\n")
    }

    @Test func `bars and the words in place of bars are one table, in the order of the axis`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: B, n: null}, {k: C, n: 9}]}
            encoding: {y: {field: k, type: nominal, sort: {field: n, op: max, order: descending}}}
            layer:
              - {mark: bar, encoding: {x: {field: n, type: quantitative}}}
              - transform: [{filter: "!isValid(datum.n)"}]
                mark: text
                encoding: {x: {value: 0}, text: {value: no data}}
            """)
        #expect(chart.csv() == "k,n\nC,9\nA,5\nB,\n")
        #expect(
            chart.en
                == "Horizontal bar chart: n by k, 3 categories. Largest of the 2 with data: C, 9. "
                + "Smallest of these: A, 5. No data for 1 of 3 categories: B.")
        #expect(chart.id.contains("Terbesar dari 2 yang ada datanya: C, 9. Terkecil di antaranya"))
    }

    @Test func `layers of two sources along one dimension are one table`() {
        let chart = DescribedChart(
            """
            encoding: {x: {field: t, type: temporal}}
            layer:
              - data: {name: all}
                mark: line
                encoding: {y: {field: n, type: quantitative, title: People}}
              - data: {name: some}
                mark: line
                encoding: {y: {field: n, type: quantitative, title: People}}
            """,
            datasets: [
                "all": "t,n\n2020-01-01,9\n2022-01-01,12\n",
                "some": "t,n\n2020-01-01,4\n2021-01-01,5\n",
            ])
        #expect(chart.tables().count == 1)
        #expect(chart.csv() == "t,n,some_n\n2020-01-01,9,4\n2021-01-01,,5\n2022-01-01,12,\n")
        #expect(
            chart.tables().first?.columns.map(\.title) == ["t", "People", "People (some)"])
        #expect(chart.tables().first?.columns.map(\.dataset) == ["all", "all", "some"])
        // A line has no gap where only the other one has a point.
        #expect(!chart.en.contains("No data"))
    }

    @Test func `values of one column that differ at one place are two tables`() {
        let chart = DescribedChart(
            """
            data: {values: [{t: 1, g: a, n: 5}, {t: 1, g: b, n: 7}, {t: 2, g: b, n: 8}]}
            encoding: {x: {field: t, type: ordinal}, y: {field: n, type: quantitative}}
            layer:
              - {transform: [{filter: "datum.g == 'a'"}], mark: line}
              - {transform: [{filter: "datum.g == 'b'"}], mark: line}
            """)
        #expect(chart.csv(0) == "t,n\n1,5\n")
        #expect(chart.csv(1) == "t,n\n1,7\n2,8\n")
    }

    @Test func `a tile map names places, not rows and columns`() {
        let titles: FieldTitles = { dataset, column, _ in dataset + "/" + column }
        func chart(_ detail: String) -> DescribedChart {
            DescribedChart(
                """
                data: {name: people}
                transform: [{lookup: id, from: {data: {name: tiles}, key: id, fields: [tile, c, r]}}]
                encoding:
                  x: {field: c, type: ordinal, axis: null}
                  y: {field: r, type: ordinal, axis: null}
                  \(detail)
                layer:
                  - transform: [{filter: "isValid(datum.n)"}]
                    mark: rect
                    encoding: {color: {field: n, type: quantitative}}
                  - {transform: [{filter: "!isValid(datum.n)"}], mark: {type: rect, filled: false}}
                  - {mark: text, encoding: {text: {field: tile}}}
                """,
                datasets: [
                    "people": "id,name,n\n1,Aceh,5\n2,Bali,\n3,Papua,7\n",
                    "tiles": "id,tile,c,r\n1,AC,1,1\n2,BA,2,2\n3,PA,3,1\n",
                ], titles: titles)
        }
        let named = chart("detail: {field: name}")
        #expect(named.csv() == "name,tile,n\nAceh,AC,5\nPapua,PA,7\nBali,BA,\n")
        #expect(
            named.tables().first?.columns.map(\.title)
                == ["people/name", "tiles/tile", "people/n"])
        #expect(
            named.en
                == "Tile map: people/n by people/name, 3 categories. Largest of the 2 with data: "
                + "Papua, 7. Smallest of these: Aceh, 5. No data for 1 of 3 categories: Bali.")
        #expect(chart("").csv() == "tile,n\nAC,5\nPA,7\nBA,\n")
    }

    @Test func `positions with an axis stay`() {
        let chart = DescribedChart(
            """
            data: {values: [{c: 1, r: 1, n: 5, name: A}]}
            mark: rect
            encoding:
              x: {field: c, type: ordinal}
              y: {field: r, type: ordinal, axis: null}
              color: {field: n, type: quantitative}
              detail: {field: name}
            """)
        #expect(chart.csv() == "c,r,name,n\n1,1,A,5\n")
    }
}
