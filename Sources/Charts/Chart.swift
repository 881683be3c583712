package import Diagnostics
import Expressions
package import Scenes
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
    let decoded = decoded(node, data: data, options: options)
    let prepared = prepared(decoded, data: data)
    guard let drawing = prepared.value else { return Checked(nil, prepared.diagnostics) }
    let scene = drawing.scene(options)
    let faults = drawing.faults(options)
    return Checked(drawing.written(scene, options), prepared.diagnostics + faults)
}

/// A chart for pages of several widths: the views with their rows, and a scene for each width.
package struct ChartLayouts: Sendable {
    package var chart: PreparedNode
    package var scenes: [Scene]
}

/// Lays a Vega-Lite specification out for each of the widths; what does not depend on the width is done once.
///
/// The diagnostics are those of the first width: the others have nothing to add.
package func layOutChart(
    _ node: ValueNode, data: some ChartDataProvider, options: ChartOptions, widths: [Double]
) -> Checked<ChartLayouts?> {
    var result = Checked<ChartLayouts?>(nil, [])
    var drawing: PreparedDrawing?
    for width in widths {
        var options = options
        options.width = width
        if drawing == nil || drawing?.document.readsViewSize == true {
            let prepared = prepared(decoded(node, data: data, options: options), data: data)
            if drawing == nil { result.diagnostics = prepared.diagnostics }
            drawing = prepared.value
        }
        guard let drawing else { return Checked(nil, result.diagnostics) }
        let scene = drawing.scene(options)
        if result.value == nil {
            result.diagnostics += drawing.faults(options)
            result.value = ChartLayouts(chart: drawing.chart, scenes: [])
        }
        result.value?.scenes.append(scene)
    }
    return result
}

/// The specification as a document, in whose expressions the size of the view is known.
private func decoded(
    _ node: ValueNode, data: some ChartDataProvider, options: ChartOptions
) -> Checked<ChartDocument?> {
    let decoded = decodeChart(node)
    guard let document = decoded.value, document.readsViewSize, document.root.isView else {
        return decoded
    }
    // The size may itself follow from expressions: then the picture says what it is.
    var size = (width: 300.0, height: 300.0)
    for _ in 0..<2 {
        let decoded = decodeChart(node, viewSize: size)
        let scene = prepared(decoded, data: data).value?.scene(options)
        guard case .group(let view)? = scene?.nodes.first else { return decoded }
        let found = (width: view.width ?? 0, height: view.height ?? 0)
        if found == size { return decoded }
        size = found
    }
    return decodeChart(node, viewSize: size)
}

/// A chart whose data are computed, before it has a width.
private struct PreparedDrawing {
    var document: ChartDocument
    var chart: PreparedNode
}

/// Takes a specification through the phases after its decoding, up to its data.
private func prepared(
    _ decoded: Checked<ChartDocument?>, data: some ChartDataProvider
) -> Checked<PreparedDrawing?> {
    var diagnostics = decoded.diagnostics
    guard let document = decoded.value else { return Checked(nil, diagnostics) }

    let normalized = normalize(document)
    diagnostics += normalized.diagnostics
    guard let spec = normalized.value else { return Checked(nil, diagnostics) }

    let prepared = prepareChart(spec, document, provider: data)
    diagnostics += prepared.diagnostics
    return Checked(
        prepared.value.map { PreparedDrawing(document: document, chart: $0) }, diagnostics)
}

extension PreparedDrawing {
    func scene(_ options: ChartOptions) -> Scene {
        let configuration = ChartConfiguration(
            theme: options.theme, user: document.configuration, locale: options.locale,
            width: options.width)
        return layOutChart(
            chart, configuration: configuration, background: document.background,
            padding: document.padding, autosize: document.autosize, parameters: document.parameters)
    }

    /// What showed while the chart was laid out, which must have happened.
    func faults(_ options: ChartOptions) -> [Diagnostic] {
        checkAutosize(
            document.autosize ?? document.configuration.autosize, of: chart, onPage: options.width)
            + document.faults.flatMap(\.diagnostics)
    }

    /// The picture of a scene, with its description.
    func written(_ scene: Scene, _ options: ChartOptions) -> RenderedChart {
        var svgOptions = options.svg
        if svgOptions.summary == nil {
            let story = options.describes ? describe(chart, locale: options.locale) : nil
            let sentences = [document.description, story].compactMap(\.self)
            svgOptions.summary = sentences.isEmpty ? nil : sentences.joined(separator: " ")
        }
        return RenderedChart(
            scene: scene, svg: svgText(of: scene, options: svgOptions), summary: svgOptions.summary,
            chart: chart)
    }
}
