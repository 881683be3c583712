import Diagnostics
@_exported public import Formats
import Markup
import Scenes
import Tables
@_exported public import Values

/// Draws a specification: the entrance for programs that use `Charts` as a library.
///
/// Never traps, never waits and never reads anything but its arguments; equal arguments give equal bytes. It can be
/// called from several threads at once, which need stacks of 8 MiB for the most deeply nested specifications.
///
/// - Parameters:
///   - data: the datasets that `data: {name: …}` can mean.
///   - theme: the look before the specification's own `config`.
///   - language: of numbers, dates and the description.
///   - width: of the whole picture in CSS pixels, for a specification that gives none; nil leaves Vega-Lite's own.
///   - files: the bytes behind `data: {url: …}`; nil if there is no such file. Asked once for each address, and once
///     more to show a fault.
public func renderChart(
    _ specification: ChartSpecification, data: [String: ChartDataset] = [:],
    theme: ChartTheme = .vega, language: FormatLanguage = .english, width: Double? = nil,
    files: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
) -> ChartDrawing {
    let names = data.keys.sorted()
    var diagnostics = specification.parsed.diagnostics
    var chart: RenderedChart?
    if let node = specification.parsed.value {
        let rendered = renderChart(
            node, data: ProgramData(datasets: data, names: names, load: files),
            options: ChartOptions(
                theme: theme, locale: language.locale, width: width, describes: true))
        diagnostics += rendered.diagnostics
        chart = rendered.value
    }
    let renderer = DiagnosticRenderer { path in
        path == specification.file.path
            ? specification.file : files(path).map { SourceFile(path: path, bytes: $0) }
    }
    // Each dataset by its own text: two may have one name.
    let faultsOfData = names.flatMap { data[$0]?.located(as: $0) ?? [] }
    return ChartDrawing(
        svg: chart?.svg, width: chart?.scene.width ?? 0, height: chart?.scene.height ?? 0,
        description: chart?.summary ?? "",
        diagnostics: renderer.located(diagnostics.sortedForReport) + faultsOfData)
}

/// The datasets and files of a program.
private struct ProgramData: ChartDataProvider {
    var datasets: [String: ChartDataset]
    var names: [String]
    var load: @Sendable (String) -> [UInt8]?

    func table(named name: String) -> Table? { datasets[name]?.table }
    func file(_ url: String) -> [UInt8]? { load(url) }
}
