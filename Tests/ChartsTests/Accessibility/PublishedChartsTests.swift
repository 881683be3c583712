import Formats
import Tables
import Testing

@testable import Charts

/// The charts of the example site.
@Suite struct PublishedChartsTests {
    let yearEnds = DescribedChart(
        """
        data: jkn_year_end
        height: 320
        layer:
          - mark: {type: line, point: true}
            encoding:
              x: {field: date, type: temporal, timeUnit: year, title: null}
              y: {field: participants, type: quantitative, title: null}
          - data: {values: [{}]}
            mark: {type: rule, strokeDash: [6, 4]}
            encoding:
              y: {datum: 264000000}
          - data: {values: [{}]}
            mark: {type: text, align: left, baseline: bottom, dy: -4}
            encoding:
              x: {value: 4}
              y: {datum: 264000000}
              text: {value: "Sasaran 264 juta"}
        """,
        datasets: ["jkn_year_end": Published.yearEnds], titles: Published.titles)

    let segments = DescribedChart(
        """
        data: jkn_segments
        height: 240
        encoding:
          y: {field: segment, type: nominal, sort: "-x", title: null}
          x: {field: change, type: quantitative, axis: null}
        layer:
          - mark: {type: bar}
          - mark: {type: text, align: left, baseline: middle, dx: 4}
            encoding:
              text: {field: change, type: quantitative, format: "+,d"}
        """,
        datasets: ["jkn_segments": Published.segments], titles: Published.titles)

    @Test func `describes participants at year end in Indonesian`() {
        #expect(
            yearEnds.id == """
                Diagram garis: Peserta terdaftar per tahun, 2014–2025. Naik 149,3 juta, dari \
                133,4 juta pada 2014 menjadi 282,7 juta pada 2025. Nilai terendah di awal, \
                tertinggi di akhir. Di antara tahun yang tersedia, turun hanya pada 2020. Tidak \
                ada data pada 2021. Garis mendatar pada 264 juta: Sasaran 264 juta.
                """)
    }

    @Test func `describes participants at year end in English`() {
        #expect(
            yearEnds.en == """
                Line chart: Registered participants by year, 2014–2025. Up 149.3 million, from \
                133.4 million in 2014 to 282.7 million in 2025. The lowest value is the first, \
                the highest the last. Among the years available, it fell only in 2020. No data \
                in 2021. Horizontal line at 264 million: Sasaran 264 juta.
                """)
    }

    @Test func `describes the change by segment in Indonesian`() {
        #expect(
            segments.id == """
                Diagram batang mendatar: Perubahan menurut segmen, 6 kategori. Terbesar: \
                Penduduk didaftarkan Pemda, 9,57 juta. Terkecil: PBI (APBN), −272.754.
                """)
    }

    @Test func `describes the change by segment in English`() {
        #expect(
            segments.en == """
                Horizontal bar chart: Change by segment, 6 categories. Largest: Penduduk \
                didaftarkan Pemda, 9.57 million. Smallest: PBI (APBN), −272,754.
                """)
    }

    @Test func `tabulates line and points once, the gap included`() {
        let tables = yearEnds.tables()
        #expect(tables.map(\.name) == ["jkn_year_end"])
        #expect(tables.first?.columns.map(\.title) == ["Tanggal", "Peserta terdaftar"])
        #expect(tables.first?.text(row: 3, column: 0, locale: .id) == "2017")
        #expect(tables.first?.text(row: 3, column: 1, locale: .id) == "187.982.949")
        #expect(tables.first?.text(row: 7, column: 1, locale: .id) == "")
        #expect(
            yearEnds.csv() == """
                date,participants
                2014,133400000
                2015,156800000
                2016,171939254
                2017,187982949
                2018,208054199
                2019,224100000
                2020,222460000
                2021,
                2022,248771083
                2023,267310000
                2024,278100000
                2025,282700000

                """)
    }

    @Test func `tabulates bars and their labels once, by the labels' format`() {
        #expect(segments.tables().map(\.name) == ["jkn_segments"])
        #expect(
            segments.csv() == """
                segment,change
                Penduduk didaftarkan Pemda,9568110
                PBPU (peserta mandiri),5702420
                PPU non-penyelenggara negara,4380375
                PPU penyelenggara negara,561678
                Bukan pekerja,131421
                PBI (APBN),-272754

                """)
        let table = segments.tables().first
        #expect(table?.columns.map(\.title) == ["Segmen", "Perubahan"])
        #expect(table?.text(row: 1, column: 1, locale: .id) == "+5.702.420")
        #expect(table?.columns.last?.channels == [.x, .text])
    }
}
