import Formats
import Tables

extension ChartPreparation {
    /// The columns of the interval that a rectangle covers when its time unit's band position is not the middle:
    /// at 0 it is centred on the unit's start, reaching half of the unit before into it.
    ///
    /// - Returns: The table with these columns; a channel has them by `offsetIntervalNames`.
    ///
    /// Source: vega-lite `src/compile/data/timeunit.ts` (`offsettedRectFormulas`).
    func addOffsetIntervals(
        to table: Table, _ mark: MarkDefinition, _ encoding: Encoding, _ fields: EncodedFields
    ) -> Table {
        var table = table
        for channel in [Channel.x, .y] {
            guard let position = offsetPosition(mark, channel, encoding),
                let names = offsetIntervalNames(mark, channel, encoding, fields),
                let field = encoding[channel]?.field, let unit = field.timeUnit?.unit,
                let own = fields.columns(of: field), let ends = own.end.flatMap({ table[$0] }),
                let starts = table[own.start]
            else { continue }
            let share = position + 0.5
            let (from, to) = (starts.instants, ends.instants)
            let before = from.map { $0.map(unit.previous) }
            table = table.setting(
                Column(
                    name: names.start,
                    optionalInstants: zip(before, from).map { between($0, $1, share) }))
            table = table.setting(
                Column(
                    name: names.end,
                    optionalInstants: zip(from, to).map { between($0, $1, share) }))
        }
        return table
    }

    /// The names of the columns of an interval that is moved; nil where it is not.
    func offsetIntervalNames(
        _ mark: MarkDefinition, _ channel: Channel, _ encoding: Encoding, _ fields: EncodedFields
    ) -> (start: String, end: String)? {
        guard offsetPosition(mark, channel, encoding) != nil,
            let name = encoding[channel]?.field.flatMap(fields.columns)?.start
        else { return nil }
        return (name + "_offsetted_rect_start", name + "_offsetted_rect_end")
    }

    private func offsetPosition(
        _ mark: MarkDefinition, _ channel: Channel, _ encoding: Encoding
    ) -> Double? {
        guard channel == .x || channel == .y, mark.type?.isRectBased == true,
            let definition = encoding[channel], definition.field?.timeUnit != nil,
            definition.type == .temporal, channel.secondary.flatMap({ encoding[$0] }) == nil,
            let position = bandPosition(mark, channel, definition, encoding), position != 0.5
        else { return nil }
        return position
    }
}

/// The point at `share` of the way from one date to another; beyond 1 after the second.
private func between(_ first: Instant?, _ second: Instant?, _ share: Double) -> Instant? {
    guard let first, let second else { return nil }
    let (low, high) = (Double(first.milliseconds), Double(second.milliseconds))
    return Instant(milliseconds: (1 - share) * low + share * high)
}

extension Column {
    /// The cells of a column of dates.
    fileprivate var instants: [Instant?] {
        guard case .instant(let instants) = cells else { return isNull.map { _ in nil } }
        return zip(instants, isNull).map { $1 ? nil : $0 }
    }
}
