import Formats
package import Values

extension Column {
    /// The column of a declared type; values that do not fit it make it mixed. Dates are ISO 8601 text.
    package init(field: Field, values: [Value]) {
        let isNull = values.map { $0 == .null }
        let cells: Cells? =
            switch field.type {
            case .integer, .number, .year: Self.numbers(values)
            case .boolean: Self.booleans(values)
            case .date, .datetime, .yearmonth: Self.instants(values, field.type)
            case .string, .time, .duration: Self.categories(values)
            case .any: nil
            }
        self.init(field: field, cells: cells ?? .mixed(values), isNull: isNull)
    }

    /// The column whose type is found from its values: all numbers, all truth values, all text; else it
    /// is mixed. Text that looks like a date stays text, as in JSON.
    package init(name: String, values: [Value]) {
        var hasNumber = false
        var type: FieldType?
        for value in values where value != .null {
            let found: FieldType
            switch value {
            case .integer(let integer) where isExact(integer): found = .integer
            case .number:
                hasNumber = true
                found = .integer
            case .boolean: found = .boolean
            case .string: found = .string
            default: found = .any
            }
            guard type == nil || type == found else {
                type = .any
                break
            }
            type = found
        }
        let inferred = type == .integer && hasNumber ? .number : type ?? .any
        self.init(field: Field(name: name, type: inferred), values: values)
    }

    /// A column of numbers without nulls; NaN becomes null.
    package init(name: String, numbers: [Double], type: FieldType = .number) {
        self.init(
            field: Field(name: name, type: type), cells: .number(numbers),
            isNull: numbers.map(\.isNaN))
    }

    private static func numbers(_ values: [Value]) -> Cells? {
        var numbers: [Double] = []
        numbers.reserveCapacity(values.count)
        for value in values {
            guard let number = value == .null ? 0 : value.asDouble else { return nil }
            numbers.append(number)
        }
        return .number(numbers)
    }

    private static func booleans(_ values: [Value]) -> Cells? {
        var flags: [Bool] = []
        for value in values {
            guard let flag = value == .null ? false : value.asBoolean else { return nil }
            flags.append(flag)
        }
        return .boolean(flags)
    }

    private static func instants(_ values: [Value], _ type: FieldType) -> Cells? {
        var instants: [Instant] = []
        for value in values {
            if value == .null {
                instants.append(Instant(milliseconds: Int64(0)))
                continue
            }
            guard let text = value.asString else { return nil }
            let bytes = Array(text.utf8)
            guard let instant = parseInstant(bytes, bytes.indices, as: type) else { return nil }
            instants.append(instant)
        }
        return .instant(instants)
    }

    private static func categories(_ values: [Value]) -> Cells? {
        var table = LabelTable()
        var codes: [Int32] = []
        codes.reserveCapacity(values.count)
        for value in values {
            if value == .null {
                codes.append(0)
                continue
            }
            guard let text = value.asString else { return nil }
            codes.append(table.code(text))
        }
        return .category(codes: codes, labels: table.labels)
    }
}
