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

    @Test func `gives formats to the axes of a kind, weaker than the axis's own`() throws {
        let plain =
            "{data: {values: [{a: 5000, d: 2024-05-01}]}, mark: point, encoding: {x: {field: "
        func words(_ rest: String) throws -> [String] {
            try DrawnChart("\(plain)\(rest)}").words
        }
        let temporal = "config: {axisTemporal: {format: '%d/%m'}}"
        let values = "values: [1714521600000]"
        #expect(
            try words("d, type: temporal, axis: {\(values)}}}, \(temporal)").contains("01/05"))
        #expect(
            try words("d, timeUnit: yearmonthdate, axis: {\(values)}}}, \(temporal)")
                .contains("01/05"))
        #expect(
            try words("d, type: temporal, axis: {\(values), format: '%Y'}}}, \(temporal)")
                .contains("2024"))
        #expect(
            try words(
                "a, type: quantitative, axis: {values: [5000]}}}, config: {axis: {format: '.1f'}}"
            )
            .contains("5000.0"))
    }

    @Test func `speaks of an axis on the side where it ends up`() throws {
        func colors(_ axis: String, _ config: String) throws -> Set<Paint> {
            let drawn = try DrawnChart(
                "{data: {values: [{a: 1}]}, mark: point, encoding: {x: {field: a, type: quantitative, "
                    + "axis: {grid: false\(axis)}}}, config: {\(config)}}")
            return Set(drawn.rules.map(\.style.stroke))
        }
        let sides =
            "axisBottom: {tickColor: red, domainColor: red}, "
            + "axisTop: {tickColor: blue, domainColor: blue}"
        #expect(try colors("", sides) == [.color("red")])
        #expect(try colors(", orient: top", sides) == [.color("blue")])
        #expect(try colors("", "axisX: {orient: top}, " + sides) == [.color("blue")])
        // A side counts for more than a direction, a kind for more than a side.
        let direction = ", axisX: {tickColor: green, domainColor: green}"
        #expect(try colors("", sides + direction) == [.color("red")])
        let kind = ", axisQuantitative: {tickColor: green, domainColor: green}"
        #expect(try colors("", sides + kind) == [.color("green")])
    }

    private func size(of words: String, in drawn: DrawnChart) -> Double? {
        drawn.texts.first { $0.shape.lines == [words] }?.shape.font.size
    }
}
