import OrderedCollections
import Tables
import Values

/// The constraints of a field that hold for its column as CSV, in the words of Table Schema; nil if there are
/// none.
///
/// In CSV an empty text is no other than a missing value: a column that has both is not `required` there.
/// Specification: <https://specs.frictionlessdata.io/table-schema/#constraints>
func publishedConstraints(_ field: FieldDescriptor, of column: Column) -> Value? {
    let constraints = field.constraints
    var result: OrderedDictionary<String, Value> = [:]
    if constraints.isRequired, !hasEmptyCell(column) { result["required"] = true }
    if constraints.isUnique { result["unique"] = true }
    result["minimum"] = constraints.minimum
    result["maximum"] = constraints.maximum
    result["pattern"] = constraints.pattern.map { .string($0.text) }
    result["minLength"] = constraints.minLength.map(Value.integer)
    result["maxLength"] = constraints.maxLength.map(Value.integer)
    // The choices of a column of any type may be of several types, and its cells are all text in CSV.
    if field.type != .any { result["enum"] = constraints.choices.map(Value.array) }
    return result.isEmpty ? nil : .object(result)
}

private func hasEmptyCell(_ column: Column) -> Bool {
    if column.isNull.contains(true) { return true }
    switch column.cells {
    case .category(_, let labels): return labels.contains("")
    case .mixed(let values): return values.contains(.string(""))
    case .number, .boolean, .instant: return false
    }
}
