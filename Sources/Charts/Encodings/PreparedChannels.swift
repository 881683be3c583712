import Expressions
import Formats
import OrderedCollections
import Tables

extension ChartPreparation {
    /// The channels with the columns that hold their values.
    func preparedChannels(
        _ mark: MarkDefinition, _ encoding: Encoding, _ fields: EncodedFields,
        _ decision: StackDecision?, _ main: Table
    ) -> ChannelMap<PreparedChannel> {
        var channels = ChannelMap<PreparedChannel>()
        for (channel, definition) in encoding.channels {
            var prepared = preparedChannel(channel, definition, fields)
            prepared.bandPosition = bandPosition(mark, channel, definition, encoding)
            prepared.sort = preparedSort(definition, channel, encoding, fields, decision)
            if let moved = offsetIntervalNames(mark, channel, encoding, fields) {
                prepared.offsetInterval = PreparedInterval(start: moved.start, end: moved.end)
            }
            if decision?.channel == channel, let column = prepared.column {
                prepared.stackStartColumn = column + "_start"
                prepared.stackEndColumn = column + "_end"
            }
            if prepared.endIsFromData, let secondary = channel.secondary {
                prepared.endColumn = encoding[secondary]?.field.flatMap(fields.columns)?.start
            }
            channels[channel] = PreparedChannel(prepared)
        }
        return channels
    }

    private func preparedChannel(
        _ channel: Channel, _ definition: ChannelDefinition, _ fields: EncodedFields
    ) -> ChannelParts {
        let field = definition.field
        let names = field.flatMap(fields.columns)
        var title = definition.title
        let isExplicit = !title.isAutomatic
        if !isExplicit, let field,
            let text = defaultTitle(
                field, countTitle: configuration.countTitle ?? "Count of Records",
                style: configuration.fieldTitle ?? .verbal)
        {
            title = .explicit([text])
        }
        return ChannelParts(
            channel: channel, definition: definition, type: definition.type,
            column: names?.start, endColumn: names?.end, rangeColumn: names?.range,
            bin: names.flatMap { fields.bins[$0.start] }, timeUnit: field?.timeUnit,
            aggregate: field?.aggregate, sort: .ascending, title: title,
            isTitleExplicit: isExplicit, endIsFromData: definition.isBinnedByData)
    }

    /// Specification: https://vega.github.io/vega-lite/docs/bandposition.html
    func bandPosition(
        _ mark: MarkDefinition, _ channel: Channel, _ definition: ChannelDefinition,
        _ encoding: Encoding
    ) -> Double? {
        if let position = definition.bandPosition { return position }
        guard let field = definition.field else { return nil }
        let isRanged = channel.secondary.flatMap { encoding[$0] } != nil
        if field.timeUnit != nil, !isRanged {
            let usesBand = mark.type?.isRectBased == true || mark.type == .tick
            return configured(mark, \.timeUnitBandPosition) ?? (usesBand ? 0.5 : nil)
        }
        return field.bin == .none ? nil : 0.5
    }

    private func preparedSort(
        _ definition: ChannelDefinition, _ channel: Channel, _ encoding: Encoding,
        _ fields: EncodedFields, _ decision: StackDecision?
    ) -> PreparedSort {
        guard let field = definition.field else { return .ascending }
        switch field.sort {
        case .automatic:
            // Groups of an offset follow the colours of an explicit domain.
            let color = encoding[.color] ?? encoding[.fill] ?? encoding[.stroke]
            if channel == .xOffset || channel == .yOffset, color?.type == .nominal,
                case .values(let domain) = color?.scale.value?.domain
            {
                return .values(domain)
            }
            return .ascending
        case .none: return .data
        case .ascending: return .ascending
        case .descending: return .descending
        case .values(let values):
            guard let unit = field.timeUnit?.unit, unit.parts.count == 1,
                let part = unit.parts.first
            else { return .values(values) }
            return .values(values.map { part.value(named: $0) })
        case .channel(let other, let descending):
            guard let target = encoding[other]?.field else { return .ascending }
            return sort(by: target, fields, descending: descending)
        case .field(let name, let operation, let descending):
            let stackedField = decision.flatMap { encoding[$0.channel]?.field?.field?.name }
            let fallback: AggregateOperation = name != nil && name == stackedField ? .sum : .min
            return .aggregate(
                column: name, operation: operation ?? fallback, descending: descending,
                ofRaw: true)
        }
    }

    /// Sorts by another channel's field, aggregated as that channel is.
    private func sort(
        by target: FieldDefinition, _ fields: EncodedFields, descending: Bool
    ) -> PreparedSort {
        switch target.aggregate {
        case .operation(let operation):
            return .aggregate(
                column: target.field?.name, operation: operation, descending: descending,
                ofRaw: true)
        case .argmin, .argmax:
            return .aggregate(
                column: fields.columns(of: target)?.start, operation: .min,
                descending: descending, ofRaw: false)
        case nil:
            return .aggregate(
                column: fields.columns(of: target)?.start, operation: .min,
                descending: descending, ofRaw: true)
        }
    }
}
