import Expressions
import OrderedCollections
import Tables

/// Which rows a mode of invalid values leaves to marks and to domains. A value is invalid if its scale is
/// continuous and it is no finite number.
///
/// Source: vega-lite `src/compile/invalid/datasources.ts`.
struct ValidRows {
    var mode: InvalidMode
    /// The channels of which `config.scale.invalid` says what to show: their values leave no row out.
    var shownChannels: Set<Channel>
    var encoding: Encoding
    var fields: EncodedFields

    /// The rows that marks draw: all where invalid values are shown, or where a path breaks at them.
    func drawn(of table: Table, as mark: MarkType) -> RowIndices {
        switch mode {
        case .show: return Array(0..<table.rowCount)
        case .filter: break
        case .breakPathsFilterDomains, .breakPathsShowDomains, .breakPathsShowPathDomains:
            if mark.isPath { return Array(0..<table.rowCount) }
        }
        return valid(of: table)
    }

    /// The rows that domains are taken from; nil if they are those that are drawn.
    func domain(of table: Table, as mark: MarkType) -> RowIndices? {
        switch mode {
        case .show, .filter, .breakPathsShowPathDomains: nil
        case .breakPathsShowDomains: mark.isPath ? nil : Array(0..<table.rowCount)
        case .breakPathsFilterDomains: mark.isPath ? valid(of: table) : nil
        }
    }

    private func valid(of table: Table) -> RowIndices {
        let columns = encoding.channels.compactMap { channel, definition -> [Bool]? in
            guard !shownChannels.contains(channel), definition.isContinuous(on: channel),
                let field = definition.field, field.aggregate?.isCount != true,
                let name = fields.columns(of: field)?.start, let column = table[name]
            else { return nil }
            return column.coercedNumbers.map(\.isFinite)
        }
        return (0..<table.rowCount).filter { row in columns.allSatisfy { $0[row] } }
    }
}

extension ChannelDefinition {
    /// Whether the channel's scale is continuous.
    func isContinuous(on channel: Channel) -> Bool {
        guard channel.hasScale, type == .quantitative || type == .temporal, !scale.isDisabled else {
            return false
        }
        switch scale.value?.type {
        case .ordinal, .band, .point, .binOrdinal: return false
        default: break
        }
        let isColor = channel == .color || channel == .fill || channel == .stroke
        if isColor, field?.bin.definition != nil { return false }
        return channel != .shape && channel != .strokeDash
    }
}
