import Formats
import Testing

@testable import Charts

/// The sentences that depend on the values.
@Suite struct DescribeValuesTests {
    @Test(arguments: [
        ([5, 5, 5, 5], "Diagram garis: n per tahun, 2001–2004. Tetap 5 di seluruh rentang."),
        (
            [5, 9, 9, 5],
            """
            Diagram garis: n per tahun, 2001–2004. Tetap: 5, sama pada 2001 dan pada 2004. \
            Tertinggi 9 pada 2002 dan 2003; terendah 5 pada 2001 dan 2004.
            """
        ),
        ([5], "Diagram garis: n per tahun, 2001. Satu nilai: 5 pada 2001."),
        (
            [1, 0, 0, 0, 0, 2],
            """
            Diagram garis: n per tahun, 2001–2006. Naik 1, dari 1 pada 2001 menjadi 2 pada 2006. \
            Tertinggi 2 pada 2006; terendah 0 pada 2002 dan 3 lainnya. Turun hanya pada 2002.
            """
        ),
    ])
    func `courses that do not simply rise`(values: [Int], text: String) {
        let rows = values.enumerated().map { "{year: \(2001 + $0), n: \($1)}" }
        let chart = DescribedChart(
            """
            data: {values: [\(rows.joined(separator: ", "))]}
            mark: line
            encoding:
              x: {field: year, type: ordinal}
              y: {field: n, type: quantitative}
            """)
        #expect(chart.id == text)
    }

    @Test(arguments: [
        (["2018-01-15", "2018-01-16", "2018-01-19"], "on A"),
        (["2018-01-01", "2018-02-01", "2018-03-01"], "in A"),
        (["2016-01-01", "2017-01-01", "2018-01-01"], "in A"),
        (["2018-01-15T06:00", "2018-01-15T07:00", "2018-01-15T09:00"], "on A"),
    ])
    func `names in the order of dates stand for as long as those`(dates: [String], place: String) {
        let rows = zip(dates, ["A", "B", "C"]).map {
            "{t: '\($0)', k: \($1), n: \($1 == "B" ? 9 : 1)}"
        }
        let chart = DescribedChart(
            """
            data: {values: [\(rows.joined(separator: ", "))], format: {parse: {t: date}}}
            mark: line
            encoding:
              x: {field: k, type: nominal, sort: {field: t, op: min}}
              y: {field: n, type: quantitative}
            """)
        #expect(chart.en.contains(place))
    }

    @Test func `at most six series are named`() {
        let rows = (0..<8).map { "{t: 1, s: s\($0), n: \($0)}" }
        let chart = DescribedChart(
            """
            data: {values: [\(rows.joined(separator: ", "))]}
            mark: {type: line}
            encoding:
              x: {field: t, type: quantitative}
              y: {field: n, type: quantitative}
              color: {field: s, type: nominal}
            """)
        #expect(chart.en.contains("at 1: s7 7; s6 6; s5 5; s4 4; s3 3; s2 2; 2 more."))
    }

    @Test func `a total among the bars is not added to them`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: B, n: 7}, {k: Jumlah, n: 12}]}
            mark: bar
            encoding:
              x: {field: k, type: nominal}
              y: {field: n, type: quantitative}
            """)
        #expect(!chart.id.contains("Jumlah seluruhnya"))
        #expect(!chart.id.contains("%"))
    }

    @Test func `marks on one axis tell its range`() {
        let chart = DescribedChart(
            """
            data: {values: [{n: 5}, {n: 7}]}
            mark: tick
            encoding: {x: {field: n, type: quantitative, title: Umur}}
            """)
        #expect(chart.id == "Diagram strip: Umur. Umur dari 5 sampai 7.")
    }

    @Test func `bars that reach from one value to another are not added up`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, a: 1, b: 3}, {k: B, a: 2, b: 8}]}
            mark: bar
            encoding:
              y: {field: k, type: nominal}
              x: {field: a, type: quantitative, title: Mulai}
              x2: {field: b, title: Selesai}
            """)
        #expect(
            chart.id == """
                Diagram batang mendatar: Mulai menurut k, 2 kategori, dari A sampai B. Mulai dari 1 \
                sampai 2. Selesai dari 3 sampai 8.
                """)
    }
}
