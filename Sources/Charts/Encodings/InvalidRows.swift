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
        var isValid = [Bool](repeating: true, count: table.rowCount)
        for (channel, definition) in encoding.channels {
            guard !shownChannels.contains(channel), definition.isContinuous(on: channel),
                let field = definition.field, field.aggregate?.isCount != true,
                let name = fields.columns(of: field)?.start, let column = table[name]
            else { continue }
            for (row, number) in column.coercedNumbers.enumerated() where !number.isFinite {
                isValid[row] = false
            }
        }
        return isValid.contains(false)
            ? isValid.indices.filter { isValid[$0] } : Array(isValid.indices)
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
