import Expressions
import Formats
import OrderedCollections
import Scales

/// Where an axis has ticks, and what they say.
struct AxisTicks: Sendable {
    struct Tick: Sendable {
        var value: ExpressionValue
        var label: String
        /// The tick's and grid line's place along the axis.
        var position: Double
        /// The label's place: not rounded.
        var labelPosition: Double
    }

    var ticks: [Tick]

    /// Source: vega-encode `src/AxisTicks.js`, vega-scale `src/ticks.js`.
    init(
        _ axis: ResolvedAxis, length: Double,
        in view: @autoclosure () -> ExpressionScope = ExpressionScope()
    ) {
        let properties = axis.properties
        let isBand = axis.scale.type == .band
        let usesEdges = properties.tickBand == "extent" && isBand
        let offset = usesEdges ? 0 : properties.tickOffset ?? (isBand ? -0.5 : 0)
        let rounds = properties.tickRound ?? true
        let share = usesEdges ? 1 : properties.bandPosition ?? 0.5
        let band = axis.scale.bandwidth
        let values = AxisTicks.values(of: axis, length: length)
        let labels = properties.labelExpr.map { expression in
            let scope = view()
            return values.indices.map { index in
                expressedLabel(
                    values[index].text, of: values[index].value, at: index, among: values.count,
                    by: expression, locale: axis.format.locale, in: scope)
            }
        }
        ticks = []
        ticks.reserveCapacity(values.count + 1)
        for (index, shown) in values.enumerated() {
            guard let start = shown.start, start.isFinite else { continue }
            let position = start + band * share + offset
            ticks.append(
                Tick(
                    value: shown.value, label: labels?[index] ?? shown.text,
                    position: rounds ? (position + 0.5).rounded(.down) : position,
                    labelPosition: start + band * 0.5 + offset))
        }
        let hasExtra = properties.tickBand == nil ? properties.tickExtra == true : usesEdges
        if hasExtra, var edge = ticks.first, let start = axis.scale.number(for: edge.value) {
            edge.label = ""
            edge.position = rounds ? (start + offset + 0.5).rounded(.down) : start + offset
            edge.labelPosition = 0
            ticks.append(edge)
        }
    }

    /// A value that an axis shows.
    private struct ShownValue {
        var value: ExpressionValue
        var text: String
        /// Where the scale has it; of a band the start.
        var start: Double?
    }

    private static func values(of axis: ResolvedAxis, length: Double) -> [ShownValue] {
        let scale = axis.scale
        if case .discrete(let domain) = scale.domain {
            var shown: [ShownValue] = []
            shown.reserveCapacity(domain.count)
            func show(_ value: ExpressionValue, _ index: Int) {
                shown.append(
                    ShownValue(
                        value: value, text: axis.format.label(of: value, domain: domain),
                        start: scale.number(ofValue: index)))
            }
            if let written = axis.properties.values {
                for value in written {
                    if let index = domain.index(of: value) { show(value, index) }
                }
            } else {
                for index in domain.values.indices { show(domain.values[index], index) }
            }
            return shown
        }
        let count = tickCount(axis, length: length)
        let numbers = continuousTicks(axis, count: count)
        let labels = axis.format.labels(ofTicks: numbers, scale: scale, count: count)
        return zip(numbers, labels).map { number, label in
            let instant = scale.isTemporal ? Instant(milliseconds: number) : nil
            let value = instant.map(ExpressionValue.instant) ?? .number(number)
            return ShownValue(value: value, text: label, start: scale.number(for: value))
        }
    }

    private static func tickCount(_ axis: ResolvedAxis, length: Double) -> Double {
        var count = 10.0
        if case .number(let wanted) = axis.properties.tickCount {
            count = max(0, min(10_000, wanted))
        } else if axis.isBinned {
            count = (length / 10).rounded(.up)
        } else if axis.scale.type != .log, !hasCoarseUnit(axis.timeUnit) {
            count = (length / 40).rounded(.up)
        }
        if let boundaries = boundaries(axis) { count = max(count, Double(boundaries.count)) }
        let leastStep = axis.properties.tickMinStep ?? naturalMinimumStep(axis)
        if let leastStep, leastStep > 0, let domain = axis.scale.continuousDomain,
            let low = domain.first, let high = domain.last
        {
            count = min(count, ((high - low).magnitude / leastStep).rounded(.down) + 1)
        }
        return count
    }

    /// Single units that Vega gives ten ticks, whatever the length.
    private static func hasCoarseUnit(_ unit: TimeUnitDefinition?) -> Bool {
        guard let unit = unit?.unit, unit.parts.count == 1 else { return false }
        switch unit.smallestPart {
        case .month, .hours, .day, .quarter: return true
        default: return false
        }
    }

    private static func naturalMinimumStep(_ axis: ResolvedAxis) -> Double? {
        if case .number(let specifier?) = axis.format.kind, specifier == "d" { return 1 }
        guard let unit = axis.timeUnit?.unit, axis.scale.isTemporal, unit.smallestPart != .day
        else {
            return nil
        }
        return unit.nominalLength
    }

    private static func boundaries(_ axis: ResolvedAxis) -> [Double]? {
        axis.scale.binBoundaries ?? axis.scale.bins?.boundaries
    }

    private static func continuousTicks(_ axis: ResolvedAxis, count: Double) -> [Double] {
        guard let domain = axis.scale.continuousDomain, let low = domain.first,
            let high = domain.last
        else { return [] }
        if let written = axis.properties.values {
            return valid(written.map(\.scaleNumber).filter(\.isFinite), axis, count: count)
        }
        if let boundaries = boundaries(axis) { return valid(boundaries, axis, count: count) }
        if case .interval(let step) = axis.properties.tickCount, axis.scale.isTemporal,
            let interval = TimeInterval(step), let first = Instant(milliseconds: low),
            let last = Instant(milliseconds: high)
        {
            return timeTicks(from: first, to: last, every: interval).map {
                Double($0.milliseconds)
            }
        }
        return ContinuousScale(axis.scale.kind, domain: [low, high], range: [0, 1])
            .ticks(count: count)
    }

    /// The ticks inside the range, every second left out until they are few enough.
    private static func valid(
        _ ticks: [Double], _ axis: ResolvedAxis, count: Double
    ) -> [Double] {
        guard let ends = axis.scale.rangeEnds else { return [] }
        let low = min(ends.first, ends.last).rounded(.down)
        let high = max(ends.first, ends.last).rounded(.up)
        var kept = ticks.filter { tick in
            axis.scale.number(forNumber: tick).map { (low...high).contains($0) } ?? false
        }
        guard count > 0, kept.count > 1, let first = kept.first, let last = kept.last else {
            return kept
        }
        while Double(kept.count) > count, kept.count >= 3 {
            kept = kept.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
        return kept.count < 3 ? [first, last] : kept
    }
}
