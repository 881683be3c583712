import Expressions
import Tables

/// What a channel shows where its value is invalid: neither left out nor a gap.
///
/// Source: vega-lite `src/compile/invalid` (`getConditionalValueRefForIncludingInvalidValue`).
struct InvalidOutput {
    /// What `config.scale.invalid` says; nil for zero, or the least value of a domain without zero.
    var value: ChannelValue?
    /// Zero, or the least value of a domain without zero.
    var base: Double

    private let column: Column

    /// Nil if invalid values of the channel are not shown.
    init?(_ context: MarkContext, _ channel: Channel) {
        // Most charts leave them out: that is asked first.
        let written = context.configuration.scaleInvalid(channel)
        guard written != nil || context.unit.invalidMode == .show,
            let prepared = context.unit[channel], prepared.field != nil,
            prepared.field?.aggregate?.isCount != true,
            prepared.definition.isContinuous(on: channel),
            let column = context.column(prepared.column), let scale = context.scale(channel)
        else { return nil }
        // The word for what happens without a setting.
        if case .text(["zero-or-min"])? = written { value = nil } else { value = written }
        self.column = column
        let domain = scale.continuousDomain ?? [0]
        let low = domain.first ?? 0
        let high = domain.last ?? 0
        let hasZero = min(low, high) <= 0 && max(low, high) >= 0
        base = hasZero && scale.type != .log && !scale.isTemporal ? 0 : low
    }

    func isInvalid(at row: Int) -> Bool { !column.numericCell(at: row).isFinite }
}

extension ChartConfiguration {
    /// What `config.scale.invalid` shows for a channel.
    fileprivate func scaleInvalid(_ channel: Channel) -> ChannelValue? {
        for layer in scale.layers {
            let invalid = layer.invalid
            if !invalid.isEmpty, let value = invalid[channel] { return value }
        }
        return nil
    }
}

extension MarkContext {
    /// The position, and where invalid values are shown theirs.
    func showingInvalid(_ channel: Channel, _ positions: RowNumbers) -> RowNumbers {
        guard let output = InvalidOutput(self, channel), let scale = scale(channel) else {
            return positions
        }
        let place: Double?
        switch output.value {
        case .number(let number)?: place = finite(number)
        case .farEdge?: place = length(channel)
        default: place = scale.number(forNumber: output.base)
        }
        return .computed { row in output.isInvalid(at: row) ? place : positions(row) }
    }
}
