import Expressions
import Formats
import Scales

/// A line of a symbol legend: the value that its symbol stands for, and the words.
struct LegendEntry: Sendable {
    var value: ExpressionValue
    var label: String
}

/// The entries of a symbol legend; more than the limit end with how many there are besides.
///
/// Source: vega-encode `src/LegendEntries.js`, vega-scale `src/labels`.
func legendEntries(_ legend: ResolvedLegend) -> [LegendEntry] {
    var entries = allEntries(legend)
    let limit = Int(max(2, min(10_000, legend.properties.symbolLimit ?? 30)))
    if entries.count > limit {
        let hidden = entries.count - limit + 1
        let value = entries[limit - 1].value
        entries = Array(entries.prefix(limit - 1))
        entries.append(LegendEntry(value: value, label: "…\(hidden) entries"))
    }
    guard let expression = legend.properties.labelExpr else { return entries }
    return entries.enumerated().map { index, entry in
        LegendEntry(
            value: entry.value,
            label: expressedLabel(
                entry.label, of: entry.value, at: index, among: entries.count, by: expression,
                locale: legend.format.locale))
    }
}

private func allEntries(_ legend: ResolvedLegend) -> [LegendEntry] {
    let scale = legend.lead.scale
    switch scale.domain {
    case .discrete(let domain):
        let values = legend.properties.values ?? domain.values
        return values.map {
            LegendEntry(value: $0, label: legend.format.label(of: $0, domain: domain))
        }
    case .thresholds(let boundaries): return classEntries(legend, scale, boundaries)
    case .continuous(let domain):
        let count = legendTickCount(legend, scale, natural: 5)
        let low = domain.first ?? 0
        let high = domain.last ?? 1
        let ticks: [Double]
        if let written = legend.properties.values {
            ticks = written.map(\.scaleNumber).filter(\.isFinite)
        } else if let bins = scale.bins {
            ticks = bins.boundaries
        } else {
            ticks = legendTicks(legend, scale, from: low, to: high, count: count)
        }
        let labels = legend.format.labels(ofTicks: ticks, scale: scale, count: count)
        if let bins = scale.bins, bins.boundaries.count > 1, legend.properties.values == nil,
            !legend.format.isCustom
        {
            return zip(zip(ticks, ticks.dropFirst()), zip(labels, labels.dropFirst())).map {
                LegendEntry(value: .number($0.0), label: "\($1.0) – \($1.1)")
            }
        }
        return zip(ticks, labels).map { LegendEntry(value: .number($0), label: $1) }
            .filter { !legend.lead.isSymbolSize || (scale.number(for: $0.value) ?? 0) > 0 }
    }
}

/// The number of ticks that a legend aims at.
func legendTickCount(
    _ legend: ResolvedLegend, _ scale: ChannelScale, natural: Double
) -> Double {
    var count = natural
    if case .number(let wanted) = legend.properties.tickCount {
        count = max(0, min(1_000, wanted))
    }
    if let step = legend.properties.tickMinStep, step > 0, let domain = scale.continuousDomain,
        let low = domain.first, let high = domain.last
    {
        count = min(count, ((high - low).magnitude / step).rounded(.down) + 1)
    }
    return count
}

/// The values of a continuous scale that a legend names. Logarithms leave out those that an axis would not label.
///
/// Source: vega-scale `src/legend.js` (`labelValues`).
func legendTicks(
    _ legend: ResolvedLegend, _ scale: ChannelScale, from low: Double, to high: Double,
    count: Double
) -> [Double] {
    if case .interval(let step) = legend.properties.tickCount, scale.isTemporal,
        let interval = TimeInterval(step), let first = Instant(milliseconds: low),
        let last = Instant(milliseconds: high)
    {
        return timeTicks(from: first, to: last, every: interval).map { Double($0.milliseconds) }
    }
    let ticks = ContinuousScale(scale.kind, domain: [low, high], range: [0, 1])
        .ticks(count: count)
    guard case .log(let base) = scale.kind else { return ticks }
    return zip(ticks, labelledLogTicks(ticks, base: base, count: count)).filter(\.1).map(\.0)
}

/// One entry per class: `< a`, `a – b`, `≥ b`; bins have both ends.
private func classEntries(
    _ legend: ResolvedLegend, _ scale: ChannelScale, _ boundaries: [Double]
) -> [LegendEntry] {
    let labels = boundaryLabels(legend, scale, boundaries, of: boundaries)
    guard let first = boundaries.first, let last = boundaries.last, !labels.isEmpty else {
        return []
    }
    if legend.format.isCustom {
        return zip(boundaries, labels).map { LegendEntry(value: .number($0), label: $1) }
    }
    let between = zip(zip(boundaries, boundaries.dropFirst()), zip(labels, labels.dropFirst()))
        .map { ends, texts in
            LegendEntry(value: .number(ends.0), label: "\(texts.0) – \(texts.1)")
        }
    guard scale.type != .binOrdinal else { return between }
    return [LegendEntry(value: .number(first - 1), label: "< \(labels[0])")] + between
        + [LegendEntry(value: .number(last), label: "≥ \(labels[labels.count - 1])")]
}

/// The labels of boundaries between classes, as precise as all of them need.
func boundaryLabels(
    _ legend: ResolvedLegend, _ scale: ChannelScale, _ values: [Double], of boundaries: [Double]
) -> [String] {
    if case .time = legend.format.kind {
        return legend.format.labels(ofTicks: values, scale: scale, count: 10)
    }
    if scale.type == .quantile || scale.type == .quantize {
        // Precision for a thirtieth of the least distance.
        let ends = scale.classExtent.map { [$0.low, $0.high] } ?? boundaries
        let marks = scale.type == .quantile ? boundaries : ends
        let gaps = zip(marks, marks.dropFirst()).map { $1 - $0 }
        let plain = scale.with(.continuous([0, gaps.min() ?? marks.first ?? 1]))
        return legend.format.labels(ofTicks: values, scale: plain, count: 30)
    }
    let plain = scale.with(.continuous([boundaries.first ?? 0, boundaries.last ?? 1]))
    return legend.format.labels(
        ofTicks: values, scale: plain, count: Double(max(5, boundaries.count)))
}
