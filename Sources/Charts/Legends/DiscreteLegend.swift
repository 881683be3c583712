import Scales
import Scenes

/// The colours of a discretising scale side by side in one bar, with labels at the boundaries between them, drawn
/// from (0, 0).
///
/// Source: vega-parser `src/parsers/guides/legend-gradient-discrete.js`.
func discreteLegendNodes(
    _ legend: ResolvedLegend, configuration: ChartConfiguration
) -> [SceneNode] {
    let p = legend.properties
    let scale = legend.first.scale
    guard case .thresholds(let boundaries) = scale.domain, !boundaries.isEmpty else { return [] }
    let isVertical = legend.direction == .vertical
    // Vega-Lite gives a length of its own to shaded bars alone.
    let length = max(1, configuration.legend(nil).gradientLength ?? 200)
    let thickness = p.gradientThickness ?? 16
    let place = classFraction(scale, boundaries)
    let starts = classStarts(legend, scale, boundaries)
    guard !starts.isEmpty else { return [] }
    let ends = [0] + starts.dropFirst().map(place) + [1]
    let steps = starts.indices.map { index -> RectShape in
        let (from, to) = (ends[index] * length, ends[index + 1] * length)
        let rect =
            isVertical
            ? Rect(x: 0, y: length - to, width: thickness, height: to - from)
            : Rect(x: from, y: 0, width: to - from, height: thickness)
        let classes = boundaries.count { $0 <= starts[index] }
        let isBinned = scale.type == .binOrdinal
        return RectShape(
            rect,
            style: SharedStyle(classStyle(legend, scale, isBinned ? classes - 1 : classes)))
    }
    let bar = LegendBar(
        legend, length: length, isVertical: isVertical, configuration: configuration)
    // The first class begins where the bar does, which needs no label.
    let inner = Array(starts.dropFirst())
    let texts = boundaryLabels(
        legend, scale, inner, of: p.values == nil ? inner : boundaries)
    let labels = zip(inner, texts).enumerated().map { index, entry in
        bar.label(
            entry.1, of: entry.0, at: index + 1, among: starts.count, share: place(entry.0))
    }
    return [.rects(steps), .texts(bar.withoutOverlap(labels))]
}

/// Where the classes begin: `values`, or all of them. Bins have a boundary before the first, other classes none.
private func classStarts(
    _ legend: ResolvedLegend, _ scale: ChannelScale, _ boundaries: [Double]
) -> [Double] {
    if let values = legend.properties.values {
        return values.map(\.scaleNumber).filter(\.isFinite).sorted()
    }
    return scale.type == .binOrdinal ? boundaries.dropLast() : [-.infinity] + boundaries
}

private func classStyle(
    _ legend: ResolvedLegend, _ scale: ChannelScale, _ index: Int
) -> Style {
    var style = Style()
    if case .texts(let colors) = scale.output, !colors.isEmpty {
        style.fill = Paint(css: colors[max(0, min(index, colors.count - 1))])
    }
    style.opacity = legend.properties.gradientOpacity ?? 1
    applyGradientStroke(legend, to: &style)
    return style
}

/// How far along the bar a boundary lies, from 0 to 1. Thresholds have no ends: the bar reaches beyond them by their
/// mean distance.
///
/// Source: vega-scale `src/legend.js` (`labelFraction`).
private func classFraction(
    _ scale: ChannelScale, _ boundaries: [Double]
) -> (Double) -> Double {
    var low = scale.classExtent?.low ?? boundaries.first ?? 0
    var high = scale.classExtent?.high ?? boundaries.last ?? 1
    if scale.type == .threshold {
        (low, high) = (boundaries.first ?? 0, boundaries.last ?? 1)
        let margin =
            boundaries.count > 1 ? (high - low) / Double(boundaries.count - 1) : 0.1
        (low, high) = (low - margin, high + margin)
    }
    let span = high - low
    return { span == 0 ? 0 : ($0 - low) / span }
}
