import Formats
import Testing

@testable import Charts

/// Charts beyond lines, areas and bars, and charts with little in them.
@Suite struct DescribeOtherMarksTests {
    @Test func `points tell the ranges of both axes and the groups`() {
        let chart = DescribedChart(
            """
            data: {values: [{a: 1.5, b: 20, g: X}, {a: 3, b: 10, g: Y}, {a: 2, b: 15, g: X}]}
            mark: point
            encoding:
              x: {field: a, type: quantitative, title: Umur}
              y: {field: b, type: quantitative, title: Iuran}
              color: {field: g, type: nominal, title: Kelas}
            """)
        #expect(
            chart.id == """
                Diagram pencar: Iuran terhadap umur, 3 titik. Umur dari 1,5 sampai 3. Iuran \
                dari 10 sampai 20. 2 kelompok menurut kelas: X, Y.
                """)
        #expect(
            chart.en == """
                Scatter plot: Iuran against umur, 3 points. Umur from 1.5 to 3. Iuran from 10 \
                to 20. 2 groups by kelas: X, Y.
                """)
    }

    @Test func `a heatmap tells its extremes`() {
        let chart = DescribedChart(
            """
            data:
              values:
                - {d: Senin, h: Pagi, n: 5}
                - {d: Senin, h: Sore, n: 9}
                - {d: Selasa, h: Pagi, n: 2}
            mark: rect
            encoding:
              x: {field: d, type: ordinal, title: Hari, sort: null}
              y: {field: h, type: ordinal, title: Waktu}
              color: {field: n, type: quantitative, title: Kunjungan}
            """)
        #expect(
            chart.id == """
                Peta panas: Kunjungan menurut hari dan waktu. Tertinggi 9 (Senin, Sore); \
                terendah 2 (Selasa, Pagi).
                """)
        #expect(
            chart.en == """
                Heatmap: Kunjungan by hari and waktu. Highest 9 (Senin, Sore); lowest 2 \
                (Selasa, Pagi).
                """)
    }

    @Test func `a histogram counts by bins`() {
        let chart = DescribedChart(
            """
            data: {values: [{a: 1}, {a: 2}, {a: 12}, {a: 13}, {a: 14}, {a: 28}]}
            mark: bar
            encoding:
              x: {field: a, type: quantitative, bin: {step: 10}, title: Umur}
              y: {aggregate: count}
            """)
        #expect(
            chart.id == """
                Histogram: Jumlah data menurut umur, 0 sampai 30. Terbesar: 10–20, 3 (50,0% \
                dari jumlah). Terkecil: 20–30, 1. Jumlah seluruhnya 6.
                """)
        #expect(
            chart.en == """
                Histogram: Number of records by umur, 0 to 30. Largest: 10–20, 3 (50.0% of the \
                total). Smallest: 20–30, 1. The total is 6.
                """)
        #expect(chart.csv() == "a,a_end,count\n0,10,2\n10,20,3\n20,30,1\n")
    }

    @Test func `a pie tells its largest part`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: B, n: 7}]}
            mark: arc
            encoding:
              theta: {field: n, type: quantitative, title: Orang}
              color: {field: k, type: nominal, title: Kelompok}
            """)
        #expect(
            chart.id == """
                Diagram lingkaran: Orang menurut kelompok, 2 kategori, dari A sampai B. \
                Terbesar: B, 7 (58,3% dari jumlah). Terkecil: A, 5. Jumlah seluruhnya 12.
                """)
        #expect(
            chart.en == """
                Pie chart: Orang by kelompok, 2 categories, from A to B. Largest: B, 7 (58.3% \
                of the total). Smallest: A, 5. The total is 12.
                """)
    }

    @Test func `texts are told`() {
        let chart = DescribedChart(
            """
            data: {values: [{a: 1, b: 20, g: X}, {a: 3, b: 10, g: Y}]}
            mark: text
            encoding:
              x: {field: a, type: ordinal, title: Baris}
              text: {field: g, type: nominal, title: Kelas}
            """)
        #expect(chart.id == "Diagram teks: Baris, 2 kategori, dari 1 sampai 3. Teks: X, Y.")
        #expect(chart.en == "Text chart: Baris, 2 categories, from 1 to 3. Texts: X, Y.")
    }

    @Test func `rules tell where they stand`() {
        let chart = DescribedChart(
            """
            data: {values: [{a: 1}, {a: 4}]}
            mark: rule
            encoding:
              x: {field: a, type: quantitative, aggregate: mean, title: Rata-rata umur}
            """)
        #expect(chart.id == "Garis tegak pada 2,5: Rata-rata umur.")
        #expect(chart.en == "Vertical line at 2.5: Rata-rata umur.")
    }

    @Test func `a chart of constants alone tells them`() {
        let chart = DescribedChart(
            """
            data: {values: [{}]}
            layer:
              - mark: rule
                encoding: {x: {datum: 12, type: quantitative}}
              - mark: {type: text, text: Perhatikan.}
            """)
        #expect(chart.id == "Garis tegak pada 12. Catatan pada diagram: Perhatikan.")
        #expect(chart.en == "Vertical line at 12. Note on the chart: Perhatikan.")
        #expect(chart.tables().isEmpty)
    }

    @Test func `without rows it says so`() {
        let chart = DescribedChart(
            """
            data: {values: []}
            mark: line
            encoding:
              x: {field: t, type: temporal, timeUnit: year}
              y: {field: v, type: quantitative, title: Peserta}
            """)
        #expect(chart.id == "Diagram garis tanpa data: Peserta per tahun.")
        #expect(chart.en == "Line chart without data: Peserta by year.")
    }
}
