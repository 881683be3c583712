import Expressions
import Formats
import Tables
import Testing

@testable import Charts

@Suite struct DrawnTablesTests {
    @Test func `rows are those left by filters and aggregates`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: A, n: 8}, {k: B, n: 7}, {k: C, n: 1}]}
            transform: [{filter: "datum.n > 2"}]
            mark: bar
            encoding:
              x: {field: k, type: nominal}
              y: {field: n, type: quantitative, aggregate: sum}
            """)
        #expect(chart.csv() == "k,sum_n\nA,13\nB,7\n")
        #expect(chart.tables().first?.columns.map(\.title) == ["k", "Jumlah n"])
        #expect(chart.tables(.en).first?.columns.map(\.title) == ["k", "Total n"])
        #expect(chart.tables().first?.table.rowCount == chart.node?.units.first?.main.rowCount)
    }

    /// What is not drawn is not in the table, and the reverse.
    @Test(arguments: ["bar", "point", "line", "area", "tick", "text", "rule"])
    func `the table has the cells of the marks, row for row, in the order of the axis`(mark: String)
        throws
    {
        let chart = DescribedChart(
            """
            data: {name: rows}
            mark: \(mark)
            encoding:
              x: {field: k, type: nominal}
              y: {field: n, type: quantitative}
            """, datasets: ["rows": "k,n\nB,1\nA,\nA,2.5\nC,-4\n"])
        let unit = try #require(chart.node?.units.first)
        let table = try #require(chart.tables().first).table
        #expect(chart.tables().count == 1)
        #expect(table.columnNames == ["k", "n"])
        #expect(table.rowCount == unit.main.rowCount)
        let places = try #require(unit.main["k"])
        let order = (0..<table.rowCount).sorted { left, right in
            let (first, second) = (
                places.expressionValue(at: left), places.expressionValue(at: right)
            )
            return first == second ? left < right : first.scaleText < second.scaleText
        }
        for name in ["k", "n"] {
            let drawn = try #require(unit.main[name])
            let shown = try #require(table[name])
            for row in 0..<table.rowCount {
                #expect(shown.expressionValue(at: row) == drawn.expressionValue(at: order[row]))
            }
        }
        let lines = chart.csv().split(separator: "\n")
        #expect(lines.count == table.rowCount + 1)
        // Lines and areas break where there is no value; other marks leave it out.
        #expect(lines.contains("A,") == (mark == "line" || mark == "area"))
    }

    @Test func `layers of other rows of a source have tables of their own`() {
        let chart = DescribedChart(
            """
            data: {name: prices}
            layer:
              - mark: point
                encoding:
                  x: {field: k, type: nominal}
                  y: {field: n, type: quantitative}
              - mark: rule
                encoding:
                  y: {field: n, type: quantitative, aggregate: mean}
            """, datasets: ["prices": "k,n\nA,1\nB,4\n"])
        #expect(chart.tables().map(\.name) == ["prices", "prices-2"])
        #expect(chart.csv(0) == "k,n\nA,1\nB,4\n")
        #expect(chart.csv(1) == "mean_n\n2.5\n")
    }

    @Test func `a layer that draws some of the rows adds its column to theirs`() {
        let chart = DescribedChart(
            """
            data: {name: prices}
            encoding:
              x: {field: k, type: nominal}
              y: {field: n, type: quantitative}
            layer:
              - mark: point
              - transform: [{filter: "datum.n > 2"}]
                mark: text
                encoding: {text: {field: label, type: nominal}}
            """, datasets: ["prices": "k,n,label\nA,1,low\nB,4,high\nC,2,low\n"])
        #expect(chart.tables().count == 1)
        #expect(chart.csv() == "k,n,label\nA,1,\nB,4,high\nC,2,\n")
    }

    @Test func `two measures of the same rows share a table`() {
        let chart = DescribedChart(
            """
            data: {name: prices}
            encoding: {x: {field: t, type: temporal, timeUnit: yearmonth}}
            layer:
              - {mark: line, encoding: {y: {field: a, type: quantitative}}}
              - {mark: line, encoding: {y: {field: b, type: quantitative}}}
            """, datasets: ["prices": "t,a,b\n2018-01-31,1,4\n2018-02-28,2,3\n"])
        #expect(chart.csv() == "t,a,b\n2018-01,1,4\n2018-02,2,3\n")
        #expect(chart.tables().first?.text(row: 1, column: 0, locale: .id) == "Februari 2018")
        #expect(
            chart.id == """
                Diagram garis: a per bulan, Januari 2018 sampai Februari 2018. Naik 1, dari 1 \
                pada Januari 2018 menjadi 2 pada Februari 2018. Diagram garis: b per bulan, \
                Januari 2018 sampai Februari 2018. Turun 1, dari 4 pada Januari 2018 menjadi 3 \
                pada Februari 2018.
                """)
    }

    @Test(arguments: [
        ("year", "2018\n", "2018"), ("yearquarter", "2018-01-01\n", "triwulan I 2018"),
        ("yearmonth", "2018-03\n", "Maret 2018"),
        ("yearmonthdate", "2018-03-15\n", "15 Maret 2018"), ("month", "Mar\n", "Mar"),
    ])
    func `time units are as precise as they are`(unit: String, csv: String, text: String) {
        let chart = DescribedChart(
            """
            data: {values: [{t: "2018-03-15"}]}
            mark: tick
            encoding: {x: {field: t, type: temporal, timeUnit: \(unit)}}
            """)
        #expect(chart.csv() == "t\n" + csv)
        #expect(chart.tables().first?.text(row: 0, column: 0, locale: .id) == text)
    }

    @Test func `abbreviating formats are not used where digits count`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 192029686}]}
            mark: bar
            encoding:
              x: {field: k, type: nominal}
              y: {field: n, type: quantitative, axis: {format: ".2s", title: Peserta}}
            """)
        let table = chart.tables().first
        #expect(table?.text(row: 0, column: 1, locale: .id) == "192.029.686")
        #expect(table?.text(row: 0, column: 1, locale: .en) == "192,029,686")
        #expect(table?.columns.last?.title == "Peserta")
    }

    @Test func `detail is a column and names the series`() {
        let chart = DescribedChart(
            """
            data: {name: lines}
            mark: line
            encoding:
              x: {field: year, type: ordinal}
              y: {field: n, type: quantitative}
              detail: {field: s}
            """, datasets: ["lines": "year,n,s\n2016,1,P\n2016,2,Q\n2017,3,P\n2017,,Q\n"])
        #expect(chart.csv() == "year,s,n\n2016,P,1\n2016,Q,2\n2017,P,3\n2017,Q,\n")
        #expect(
            chart.id == """
                Diagram garis: n per tahun menurut s, 2016–2017. Nilai terakhir 2 seri: P 3 (pada \
                2017, naik 2); Q 2 (pada 2016). Tertinggi 3 (P, 2017); terendah 1 (P, 2016). \
                Tidak ada data: Q, 2017.
                """)
    }

    @Test func `what tooltips would show is at the end, with the title written for it`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5, source: S1, m: 2.5}, {k: B, n: 7, source: S2, m: 3}]}
            mark: bar
            encoding:
              x: {field: k, type: nominal}
              y: {field: n, type: quantitative}
              tooltip: [{field: n}, {field: source, title: Source}, {field: m, type: quantitative}]
            """)
        #expect(chart.csv() == "k,source,n,m\nA,S1,5,2.5\nB,S2,7,3\n")
        #expect(chart.tables().first?.columns.map(\.title) == ["k", "Source", "n", "m"])
        #expect(chart.en.hasSuffix("Largest: B, 7. Smallest: A, 5."))
    }
}
