import Formats
import Testing

@testable import Charts

/// Lines, areas and bars with small data of their own.
@Suite struct DescribeTests {
    @Test func `several lines tell the end of each`() {
        let chart = DescribedChart(
            """
            data:
              values:
                - {t: "2018-03-01", v: 10, s: Aceh}
                - {t: "2018-04-01", v: 12, s: Aceh}
                - {t: "2018-03-01", v: 30, s: Bali}
                - {t: "2018-04-01", v: 25, s: Bali}
            mark: line
            encoding:
              x: {field: t, type: temporal, timeUnit: yearmonth}
              y: {field: v, type: quantitative, title: Peserta}
              color: {field: s, type: nominal, title: Provinsi}
            """)
        #expect(
            chart.id == """
                Diagram garis: Peserta per bulan menurut provinsi, Maret 2018 sampai April \
                2018. Nilai terakhir 2 seri, pada April 2018: Bali 25 (turun 5); Aceh 12 (naik \
                2). Tertinggi 30 (Bali, Maret 2018); terendah 10 (Aceh, Maret 2018).
                """)
        #expect(
            chart.en == """
                Line chart: Peserta by month and provinsi, March 2018 to April 2018. Last \
                values of 2 series, in April 2018: Bali 25 (down 5); Aceh 12 (up 2). Highest \
                30 (Bali, March 2018); lowest 10 (Aceh, March 2018).
                """)
    }

    @Test func `an area that falls tells where it rose`() {
        let chart = DescribedChart(
            """
            data:
              values:
                - {t: "2018-03-01", v: 0.50}
                - {t: "2018-03-02", v: 0.41}
                - {t: "2018-03-03", v: 0.45}
                - {t: "2018-03-04", v: 0.22}
            mark: area
            encoding:
              x: {field: t, type: temporal}
              y: {field: v, type: quantitative, title: Bagian, axis: {format: ".0%"}}
            """)
        #expect(
            chart.id == """
                Diagram area: Bagian per tanggal, 1 Maret 2018 sampai 4 Maret 2018. Turun 28 \
                poin persen, dari 50% pada 1 Maret 2018 menjadi 22% pada 4 Maret 2018. Nilai \
                tertinggi di awal, terendah di akhir. Naik hanya pada 3 Maret 2018.
                """)
        #expect(
            chart.en == """
                Area chart: Bagian by date, 1 March 2018 to 4 March 2018. Down 28 percentage \
                points, from 50% on 1 March 2018 to 22% on 4 March 2018. The highest value is \
                the first, the lowest the last. It rose only on 3 March 2018.
                """)
    }

    @Test func `bars tell largest and smallest, and no sum that the chart does not draw`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: B, n: 7}, {k: C, n: 4}]}
            mark: bar
            encoding:
              x: {field: k, type: nominal, title: Kelompok}
              y: {field: n, type: quantitative, title: Orang}
            """)
        #expect(
            chart.id == """
                Diagram batang: Orang menurut kelompok, 3 kategori, dari A sampai C. Terbesar: \
                B, 7. Terkecil: C, 4.
                """)
        #expect(
            chart.en == """
                Bar chart: Orang by kelompok, 3 categories, from A to C. Largest: B, 7. \
                Smallest: C, 4.
                """)
    }

    @Test func `bars without a value are named, and years are not added up`() {
        let chart = DescribedChart(
            """
            data: {values: [{year: 2020, n: 5}, {year: 2021, n: null}, {year: 2022, n: 4}]}
            mark: bar
            encoding:
              x: {field: year, type: ordinal}
              y: {field: n, type: quantitative, title: Orang}
            """)
        #expect(
            chart.id == """
                Diagram batang: Orang per tahun, 2020–2022. Turun 1, dari 5 pada 2020 menjadi \
                4 pada 2022. Tidak ada data pada 2021.
                """)
        #expect(
            chart.en == """
                Bar chart: Orang by year, 2020–2022. Down 1, from 5 in 2020 to 4 in 2022. No \
                data in 2021.
                """)
        #expect(chart.csv() == "year,n\n2020,5\n2022,4\n")
        #expect(chart.tables().first?.text(row: 0, column: 0, locale: .id) == "2020")
    }

    @Test func `averages are not added up`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: A, n: 8}, {k: B, n: 7}]}
            mark: bar
            encoding:
              y: {field: k, type: nominal}
              x: {field: n, type: quantitative, aggregate: mean}
            """)
        #expect(
            chart.id == """
                Diagram batang mendatar: Rata-rata n menurut k, 2 kategori, dari A sampai B. \
                Terbesar: B, 7. Terkecil: A, 6,5.
                """)
        #expect(
            chart.en == """
                Horizontal bar chart: Average n by k, 2 categories, from A to B. Largest: B, \
                7. Smallest: A, 6.5.
                """)
    }

    @Test func `stacked bars tell their totals`() {
        let chart = DescribedChart(
            """
            data:
              values:
                - {k: A, s: L, n: 5}
                - {k: A, s: P, n: 6}
                - {k: B, s: L, n: 3}
                - {k: B, s: P, n: 4}
            mark: bar
            encoding:
              x: {field: k, type: nominal, title: Kelompok}
              y: {field: n, type: quantitative, title: Orang}
              color: {field: s, type: nominal, title: Jenis kelamin}
            """)
        #expect(
            chart.id == """
                Diagram batang bertumpuk: Orang menurut kelompok dan jenis kelamin, 2 \
                kategori, dari A sampai B. Jumlah terbesar: A, 11 (61,1% dari jumlah). Jumlah \
                terkecil: B, 7. Jumlah seluruhnya 18.
                """)
        #expect(
            chart.en == """
                Stacked bar chart: Orang by kelompok and jenis kelamin, 2 categories, from A \
                to B. Largest total: A, 11 (61.1% of the total). Smallest total: B, 7. The \
                total is 18.
                """)
    }

    @Test func `grouped bars tell the extremes of all`() {
        let chart = DescribedChart(
            """
            data:
              values:
                - {k: A, s: L, n: 5}
                - {k: A, s: P, n: 6}
                - {k: B, s: L, n: 3}
                - {k: B, s: P, n: 4}
            mark: bar
            encoding:
              x: {field: k, type: nominal, title: Kelompok}
              y: {field: n, type: quantitative, title: Orang}
              xOffset: {field: s, type: nominal}
              color: {field: s, type: nominal, title: Jenis kelamin}
            """)
        #expect(
            chart.id == """
                Diagram batang berkelompok: Orang menurut kelompok dan jenis kelamin, 2 \
                kategori, dari A sampai B. Terbesar: A (P), 6. Terkecil: B (L), 3.
                """)
        #expect(
            chart.en == """
                Grouped bar chart: Orang by kelompok and jenis kelamin, 2 categories, from A \
                to B. Largest: A (P), 6. Smallest: B (L), 3.
                """)
    }

    @Test func `stacked areas tell the course of the sum`() {
        let chart = DescribedChart(
            """
            data:
              values:
                - {year: 2016, s: L, n: 5}
                - {year: 2017, s: L, n: 6}
                - {year: 2016, s: P, n: 3}
                - {year: 2017, s: P, n: 4}
            mark: area
            encoding:
              x: {field: year, type: ordinal}
              y: {field: n, type: quantitative, title: Orang}
              color: {field: s, type: nominal}
            """)
        #expect(
            chart.id == """
                Diagram area bertumpuk: Orang per tahun menurut s, 2016–2017. Jumlah semua \
                seri: naik 2, dari 8 pada 2016 menjadi 10 pada 2017. Nilai terakhir 2 seri, \
                pada 2017: L 6 (naik 1); P 4 (naik 1).
                """)
        #expect(
            chart.en == """
                Stacked area chart: Orang by year and s, 2016–2017. All series together: up 2, \
                from 8 in 2016 to 10 in 2017. Last values of 2 series, in 2017: L 6 (up 1); P \
                4 (up 1).
                """)
    }
}
