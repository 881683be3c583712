import Values

/// For each row the first row of another table whose key is equal, or nil. A null in a key finds
/// nothing.
///
/// - Parameters:
///   - keys: columns of one table.
///   - others: as many columns of the other one.
package func lookupRows(_ keys: [Column], in others: [Column]) -> [Int?] {
    let count = keys.first?.count ?? 0
    guard keys.count == others.count, !keys.isEmpty else {
        return Array(repeating: nil, count: count)
    }
    var known: [[KeyPart]: Int] = [:]
    for row in 0..<(others.first?.count ?? 0) {
        if let key = key(others, row), known[key] == nil { known[key] = row }
    }
    return (0..<count).map { row in key(keys, row).flatMap { known[$0] } }
}

extension Table {
    /// The table with the columns `names` of `other`, taken from the first row whose key is equal; null
    /// where there is none.
    package func joined(
        on keys: [String], with other: Table, on otherKeys: [String], taking names: [String]
    ) -> Table {
        let rows = lookupRows(keys.compactMap { self[$0] }, in: otherKeys.compactMap { other[$0] })
        return names.compactMap { other[$0] }.reduce(self) { table, column in
            table.setting(column.selecting(found: rows))
        }
    }
}

extension Column {
    /// The cells of rows that were found, null for the others.
    package func selecting(found rows: [Int?]) -> Column {
        guard count > 0 else {
            return Column(
                field: field, cells: .mixed(rows.map { _ in .null }),
                isNull: rows.map { _ in true })
        }
        var column = selecting(rows.map { $0 ?? 0 })
        column.isNull = zip(rows, column.isNull).map { row, isNull in row == nil || isNull }
        if !column.reasons.isEmpty {
            column.reasons = zip(rows, column.reasons).map { $0 == nil ? .notAvailable : $1 }
        }
        column.isAbsent = zip(rows, column.isAbsent).map { row, isAbsent in
            row != nil && isAbsent
        }
        if case .mixed(let values) = cells {
            column.cells = .mixed(rows.map { row in row.map { values[$0] } ?? .null })
        }
        return column
    }
}

/// A cell as a part of a key: numbers by value, whatever their column's type.
private enum KeyPart: Hashable {
    case number(Double)
    case boolean(Bool)
    case text(String)
}

private func key(_ columns: [Column], _ row: Int) -> [KeyPart]? {
    var parts: [KeyPart] = []
    for column in columns {
        switch column.value(at: row) {
        case .null: return nil
        case .boolean(let flag): parts.append(.boolean(flag))
        case .string(let text): parts.append(.text(text))
        case let value:
            parts.append(value.asDouble.map { .number($0) } ?? .text(plainText(value)))
        }
    }
    return parts
}
