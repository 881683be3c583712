import Scenes
import Testing

@testable import Charts

/// What `config` says beside the kinds of guides.
@Suite struct `Configuration` {
    private func chart(_ config: String) throws -> DrawnChart {
        try DrawnChart(
            "{data: {values: [{a: 1234.5, d: 2024-05-01}]}, mark: point, title: T, encoding: {"
                + "x: {field: a, type: quantitative, axis: {values: [1000]}}, "
                + "y: {field: d, type: temporal, axis: {format: '%B', values: [1714521600000]}}}, "
                + "config: {\(config)}}")
    }

    @Test func `gives styles to labels and titles, weaker than their own configuration`() throws {
        let styles =
            "style: {guide-label: {fontSize: 14, fill: gray}, guide-title: {fontSize: 9}, "
            + "group-title: {fontSize: 30}}"
        let drawn = try chart(styles)
        #expect(size(of: "1,000", in: drawn) == 14)
        #expect(size(of: "a", in: drawn) == 9)
        #expect(size(of: "T", in: drawn) == 30)
        let stronger = try chart(styles + ", axis: {labelFontSize: 8}, title: {fontSize: 7}")
        #expect(size(of: "1,000", in: stronger) == 8)
        #expect(size(of: "T", in: stronger) == 7)
    }

    @Test func `gives a locale to numbers and dates`() throws {
        let months =
            "[Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, "
            + "November, Desember]"
        let drawn = try chart(
            "locale: {number: {decimal: ',', thousands: '.', grouping: [3], currency: ['Rp', '']}, "
                + "time: {months: \(months)}}")
        #expect(drawn.words.contains("1.000"))
        #expect(drawn.words.contains("Mei"))
    }

    private func size(of words: String, in drawn: DrawnChart) -> Double? {
        drawn.texts.first { $0.shape.lines == [words] }?.shape.font.size
    }
}
