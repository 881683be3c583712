import Expressions
import OrderedCollections
import Scenes
import Tables

extension MarkContext {
    /// Where a point-like mark stands on a channel: in the middle of its band, at a stack's end, in the middle of
    /// the view if it has no such channel.
    func pointPosition(_ channel: Channel) -> RowNumbers {
        guard let prepared = unit[channel] else {
            if let position = mapPosition(channel) { return position }
            if let places = expressedNumbers(channel.rawValue) { return places + shift(channel) }
            let property = channel == .x ? properties.x : properties.y
            let middle = length(channel) / 2
            return .same(property.map { pixels($0, channel) } ?? middle) + shift(channel)
        }
        return fieldPosition(prepared, channel, band: prepared.bandPosition)
            + offsetPosition(channel) + shift(channel)
    }

    /// Pixels by which a mark moves a channel's place.
    private func shift(_ channel: Channel) -> RowNumbers {
        guard let shifts = expressedNumbers(channel.rawValue + "Offset") else {
            return .same(startShift(channel))
        }
        return .computed { row in shifts(row) ?? 0 }
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
    ) -> RowNumbers {
        switch prepared.definition.source {
        case .value(.number(let number)): return .same(finite(number))
        case .value(.farEdge): return .same(length(channel))
        case .value(.expression(let expression)):
            return .computed { [self] row in finite(evaluate(expression, row: row).scaleNumber) }
        case .value, .none: return .same(nil)
        case .field, .datum: break
        }
        guard let scale = scale(channel) else {
            guard let column = column(prepared.column) else { return .same(nil) }
            return .computed { row in finite(column.numericCell(at: row)) }
        }
        if let datum = prepared.definition.datum {
            let band = scale.bandwidth * (hasOffset(channel) ? 0 : 0.5)
            return .same(scale.number(for: datum).map { $0 + band })
        }
        if unit.stack?.channel == channel, prepared.stackEndColumn != nil {
            return showingInvalid(prepared.channel, stackPosition(prepared, scale, share))
        }
        return showingInvalid(
            prepared.channel, dataPosition(prepared, channel, scale, share))
    }

    private func stackPosition(
        _ prepared: PreparedChannel, _ scale: ChannelScale, _ share: Double?
    ) -> RowNumbers {
        guard let end = column(prepared.stackEndColumn) else { return .same(nil) }
        let ends = scale.places(ofNumbers: end.numericCells)
        guard let share, let start = column(prepared.stackStartColumn) else { return .each(ends) }
        let starts = scale.places(ofNumbers: start.numericCells)
        return .each(
            ends.indices.map { row in
                let (first, last) = (starts[row], ends[row])
                return first.isNaN ? last : first + (last - first) * share
            })
    }

    private func dataPosition(
        _ prepared: PreparedChannel, _ channel: Channel, _ scale: ChannelScale, _ share: Double?
    ) -> RowNumbers {
        guard let column = column(prepared.column) else { return .same(nil) }
        let starts = scale.places(of: column)
        if scale.isDiscrete {
            // An offset scale takes the place of the band's middle.
            let band = hasOffset(channel) ? 0 : scale.bandwidth * (share ?? 0.5)
            return .each(band == 0 ? starts : starts.map { $0 + band })
        }
        guard let share, share != 0, let end = self.column(prepared.endColumn) else {
            return .each(starts)
        }
        let ends = scale.places(of: end)
        return .each(
            starts.indices.map { row in
                let (start, last) = (starts[row], ends[row])
                return last.isNaN ? start : start + (last - start) * share
            })
    }

    private func hasOffset(_ channel: Channel) -> Bool {
        guard let offset = channel.offset, unit[offset] != nil else { return false }
        return scale(offset) != nil
    }

    /// What `xOffset` or `yOffset` adds.
    private func offsetPosition(_ channel: Channel) -> RowNumbers {
        guard let offset = channel.offset, let reader = ChannelReader(self, offset) else {
            return .same(0)
        }
        return reader.numbers + .same((scale(offset)?.bandwidth ?? 0) / 2)
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
