import Expressions
import OrderedCollections
import Scenes
import Tables

/// A coordinate of a mark, row by row.
struct PositionReader {
    let position: (Int) -> Double?

    func callAsFunction(_ row: Int) -> Double? { position(row) }
}

extension MarkContext {
    /// Where a point-like mark stands on a channel: in the middle of its band, at a stack's end, in the middle of
    /// the view if it has no such channel.
    func pointPosition(_ channel: Channel) -> PositionReader {
        if unit[channel] == nil, let position = mapPosition(channel) { return position }
        let shift = shift(channel)
        let offset = offsetPosition(channel)
        guard let prepared = unit[channel] else {
            if let expression = unit.mark.rowExpressions[channel.rawValue] {
                return PositionReader { [self] row in
                    let place = evaluate(expression, row: row).scaleNumber
                    return place.isFinite ? place + shift(row) : nil
                }
            }
            let property = channel == .x ? properties.x : properties.y
            let middle = length(channel) / 2
            let place = property.map { pixels($0, channel) } ?? middle
            return PositionReader { row in place + shift(row) }
        }
        let place = fieldPosition(prepared, channel, band: prepared.bandPosition)
        return PositionReader { row in
            guard let start = place(row), let extra = offset(row) else { return nil }
            return start + extra + shift(row)
        }
    }

    /// Pixels by which a mark moves a channel's place in a row.
    private func shift(_ channel: Channel) -> (Int) -> Double {
        let name = channel.rawValue + "Offset"
        guard let expression = unit.mark.rowExpressions[name] else {
            let shift = startShift(channel)
            return { _ in shift }
        }
        return { [self] row in
            let number = evaluate(expression, row: row).scaleNumber
            return number.isFinite ? number : 0
        }
    }

    /// Pixels by which a mark moves the end of a channel whose start moves by `xOffset` or `yOffset`.
    ///
    /// Source: vega-lite `src/compile/mark/encode/offset.ts`.
    func endShift(_ channel: Channel) -> Double {
        channel == .x ? properties.x2Offset ?? 0 : properties.y2Offset ?? 0
    }

    /// Pixels by which a mark moves a channel's start.
    func startShift(_ channel: Channel) -> Double {
        channel == .x ? properties.xOffset ?? 0 : properties.yOffset ?? 0
    }

    func pixels(_ value: PositionValue, _ channel: Channel) -> Double {
        switch value {
        case .pixels(let pixels): pixels.isFinite ? pixels : 0
        case .farEdge: length(channel)
        }
    }

    /// The place of a channel's own field, datum or value; without offsets.
    func fieldPosition(
        _ prepared: PreparedChannel, _ channel: Channel, band share: Double?
    ) -> (Int) -> Double? {
        switch prepared.definition.source {
        case .value(.number(let number)):
            return { _ in number.isFinite ? number : nil }
        case .value(.farEdge):
            let edge = length(channel)
            return { _ in edge }
        case .value(.expression(let expression)):
            return { [self] row in
                let number = evaluate(expression, row: row).scaleNumber
                return number.isFinite ? number : nil
            }
        case .value, .none: return { _ in nil }
        case .field, .datum: break
        }
        guard let scale = scale(channel) else {
            let column = column(prepared.column)
            return { row in
                let number = column?.numericCell(at: row) ?? .nan
                return number.isFinite ? number : nil
            }
        }
        if let datum = prepared.definition.datum {
            let band = scale.bandwidth * (hasOffset(channel) ? 0 : 0.5)
            return { _ in scale.number(for: datum).map { $0 + band } }
        }
        if unit.stack?.channel == channel, prepared.stackEndColumn != nil {
            return showingInvalid(prepared.channel, stackPosition(prepared, scale, share))
        }
        return showingInvalid(
            prepared.channel, dataPosition(prepared, channel, scale, share))
    }

    private func stackPosition(
        _ prepared: PreparedChannel, _ scale: ChannelScale, _ share: Double?
    ) -> (Int) -> Double? {
        guard let end = column(prepared.stackEndColumn) else { return { _ in nil } }
        let ends = scale.places(ofNumbers: end.numericCells)
        guard let share, let start = column(prepared.stackStartColumn) else {
            return { row in known(ends[row]) }
        }
        let starts = scale.places(ofNumbers: start.numericCells)
        return { row in
            let (first, last) = (starts[row], ends[row])
            return known(first.isNaN ? last : first + (last - first) * share)
        }
    }

    private func dataPosition(
        _ prepared: PreparedChannel, _ channel: Channel, _ scale: ChannelScale, _ share: Double?
    ) -> (Int) -> Double? {
        guard let column = column(prepared.column) else { return { _ in nil } }
        let starts = scale.places(of: column)
        if scale.isDiscrete {
            // An offset scale takes the place of the band's middle.
            let band = hasOffset(channel) ? 0 : scale.bandwidth * (share ?? 0.5)
            return { row in known(starts[row] + band) }
        }
        guard let share, share != 0, let end = self.column(prepared.endColumn) else {
            return { row in known(starts[row]) }
        }
        let ends = scale.places(of: end)
        return { row in
            let (start, last) = (starts[row], ends[row])
            return known(last.isNaN ? start : start + (last - start) * share)
        }
    }

    private func hasOffset(_ channel: Channel) -> Bool {
        guard let offset = channel.offset, unit[offset] != nil else { return false }
        return scale(offset) != nil
    }

    /// What `xOffset` or `yOffset` adds.
    private func offsetPosition(_ channel: Channel) -> (Int) -> Double? {
        guard let offset = channel.offset, let reader = ChannelReader(self, offset) else {
            return { _ in 0 }
        }
        let band = (scale(offset)?.bandwidth ?? 0) / 2
        return { row in reader.number(at: row).map { $0 + band } }
    }

    /// Where a measure starts from: zero, or the domain's start if it does not reach zero.
    func base(_ channel: Channel) -> Double {
        guard let scale = scale(channel), let domain = scale.continuousDomain,
            let first = domain.first, let last = domain.last
        else { return channel == .y ? height : 0 }
        let hasZero = min(first, last) <= 0 && max(first, last) >= 0
        if hasZero, scale.type != .log, let zero = scale.number(forNumber: 0) { return zero }
        return scale.number(forNumber: first) ?? (channel == .y ? height : 0)
    }
}

/// A place, of which NaN is none.
func known(_ number: Double) -> Double? { number.isNaN ? nil : number }
