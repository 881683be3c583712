import Diagnostics
import Values

/// What a key promises of the rows of a table.
enum KeyKind {
    /// No part is ever null, and all rows differ.
    case primary
    /// All rows without a null in it differ.
    case unique
}

/// The rows that break what a key promises.
///
/// - Parameter places: where the cells of the key's first column stand.
func keyFaults(
    _ table: Table, _ key: [String], _ kind: KeyKind, places: CellPlaces, limit: Int
) -> [Diagnostic] {
    let columns = key.compactMap { table[$0] }
    guard let name = key.first, columns.count == key.count else { return [] }
    if columns.allSatisfy({ !$0.isNull.contains(true) }), allDiffer(columns) { return [] }
    var faults = ColumnFaults(column: key.joined(separator: ", "), limit: limit)
    var firstRows: [[Value]: Int] = [:]
    for row in 0..<table.rowCount {
        let values = columns.map { $0.value(at: row) }
        let message: Diagnostic.Message
        if values.contains(.null) {
            guard kind == .primary else { continue }
            message = .keyMissing(key, row: places.number(row))
        } else if let first = firstRows[values] {
            let rows = (row: places.number(row), first: places.number(first))
            message =
                kind == .primary
                ? .keyRepeated(key, values.map(plainText), row: rows.row, first: rows.first)
                : .uniqueKeyRepeated(key, values.map(plainText), row: rows.row, first: rows.first)
        } else {
            firstRows[values] = row
            continue
        }
        faults.add(
            .error(message, at: places.span(row)).inTable(row: places.number(row), field: name))
    }
    return faults.finish()
}

/// Whether all rows surely differ in the columns. False if they might not, as where labels that are not ASCII could be
/// two spellings of one text.
func allDiffer(_ columns: [Column]) -> Bool {
    for case .category(_, let labels) in columns.map(\.cells) {
        guard labels.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return false }
    }
    let count = columns.first?.count ?? 0
    return groupRows(Array(0..<count), by: columns).count == count
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
