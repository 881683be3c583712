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
    var decoded = decodeChart(node)
    if let document = decoded.value, document.readsViewSize, document.root.isView {
        decoded = decodeSized(node, document, data: data, options: options)
    }
    return written(laidOut(decoded, data: data, options: options), options: options)
}

/// The specification with the size of its view in expressions. The size may itself follow from expressions: then the
/// picture says what it is.
private func decodeSized(
    _ node: ValueNode, _ document: ChartDocument, data: some ChartDataProvider,
    options: ChartOptions
) -> Checked<ChartDocument?> {
    var size = (width: 300.0, height: 300.0)
    for _ in 0..<2 {
        let decoded = decodeChart(node, viewSize: size)
        let scene = laidOut(decoded, data: data, options: options).value?.scene
        guard case .group(let view)? = scene?.nodes.first else { return decoded }
        let found = (width: view.width ?? 0, height: view.height ?? 0)
        if found == size { return decoded }
        size = found
    }
    return decodeChart(node, viewSize: size)
}

/// A chart whose parts are in place.
private struct LaidOutChart {
    var document: ChartDocument
    var chart: PreparedNode
    var scene: Scene
}

/// Takes a specification through the phases after its decoding, up to the picture.
private func laidOut(
    _ decoded: Checked<ChartDocument?>, data: some ChartDataProvider, options: ChartOptions
) -> Checked<LaidOutChart?> {
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
    return Checked(LaidOutChart(document: document, chart: chart, scene: scene), diagnostics)
}

/// Writes a chart that is laid out, with its description.
private func written(
    _ laidOut: Checked<LaidOutChart?>, options: ChartOptions
) -> Checked<RenderedChart?> {
    guard let drawing = laidOut.value else { return Checked(nil, laidOut.diagnostics) }
    var svgOptions = options.svg
    if svgOptions.summary == nil {
        let story = options.describes ? describe(drawing.chart, locale: options.locale) : nil
        let sentences = [drawing.document.description, story].compactMap(\.self)
        svgOptions.summary = sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
    return Checked(
        RenderedChart(
            scene: drawing.scene, svg: writeSVG(drawing.scene, options: svgOptions),
            summary: svgOptions.summary, chart: drawing.chart),
        laidOut.diagnostics)
}
