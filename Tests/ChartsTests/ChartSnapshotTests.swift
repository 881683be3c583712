import Diagnostics
import Formats
import Markup
import Testing
import Values

@testable import Charts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A chart of our own, `Snapshots/NAME.yml`, and its picture beside it. `RECORD=1 swift test` draws the pictures
/// anew; look at them before they are committed.
@Suite struct `Chart snapshots` {
    static let names = [
        "area-normalized", "bars", "bars-grouped", "bars-stacked", "boxplot-one-axis",
        "concat-shared-legend",
        "facet-grid", "facet-of-layers", "facet-wrapped", "heatmap", "histogram",
        "line-with-gap", "lines-with-legend", "log-axis", "map-choropleth", "map-globe", "pie",
        "repeat-columns", "repeat-layers",
        "report-concat", "report-direct-labels", "report-facet", "report-facet-grid",
        "report-narrow-concat",
        "report-narrow-facet", "report-narrow-facet-grid",
        "report-indonesian", "report-map", "report-narrow-legend", "report-narrow-long-names",
        "rule-and-text",
        "rule-diagonals", "scatter-size-and-colour", "time-axis", "title-and-subtitle",
    ]

    @Test(arguments: names)
    func `are drawn without a complaint, as recorded`(name: String) throws {
        let path = #filePath.dropLast("ChartSnapshotTests.swift".count) + "Snapshots/" + name
        let spec = try #require(readText(path + ".yml"), "no specification")
        let isReport = name.hasPrefix("report")
        let options = ChartOptions(
            theme: isReport ? .report : .vega, locale: isReport ? .id : .vega,
            width: isReport ? (name.contains("narrow") ? 360 : 640) : nil)
        let chart = renderChart(try node(spec), data: NoChartData(), options: options)
        #expect(chart.diagnostics.isEmpty)
        let svg = try #require(chart.value).svg
        if getenv("RECORD") != nil, getenv("CI") == nil {
            try writeText(svg, path + ".svg")
        } else {
            #expect(svg == readText(path + ".svg"))
        }
    }
}

private func readText(_ path: String) -> String? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF {
        bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func writeText(_ text: String, _ path: String) throws {
    let stream = try #require(fopen(path, "w"))
    defer { fclose(stream) }
    #expect(fputs(text, stream) >= 0)
}
