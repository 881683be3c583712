import Formats
package import Values

extension Column {
    /// The cell as a value: dates as ISO 8601 text, integers as integers.
    package func value(at row: Int) -> Value {
        if isNull[row] { return .null }
        switch cells {
        case .number(let numbers): return Self.value(numbers[row], field.type)
        case .boolean(let flags): return .boolean(flags[row])
        case .instant(let instants): return .string(isoText(instants[row], field))
        case .category(let codes, let labels): return .string(labels[Int(codes[row])])
        case .mixed(let values): return values[row]
        }
    }

    private static func value(_ number: Double, _ type: FieldType) -> Value {
        guard number.isFinite else { return .null }
        if type != .number, let integer = Int(exactly: number) { return .integer(integer) }
        return .number(number)
    }

    /// The cell as a number: dates in milliseconds, truth values as 1 and 0, text and null as NaN.
    package func double(at row: Int) -> Double {
        if isNull[row] { return .nan }
        switch cells {
        case .number(let numbers): return numbers[row]
        case .boolean(let flags): return flags[row] ? 1 : 0
        case .instant(let instants): return Double(instants[row].milliseconds)
        case .category: return .nan
        case .mixed(let values): return values[row].asDouble ?? .nan
        }
    }

    /// The cells of `rows` in that order.
    package func selecting(_ rows: RowIndices) -> Column {
        let selected: Cells
        switch cells {
        case .number(let numbers): selected = .number(rows.map { numbers[$0] })
        case .boolean(let flags): selected = .boolean(rows.map { flags[$0] })
        case .instant(let instants): selected = .instant(rows.map { instants[$0] })
        case .category(let codes, let labels):
            selected = .category(codes: rows.map { codes[$0] }, labels: labels)
        case .mixed(let values): selected = .mixed(rows.map { values[$0] })
        }
        var column = Column(
            field: field, cells: selected, isNull: rows.map { isNull[$0] },
            isAbsent: isAbsent.isEmpty ? [] : rows.map { isAbsent[$0] })
        if !reasons.isEmpty { column.reasons = rows.map { reasons[$0] } }
        return column
    }

    /// The column under another name.
    package func renamed(_ name: String) -> Column {
        var column = self
        column.field.name = name
        return column
    }
}

/// Rows of a table, in order: the result of filters and sorts.
package typealias RowIndices = [Int]
