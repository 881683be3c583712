package import Diagnostics
import Expressions
import Scenes
package import Values

/// Draws a Vega-Lite specification.
///
/// The phases, each a function whose result the next one takes:
///
/// ```
/// ValueNode ──decodeChart──► ChartDocument         what the author wrote, checked (Decoding, Specification)
///   ──normalize──► ChartSpec                       repetitions, composite marks and overlays written out
///                                                  (Normalization)
///   ──prepareChart──► PreparedNode                 types, stacks, titles, rows to draw (Encodings, Transforms, Data)
///   ──layOutChart──► Scene                         scales, axes, legends, marks, titles in place (ScaleResolution,
///                                                  Axes, Legends, Marks, Titles, Layout)
///   ──writeSVG──► HTML
/// ```
///
/// Nothing that the author wrote is passed over in silence: what is misspelt or not drawn yet is an error, and the
/// rest is drawn all the same. Nil if there is nothing to draw. Our own keys (`caption`, `source`…) must have been
/// taken out of `node`.
package func renderChart(
    _ node: ValueNode, data: some ChartDataProvider, options: ChartOptions = ChartOptions()
) -> Checked<RenderedChart?> {
    let decoded = decodeChart(node)
    var diagnostics = decoded.diagnostics
    guard let document = decoded.value else { return Checked(nil, diagnostics) }

    let normalized = normalize(document)
    diagnostics += normalized.diagnostics
    guard let spec = normalized.value else { return Checked(nil, diagnostics) }

    let prepared = prepareChart(spec, document, provider: data)
    diagnostics += prepared.diagnostics
    guard let chart = prepared.value else { return Checked(nil, diagnostics) }

    let configuration = ChartConfiguration(
        theme: options.theme, user: document.configuration, locale: options.locale,
        width: options.width)
    let scene = layOutChart(
        chart, configuration: configuration, background: document.background,
        padding: document.padding, autosize: document.autosize, parameters: document.parameters)

    diagnostics += checkAutosize(
        document.autosize ?? document.configuration.autosize, of: chart, onPage: options.width)
    diagnostics += document.faults.flatMap(\.diagnostics)

    var svgOptions = options.svg
    if svgOptions.summary == nil {
        let story = options.describes ? describe(chart, locale: options.locale) : nil
        let sentences = [document.description, story].compactMap(\.self)
        svgOptions.summary = sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
    let svg = writeSVG(scene, options: svgOptions)
    return Checked(
        RenderedChart(scene: scene, svg: svg, summary: svgOptions.summary, chart: chart),
        diagnostics)
}
