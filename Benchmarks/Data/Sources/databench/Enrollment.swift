import Tables
import Values

/// What enrollment.py writes.
let enrollment: Resource = {
    let types: [(String, FieldType)] = [
        ("period", .date), ("province_code", .string), ("province", .string),
        ("segment", .string), ("sex", .string), ("participants", .integer), ("premium", .number),
        ("status", .string),
    ]
    var resource = Resource(name: "enrollment", path: "enrollment.csv")
    resource.schema = Schema(fields: types.map { FieldDescriptor(name: $0.0, type: $0.1) })
    return resource
}()

/// Sums by two columns.
func summed(_ table: Table) -> Table {
    table.aggregated(
        by: ["province", "segment"],
        [
            Aggregation(.sum, of: "participants", as: "participants"),
            Aggregation(.sum, of: "premium", as: "premium"), Aggregation(.count, as: "rows"),
        ])
}

/// A value as the peers print it.
func plain(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): String(Int(number.rounded()))
    default: ""
    }
}
