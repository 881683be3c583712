import Formats

/// The title that a field has unless one is written: `Mean of price`, `date (year-month)`, `age (binned)`.
///
/// Source: https://vega.github.io/vega-lite/docs/title.html
func defaultTitle(
    _ field: FieldDefinition, countTitle: String, style: FieldTitleStyle = .verbal
) -> String? {
    let name = field.field?.name ?? ""
    switch style {
    case .verbal: break
    case .functional: return functionalTitle(field, name, countTitle: countTitle)
    case .plain: return name.isEmpty ? (field.aggregate?.isCount == true ? countTitle : nil) : name
    }
    switch field.aggregate {
    case .operation(.count): return countTitle
    case .operation(let operation): return capitalized(operation.rawValue) + " of " + name
    case .argmin(let key): return name + " for min " + key
    case .argmax(let key): return name + " for max " + key
    case nil: break
    }
    if field.bin.definition != nil { return name + " (binned)" }
    if let unit = field.timeUnit, !unit.isBinned, let parts = unit.unit {
        return name + " (" + parts.titleSuffix + ")"
    }
    return name.isEmpty ? nil : name
}

/// `MEAN(price)`, `YEARMONTH(date)`, `BIN(age)`.
private func functionalTitle(
    _ field: FieldDefinition, _ name: String, countTitle: String
) -> String? {
    switch field.aggregate {
    case .operation(.count): return countTitle
    case .operation(let operation): return operation.rawValue.uppercased() + "(" + name + ")"
    case .argmin(let key): return name + " for argmin(" + key + ")"
    case .argmax(let key): return name + " for argmax(" + key + ")"
    case nil: break
    }
    if let unit = field.timeUnit {
        return (unit.unit?.name ?? "timeunit").uppercased() + "(" + name + ")"
    }
    if field.bin.definition != nil { return "BIN(" + name + ")" }
    return name.isEmpty ? nil : name
}

private func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
}
