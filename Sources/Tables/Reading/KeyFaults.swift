import Diagnostics
import Values

/// The rows whose primary key is null in part, or that of an earlier row.
///
/// - Parameter places: where the cells of the key's first column stand.
func primaryKeyFaults(
    _ table: Table, _ key: [String], places: CellPlaces, limit: Int
) -> [Diagnostic] {
    let columns = key.compactMap { table[$0] }
    guard let name = key.first, columns.count == key.count else { return [] }
    var faults = ColumnFaults(column: key.joined(separator: ", "), limit: limit)
    var firstRows: [[Value]: Int] = [:]
    for row in 0..<table.rowCount {
        let values = columns.map { $0.value(at: row) }
        let number = places.number(row)
        if values.contains(.null) {
            faults.add(
                .error(.keyMissing(key, row: number), at: places.span(row))
                    .inTable(row: number, field: name))
        } else if let first = firstRows[values] {
            let message = Diagnostic.Message.keyRepeated(
                key, values.map(plainText), row: number, first: places.number(first))
            faults.add(
                .error(message, at: places.span(row)).inTable(row: number, field: name))
        } else {
            firstRows[values] = row
        }
    }
    return faults.finish()
}

/// The rows in which the values of some columns are together those of an earlier row. A null is equal to nothing.
///
/// - Parameter places: where the cells of the first column stand.
func uniqueKeyFaults(
    _ table: Table, _ key: [String], places: CellPlaces, limit: Int
) -> [Diagnostic] {
    let columns = key.compactMap { table[$0] }
    guard let name = key.first, columns.count == key.count else { return [] }
    var faults = ColumnFaults(column: key.joined(separator: ", "), limit: limit)
    var firstRows: [[Value]: Int] = [:]
    for row in 0..<table.rowCount {
        let values = columns.map { $0.value(at: row) }
        guard !values.contains(.null) else { continue }
        guard let first = firstRows[values] else {
            firstRows[values] = row
            continue
        }
        let number = places.number(row)
        let message = Diagnostic.Message.uniqueKeyRepeated(
            key, values.map(plainText), row: number, first: places.number(first))
        faults.add(.error(message, at: places.span(row)).inTable(row: number, field: name))
    }
    return faults.finish()
}

/// The rows of `table` whose foreign key is in no row of `referenced`; rows with a null in it count as
/// having none.
///
/// - Parameters:
///   - description: the place to blame where a column is missing: the table's description.
///   - places: where the cells of the key's first column stand.
func foreignKeyFaults(
    _ table: Table, _ key: ForeignKey, in referenced: Table, description: SourceSpan?,
    places: (_ row: Int) -> (span: SourceSpan?, number: Int), limit: Int = usualFaultLimit
) -> [Diagnostic] {
    let columns = key.fields.compactMap { table[$0] }
    let targets = key.referencedFields.compactMap { referenced[$0] }
    guard columns.count == key.fields.count, targets.count == key.referencedFields.count else {
        let absent = key.referencedFields.first { referenced[$0] == nil } ?? ""
        return [
            .error(
                .unknownField(absent), at: description,
                help: helpForUnknown(absent, known: referenced.columnNames))
        ]
    }
    var known: Set<[Value]> = []
    for row in 0..<referenced.rowCount { known.insert(targets.map { $0.value(at: row) }) }
    var faults = ColumnFaults(column: key.fields.joined(separator: ", "), limit: limit)
    for row in 0..<table.rowCount {
        let values = columns.map { $0.value(at: row) }
        guard !values.contains(.null), !known.contains(values) else { continue }
        let (span, number) = places(row)
        let message = Diagnostic.Message.foreignKeyUnknown(
            key, values.map(plainText), row: number)
        faults.add(
            .error(message, at: span ?? description).inTable(row: number, field: key.fields.first))
    }
    return faults.finish()
}

extension Diagnostic.Message {
    static func keyMissing(_ key: [String], row: Int) -> Self {
        Self(
            id: "key-primary",
            text: "primary key (\(key.joined(separator: ", "))) is empty in row \(row)")
    }

    static func keyRepeated(_ key: [String], _ values: [String], row: Int, first: Int) -> Self {
        Self(
            id: "key-primary",
            text:
                "primary key (\(key.joined(separator: ", "))) '\(values.joined(separator: ", "))' of "
                + "row \(row) is that of row \(first)")
    }

    static func uniqueKeyRepeated(
        _ key: [String], _ values: [String], row: Int, first: Int
    ) -> Self {
        Self(
            id: "key-unique",
            text: "'\(values.joined(separator: ", "))' (\(key.joined(separator: ", "))) of "
                + "row \(row) must be unique, and is in row \(first) too")
    }

    static func foreignKeyUnknown(_ key: ForeignKey, _ values: [String], row: Int) -> Self {
        Self(
            id: "key-foreign",
            text: "'\(values.joined(separator: ", "))' in row \(row) is not in "
                + "\(key.resource).\(key.referencedFields.joined(separator: ", "))")
    }
}
