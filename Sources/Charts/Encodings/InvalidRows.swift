import Expressions
import OrderedCollections
import Tables

/// The rows that marks draw: without those whose value on a continuous scale is no number, unless the mode shows
/// them, or a path breaks there.
func validRows(
    _ table: Table, _ mark: MarkType, _ mode: InvalidMode, _ encoding: Encoding,
    _ fields: EncodedFields
) -> RowIndices {
    let all = Array(0..<table.rowCount)
    switch mode {
    case .show: return all
    case .filter: break
    case .breakPathsFilterDomains, .breakPathsShowDomains, .breakPathsShowPathDomains:
        if mark.isPath { return all }
    }
    let columns = encoding.channels.compactMap { channel, definition -> [Bool]? in
        guard definition.isContinuous(on: channel), let field = definition.field,
            field.aggregate?.isCount != true, let name = fields.columns(of: field)?.start,
            let column = table[name]
        else { return nil }
        return column.coercedNumbers.map(\.isFinite)
    }
    return all.filter { row in columns.allSatisfy { $0[row] } }
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
