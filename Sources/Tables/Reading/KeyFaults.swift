package import Diagnostics
import Values

/// The rows whose primary key is null in part, or that of an earlier row.
func primaryKeyFaults(
    _ table: Table, _ key: [String], span: (Int) -> SourceSpan?
) -> [Diagnostic] {
    let columns = key.compactMap { table[$0] }
    guard !columns.isEmpty, columns.count == key.count else { return [] }
    var faults = ColumnFaults(column: key.joined(separator: ", "))
    var firstRows: [[Value]: Int] = [:]
    for row in 0..<table.rowCount {
        let values = columns.map { $0.value(at: row) }
        if values.contains(.null) {
            faults.add(.error(.keyMissing(key, row: row + 1), at: span(row)))
        } else if let first = firstRows[values] {
            faults.add(
                .error(
                    .keyRepeated(key, values.map(plainText), row: row + 1, first: first + 1),
                    at: span(row)))
        } else {
            firstRows[values] = row
        }
    }
    return faults.finish()
}

/// The rows of `table` whose foreign key is in no row of `referenced`; rows with a null in it count as
/// having none.
///
/// - Parameter span: the place to blame: the table's description.
package func foreignKeyFaults(
    _ table: Table, _ key: ForeignKey, in referenced: Table, span: SourceSpan?
) -> [Diagnostic] {
    let columns = key.fields.compactMap { table[$0] }
    let targets = key.referencedFields.compactMap { referenced[$0] }
    guard columns.count == key.fields.count, targets.count == key.referencedFields.count else {
        let absent = key.referencedFields.first { referenced[$0] == nil } ?? ""
        return [
            .error(
                .unknownField(absent), at: span,
                help: helpForUnknown(absent, known: referenced.columnNames))
        ]
    }
    var known: Set<[Value]> = []
    for row in 0..<referenced.rowCount { known.insert(targets.map { $0.value(at: row) }) }
    var faults = ColumnFaults(column: key.fields.joined(separator: ", "))
    for row in 0..<table.rowCount {
        let values = columns.map { $0.value(at: row) }
        guard !values.contains(.null), !known.contains(values) else { continue }
        faults.add(
            .error(
                .foreignKeyUnknown(key, values.map(plainText), row: row + 1), at: span))
    }
    return faults.finish()
}

extension Diagnostic.Message {
    static func keyMissing(_ key: [String], row: Int) -> Self {
        Self(
            id: "key-missing",
            text: "primary key (\(key.joined(separator: ", "))) is empty in row \(row)")
    }

    static func keyRepeated(_ key: [String], _ values: [String], row: Int, first: Int) -> Self {
        Self(
            id: "key-repeated",
            text:
                "primary key (\(key.joined(separator: ", "))) '\(values.joined(separator: ", "))' of "
                + "row \(row) is that of row \(first)")
    }

    static func foreignKeyUnknown(_ key: ForeignKey, _ values: [String], row: Int) -> Self {
        Self(
            id: "foreign-key",
            text: "'\(values.joined(separator: ", "))' in row \(row) is not in "
                + "\(key.resource).\(key.referencedFields.joined(separator: ", "))")
    }
}
