import Diagnostics
import Formats
import Values

/// The column that its parts make together, and what of it does not fit.
///
/// - Parameter places: where the cells of the whole column stand.
func joinColumn(
    _ parts: [ColumnPart], _ field: FieldDescriptor, limit: Int, places: TablePlaces.Column
) -> Checked<Column> {
    var joined = field.field
    var faults = ColumnFaults(column: field.name, limit: limit)
    var misfits = FirstRows()
    forEachPart(parts) { misfits.append($0.misfits, after: $1, limit: limit) }
    report(misfits, &faults) { misfit(at: $0, field, places) }
    if field.type == .datetime {
        joined.hasZone =
            field.dateFormat == nil && zone(parts, field, limit, &faults, places)
    }
    var column = Column(
        field: joined, cells: joinedCells(parts), isNull: joinedArrays(parts, \.isNull))
    if parts.contains(where: { !$0.reasons.isEmpty }) {
        column.reasons = joinedArrays(parts) { part in
            part.reasons.isEmpty
                ? Array(repeating: .notAvailable, count: part.isNull.count) : part.reasons
        }
    }
    return Checked(column, faults.finish())
}

private func forEachPart(
    _ parts: [ColumnPart], _ body: (_ part: ColumnPart, _ rowsBefore: Int) -> Void
) {
    var rows = 0
    for part in parts {
        body(part, rows)
        rows += part.isNull.count
    }
}

private func report(
    _ rows: FirstRows, _ faults: inout ColumnFaults, _ diagnostic: (Int) -> Diagnostic
) {
    for row in rows.rows { faults.add(diagnostic(row)) }
    faults.addUntold(rows.count - rows.rows.count)
}

private func misfit(
    at row: Int, _ field: FieldDescriptor, _ places: TablePlaces.Column
) -> Diagnostic {
    let (text, number) = (places.text(row), places.number(row))
    let bytes = Array(text.utf8)
    let isTooLarge =
        field.type == .integer && CellParser(field).isTooLarge(bytes, bytes.indices)
    let message: Diagnostic.Message =
        isTooLarge
        ? .cellRange(text, field, row: number) : .cellType(text, field, row: number)
    return .error(message, at: places.span(row)).inTable(row: number, field: field.name)
}

/// Whether the instants have a time zone, as the first has; one that differs is a fault.
private func zone(
    _ parts: [ColumnPart], _ field: FieldDescriptor, _ limit: Int, _ faults: inout ColumnFaults,
    _ places: TablePlaces.Column
) -> Bool {
    var (zoned, zoneless) = (FirstRows(), FirstRows())
    forEachPart(parts) { part, rows in
        zoned.append(part.zoned, after: rows, limit: max(1, limit))
        zoneless.append(part.zoneless, after: rows, limit: max(1, limit))
    }
    guard let first = zoneless.rows.first else { return true }
    let expected = zoned.rows.first.map { $0 < first } ?? false
    report(expected ? zoneless : zoned, &faults) { row in
        let number = places.number(row)
        return .error(
            .mixedZones(places.text(row), field, row: number), at: places.span(row)
        ).inTable(row: number, field: field.name)
    }
    return expected
}

private func joinedCells(_ parts: [ColumnPart]) -> Column.Cells {
    switch parts.first?.cells {
    case nil: .category(codes: [], labels: [])
    case .number: joinedNumbers(parts)
    case .boolean:
        .boolean(
            joinedArrays(parts) { part in
                if case .boolean(let flags) = part.cells { flags } else { [] }
            })
    case .instant:
        .instant(
            joinedArrays(parts) { part in
                if case .instant(let instants) = part.cells { instants } else { [] }
            })
    case .text: joinedTexts(parts)
    }
}

private func joinedNumbers(_ parts: [ColumnPart]) -> Column.Cells {
    let numbers = joinedArrays(parts) { part in
        if case .number(let numbers) = part.cells { numbers } else { [] }
    }
    var large: [(row: Int, value: Int)] = []
    forEachPart(parts) { part, rows in
        large += part.largeIntegers.map { ($0.row + rows, $0.value) }
    }
    if large.isEmpty { return .number(numbers) }
    var values = numbers.map { Value.integer(Int($0)) }
    for (row, value) in large { values[row] = .integer(value) }
    return .mixed(values)
}

/// Labels are numbered in the order in which they first appear in the whole column.
private func joinedTexts(_ parts: [ColumnPart]) -> Column.Cells {
    if parts.count == 1, case .text(let codes, let labels) = parts[0].cells {
        return .category(codes: codes, labels: labels.labels)
    }
    var all = LabelTable()
    var codes: [Int32] = []
    codes.reserveCapacity(parts.reduce(0) { $0 + $1.isNull.count })
    for part in parts {
        guard case .text(let own, let labels) = part.cells else { continue }
        let codeInAll = all.merge(labels)
        // The code of a null is a dummy.
        for (code, isNull) in zip(own, part.isNull) {
            codes.append(isNull ? 0 : codeInAll[Int(code)])
        }
    }
    return .category(codes: codes, labels: all.labels)
}

private func joinedArrays<Element>(
    _ parts: [ColumnPart], _ elements: (ColumnPart) -> [Element]
) -> [Element] {
    if parts.count == 1 { return elements(parts[0]) }
    var result: [Element] = []
    result.reserveCapacity(parts.reduce(0) { $0 + $1.isNull.count })
    for part in parts { result.append(contentsOf: elements(part)) }
    return result
}
