import Expressions
import Scales
import Scenes
import Tables

/// From where to where the rectangles of a mark reach in one direction.
///
/// Source: vega-lite `src/compile/mark/encode/position-rect.ts`.
struct RectSpan {
    private let span: (Int) -> (start: Double, end: Double)?

    func callAsFunction(_ row: Int) -> (start: Double, end: Double)? { span(row) }

    init(_ context: MarkContext, _ channel: Channel) {
        span = Self.reader(context, channel)
    }

    private typealias Reader = (Int) -> (start: Double, end: Double)?

    private static func reader(_ context: MarkContext, _ channel: Channel) -> Reader {
        let unit = context.unit
        let second = channel.secondary.flatMap { unit[$0] }
        guard let prepared = unit[channel] else {
            return without(context, channel, second)
        }
        let isMeasure =
            unit.markType == .bar && unit.orientation == (channel == .x ? .horizontal : .vertical)
        guard let scale = context.scale(channel) else {
            return valueSpan(context, channel, prepared, second, isMeasure: isMeasure)
        }
        if scale.isDiscrete, second == nil {
            return banded(context, channel, prepared, scale)
        }
        let isAcross =
            unit.markType == .bar && unit.orientation == (channel == .x ? .vertical : .horizontal)
        if unit.stack?.channel == channel, !isAcross,
            let start = context.column(prepared.stackStartColumn),
            let end = context.column(prepared.stackEndColumn)
        {
            let from = context.showingInvalid(
                channel, .each(scale.places(ofNumbers: start.numericCells)))
            let to = context.showingInvalid(
                channel, .each(scale.places(ofNumbers: end.numericCells)))
            return { row in pair(from(row), to(row)) }
        }
        // All of a mark moves by the offset of its start, later on; where it has two ends, one keeps to its own.
        let beside = context.endShift(channel) - context.startShift(channel)
        let isInterval = prepared.bin != nil || prepared.endIsFromData || prepared.timeUnit != nil
        if isInterval, let end = context.column(prepared.endColumn),
            second == nil || prepared.endIsFromData
        {
            let span = interval(context, channel, prepared, scale, end)
            return { row in span(row).map { ($0.start + beside, $0.end) } }
        }
        if let second {
            let from = context.fieldPosition(prepared, channel, band: nil)
            let to = context.fieldPosition(second, channel, band: nil) + .same(beside)
            if prepared.endIsFromData {
                let spacing = BinSpacing(context, prepared)
                return { row in pair(from(row), to(row)).map(spacing.applied) }
            }
            return { row in pair(from(row), to(row)) }
        }
        return valueSpan(context, channel, prepared, nil, isMeasure: isMeasure)
    }

    private static func pair(_ first: Double?, _ second: Double?) -> (start: Double, end: Double)? {
        guard let first, let second else { return nil }
        return (first, second)
    }

    /// From a place to another place or the base; or centred on the place with the mark's own size.
    private static func valueSpan(
        _ context: MarkContext, _ channel: Channel, _ prepared: PreparedChannel,
        _ second: PreparedChannel?, isMeasure: Bool
    ) -> Reader {
        let from = context.fieldPosition(prepared, channel, band: prepared.bandPosition)
        if let second {
            let to = context.fieldPosition(second, channel, band: nil)
            return { row in pair(from(row), to(row)) }
        }
        if isMeasure {
            let base = context.base(channel)
            return { row in pair(base, from(row)) }
        }
        let size = sizeReader(context, channel)
        let fallback = context.properties.continuousBandSize ?? 5
        return { row in
            from(row).map { middle in
                let half = (size(row, nil) ?? fallback) / 2
                return (middle - half, middle + half)
            }
        }
    }

    /// Without the channel: the whole view, or across a bar nine tenths of it.
    private static func without(
        _ context: MarkContext, _ channel: Channel, _ second: PreparedChannel?
    ) -> Reader {
        let length = context.length(channel)
        let from = channel == .x ? context.properties.x : context.properties.y
        let to = channel == .x ? context.properties.x2 : context.properties.y2
        if let from, let to {
            let span = (context.pixels(from, channel), context.pixels(to, channel))
            return { _ in span }
        }
        let size = sizeReader(context, channel)
        let middle = from.map { context.pixels($0, channel) } ?? length / 2
        let share = context.naturalShare(channel)
        return { row in
            let half = (size(row, length) ?? share * length) / 2
            return (middle - half, middle + half)
        }
    }

    private static func banded(
        _ context: MarkContext, _ channel: Channel, _ prepared: PreparedChannel,
        _ scale: ChannelScale
    ) -> Reader {
        var start = RowNumbers.same(nil)
        if let datum = prepared.definition.datum {
            start = .same(scale.number(for: datum))
        } else if let column = context.column(prepared.column) {
            start = .each(scale.places(of: column))
        }
        if let offset = channel.offset.flatMap({ ChannelReader(context, $0) }) {
            start = start + offset.numbers
        }
        let offsetScale = channel.offset.flatMap { context.scale($0) }
        let band = offsetScale?.band?.bandwidth ?? scale.bandwidth
        let size = sizeReader(context, channel)
        let least = context.properties.minBandSize ?? 0.25
        let fallback = context.properties.continuousBandSize ?? 5
        return { row in
            guard let start = start(row) else { return nil }
            let natural = band == 0 ? fallback : band
            let wanted = max(least, size(row, band) ?? natural)
            let middle = start + band / 2
            return (middle - wanted / 2, middle + wanted / 2)
        }
    }

    private static func interval(
        _ context: MarkContext, _ channel: Channel, _ prepared: PreparedChannel,
        _ scale: ChannelScale, _ end: Column
    ) -> Reader {
        guard let start = context.column(prepared.column) else { return { _ in nil } }
        let size = sizeReader(context, channel)
        if let reader = channel.offset.flatMap({ ChannelReader(context, $0) }),
            let band = channel.offset.flatMap({ context.scale($0)?.band?.bandwidth })
        {
            let starts = .each(scale.places(of: start)) + reader.numbers
            return { row in starts(row).map { ($0, $0 + band) } }
        }
        let starts = scale.places(of: context.column(prepared.offsetInterval?.start) ?? start)
        let ends = scale.places(of: context.column(prepared.offsetInterval?.end) ?? end)
        let spacing = BinSpacing(context, prepared)
        return { row in
            guard let first = known(starts[row]), let last = known(ends[row]) else { return nil }
            if let wanted = size(row, (last - first).magnitude) {
                let middle = (first + last) / 2
                return (middle - wanted / 2, middle + wanted / 2)
            }
            return spacing.applied(to: (first, last))
        }
    }

    /// The size across that the mark or its size channel asks for, given the band.
    private static func sizeReader(
        _ context: MarkContext, _ channel: Channel
    ) -> (Int, Double?) -> Double? {
        let isDimension =
            context.unit.markType != .bar
            || context.unit.orientation != (channel == .x ? .horizontal : .vertical)
        let reader =
            isDimension && context.unit.markType == .bar
            ? ChannelReader(context, .size)?.numbers : nil
        let written = channel == .x ? context.properties.width : context.properties.height
        let ownSize = context.properties.size
        let bandSize = context.properties.discreteBandSize
        let isBar = context.unit.markType == .bar
        return { row, band in
            if let number = reader?(row) { return number }
            switch written {
            case .pixels(let pixels)?: return pixels
            case .band(let share)?: return band.map { $0 * share }
            case nil: break
            }
            guard isDimension, isBar else { return nil }
            if let ownSize { return ownSize }
            switch bandSize {
            case .pixels(let pixels)? where band != nil: return pixels
            case .band(let share)?: return band.map { $0 * share }
            default: return nil
            }
        }
    }
}

/// What bars of bins leave free between one another.
///
/// Source: vega-lite `src/compile/mark/encode/position-rect.ts` (`getBinSpacing`).
private struct BinSpacing {
    private let spacing: Double
    private let least: Double
    /// The pixels by which the channel's axis is moved: half of one, unless it says otherwise.
    private let shift: Double

    init(_ context: MarkContext, _ channel: PreparedChannel) {
        spacing = context.properties.binSpacing ?? 0
        least = context.properties.minBandSize ?? 0.25
        shift = channel.definition.axis.value?.translate ?? 0.5
    }

    /// The interval without the spacing, moved so that it lines up with the axis. One that is shorter than the
    /// spacing turns round: it is as wide as it is short of it.
    func applied(to span: (start: Double, end: Double)) -> (start: Double, end: Double) {
        let low = min(span.start, span.end) + shift
        let high = max(span.start, span.end) + shift
        guard high - low >= least else {
            let middle = (low + high) / 2
            return (middle - least / 2, middle + least / 2)
        }
        let (start, end) = (low + spacing / 2, high - spacing / 2)
        return (min(start, end), max(start, end))
    }
}

extension MarkContext {
    /// The part of the view that a mark takes in a direction for which it has no channel: across a bar or along a
    /// tick what the padding of bands would leave, else the whole.
    ///
    /// Source: vega-lite `src/compile/mark/encode/position-rect.ts` (`defaultSizeRef`).
    func naturalShare(_ channel: Channel) -> Double {
        let runsAlong = unit.orientation == (channel == .x ? .horizontal : .vertical)
        let config = configuration.scale
        switch unit.markType {
        case .bar where !runsAlong:
            return 1 - (config.bandPaddingInner ?? config.barBandPaddingInner ?? 0.1)
        case .tick where runsAlong:
            return 1 - (config.bandPaddingInner ?? config.tickBandPaddingInner ?? 0.25)
        default: return 1
        }
    }
}
