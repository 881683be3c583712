import Expressions
import Scales
import Scenes

/// The colour bar of a continuous scale and its labels, drawn from (0, 0).
///
/// Source: vega-parser `src/parsers/legend.js`, vega-functions `src/scale-gradient.js`.
func gradientLegendNodes(
    _ legend: ResolvedLegend, width: Double, height: Double, configuration: ChartConfiguration
) -> [SceneNode] {
    let p = legend.properties
    let scale = legend.first.scale
    guard let domain = scale.continuousDomain, let low = domain.first, let high = domain.last else {
        return []
    }
    let isVertical = legend.direction == .vertical
    let length = gradientLength(legend, width: width, height: height)
    let thickness = p.gradientThickness ?? 16
    let rect =
        isVertical
        ? Rect(x: 0, y: 0, width: thickness, height: length)
        : Rect(x: 0, y: 0, width: length, height: thickness)
    var style = Style(fill: .gradient(gradient(scale, low, high, isVertical: isVertical)))
    style.opacity =
        p.gradientOpacity ?? markOpacity(legend.first.member.unit, configuration: configuration)
    applyGradientStroke(legend, to: &style)
    let bar = LegendBar(
        legend, length: length, isVertical: isVertical, configuration: configuration)
    let labels = gradientLabels(bar, from: low, to: high)
    return [.rect(RectShape(rect, style: SharedStyle(style))), .texts(labels)]
}

/// Gives the bar its outline.
func applyGradientStroke(_ legend: ResolvedLegend, to style: inout Style) {
    let p = legend.properties
    if let width = p.gradientStrokeWidth, width > 0 {
        style.stroke = p.gradientStrokeColor.map(Paint.init) ?? .none
        style.strokeWidth = width
    }
}

/// The opacity of all marks of a unit; the greatest of those that conditions give.
func markOpacity(_ unit: PreparedUnit, configuration: ChartConfiguration) -> Double {
    if let definition = unit[.opacity]?.definition {
        var values: [Double] = []
        if case .number(let number)? = definition.value { values.append(number) }
        for condition in definition.conditions {
            if case .value(.number(let number)) = condition.outcome { values.append(number) }
        }
        if let greatest = values.max() { return greatest }
    }
    let properties = configuration.mark(unit.boxedMark, type: unit.markType)
    return markBaseStyle(unit, properties: properties, configuration: configuration).opacity
}

private func gradientLength(
    _ legend: ResolvedLegend, width: Double, height: Double
) -> Double {
    let p = legend.properties
    if let length = p.gradientLength { return max(1, length) }
    if legend.direction == .vertical {
        let limits = (p.gradientVerticalMinLength ?? 64, p.gradientVerticalMaxLength ?? 200)
        return max(limits.0, min(limits.1, height))
    }
    guard legend.orient == .top || legend.orient == .bottom else {
        return p.gradientHorizontalMinLength ?? 100
    }
    let limits = (p.gradientHorizontalMinLength ?? 100, p.gradientHorizontalMaxLength ?? 200)
    return max(limits.0, min(limits.1, width))
}

/// The scale's colours at its ends and its ticks, each at its place.
private func gradient(
    _ scale: ChannelScale, _ low: Double, _ high: Double, isVertical: Bool
) -> Gradient {
    if low.isNaN, case .ramp(let ramp) = scale.output {
        let shares = (0...20).map { Double($0) / 20 }
        return gradient(
            shares.map { Gradient.Stop(offset: $0, color: ramp($0).rgbText) },
            isVertical: isVertical)
    }
    let inner = ContinuousScale(scale.kind, domain: [low, high], range: [0, 1]).ticks(count: 15)
    var values = inner.filter { $0 != low && $0 != high }
    values.insert(low, at: 0)
    values.append(high)
    let place = ContinuousScale(scale.kind, domain: [low, high], range: [0, 1])
    let stops = values.compactMap { value -> Gradient.Stop? in
        guard let color = scale.text(for: .number(value)) else { return nil }
        return Gradient.Stop(offset: place.position(value), color: color)
    }
    return gradient(stops, isVertical: isVertical)
}

private func gradient(_ stops: [Gradient.Stop], isVertical: Bool) -> Gradient {
    isVertical
        ? Gradient(start: Point(x: 0, y: 1), end: Point(x: 0, y: 0), stops: stops)
        : Gradient(start: Point(x: 0, y: 0), end: Point(x: 1, y: 0), stops: stops)
}

private func gradientLabels(
    _ bar: LegendBar, from low: Double, to high: Double
) -> [TextShape] {
    let (legend, scale) = (bar.legend, bar.scale)
    let count = legendTickCount(
        legend, scale, natural: max(2, 2 * (bar.length / 100).rounded(.down)))
    let place = ContinuousScale(scale.kind, domain: [low, high], range: [0, 1])
    var values =
        legend.properties.values?.map(\.scaleNumber).filter(\.isFinite)
        ?? legendTicks(legend, scale, from: low, to: high, count: count)
    // Ticks of logarithms that only get no label count here.
    let unlabelled = scale.type == .log ? place.ticks(count: count).count : 0
    if max(values.count, unlabelled) < 3, legend.properties.values == nil, low != high {
        // Vega writes "NaN" where there is no number.
        values = low.isNaN ? [] : [low, high]
    }
    let texts = legend.format.labels(ofTicks: values, scale: scale, count: count)
    let labels = zip(values, texts).enumerated().map { index, entry in
        bar.label(
            entry.1, of: entry.0, at: index, among: values.count, share: place.position(entry.0))
    }
    return bar.withoutOverlap(labels)
}
