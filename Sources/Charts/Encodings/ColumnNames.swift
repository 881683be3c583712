import Formats

extension FieldDefinition {
    /// The column that this field's values are in once bins, time units and aggregates are computed; Vega's own
    /// names, because sorts and expressions may use them.
    func columnName(for field: String) -> String {
        switch aggregate {
        case .operation(.count): return "__count"
        case .operation(let operation): return operation.rawValue + "_" + field
        case .argmin(let key): return "argmin_" + key + "_" + field
        case .argmax(let key): return "argmax_" + key + "_" + field
        case nil: break
        }
        if let bin = bin.definition { return "bin_" + bin.suffix + field }
        if let timeUnit { return timeUnit.prefix + field }
        return field
    }

    /// Where a bin or a time unit ends.
    func endColumnName(for field: String) -> String { columnName(for: field) + "_end" }

    /// The text of a bin: `10 – 20`.
    func rangeColumnName(for field: String) -> String { columnName(for: field) + "_range" }
}

extension TimeUnitDefinition {
    fileprivate var prefix: String {
        let name = unit?.name ?? "timeunit"
        let steps = maxbins.map { "_maxbins_\(Int(exactly: $0) ?? 0)" } ?? ""
        return name + steps + "_"
    }
}

extension BinDefinition {
    /// Tells bins of one field with different parameters apart.
    fileprivate var suffix: String {
        var parts: [String] = []
        if let maxbins, let count = Int(exactly: maxbins) { parts.append("maxbins_\(count)") }
        if let step { parts.append("step_\(step)") }
        if let base { parts.append("base_\(base)") }
        if let minstep { parts.append("minstep_\(minstep)") }
        if let anchor { parts.append("anchor_\(anchor)") }
        if let extent { parts.append("extent_\(extent)") }
        if let nice { parts.append("nice_\(nice)") }
        return parts.isEmpty ? "" : parts.joined(separator: "_") + "_"
    }
}
