import Diagnostics
import Formats
import Values

/// A column that is put together of its parts, one after the other.
struct JoinedColumn: Sendable {
    private enum Kind: Sendable { case number, boolean, instant, text }

    /// How many rows of a kind are remembered.
    private let limit: Int
    private var kind = Kind.text
    private var numbers: [Double] = []
    private var flags: [Bool] = []
    private var instants: [Instant] = []
    private var codes: [Int32] = []
    /// Numbered in the order in which they first appear in the whole column.
    private var labels = LabelTable()
    private var isNull: [Bool] = []
    /// Why each null cell has no value; empty as long as no more is known than that it has none.
    private var reasons: [MissingReason] = []
    private var largeIntegers: [(row: Int, value: Int)] = []
    private var misfits = FirstRows()
    private var rounded = FirstRows()
    private var zoned = FirstRows()
    private var zoneless = FirstRows()

    init(limit: Int) { self.limit = limit }

    /// - Parameter expectedRows: about how many rows all parts have.
    mutating func append(_ part: ColumnPart, expectedRows: Int) {
        let rows = isNull.count
        misfits.append(part.misfits, after: rows, limit: limit)
        rounded.append(part.rounded, after: rows, limit: 1)
        zoned.append(part.zoned, after: rows, limit: max(1, limit))
        zoneless.append(part.zoneless, after: rows, limit: max(1, limit))
        for (row, value) in part.largeIntegers { largeIntegers.append((row + rows, value)) }
        append(part.reasons, count: part.isNull.count)
        switch part.cells {
        case .number(let part):
            kind = .number
            extend(&numbers, part, expectedRows)
        case .boolean(let part):
            kind = .boolean
            extend(&flags, part, expectedRows)
        case .instant(let part):
            kind = .instant
            extend(&instants, part, expectedRows)
        case .text(let own, let ownLabels, let knownCount):
            kind = .text
            extend(&codes, codesInAll(own, ownLabels, knownCount, part.isNull), expectedRows)
        }
        extend(&isNull, part.isNull, expectedRows)
    }

    private mutating func append(_ more: [MissingReason], count: Int) {
        if reasons.isEmpty, more.isEmpty { return }
        if reasons.isEmpty {
            reasons = Array(repeating: .notAvailable, count: isNull.count)
        }
        reasons += more.isEmpty ? Array(repeating: .notAvailable, count: count) : more
    }

    private mutating func codesInAll(
        _ own: [Int32], _ ownLabels: LabelTable, _ knownCount: Int, _ isNull: [Bool]
    ) -> [Int32] {
        if labels.count == 0, self.isNull.isEmpty {
            labels = ownLabels
            return own
        }
        if ownLabels.count == knownCount { return own }
        let codeInAll = labels.merge(ownLabels, sharing: knownCount)
        // The code of a null is a dummy.
        return zip(own, isNull).map { code, isNull in isNull ? 0 : codeInAll[Int(code)] }
    }

    /// The column, and what of it does not fit.
    ///
    /// - Parameter places: where its cells stand.
    func finished(_ field: FieldDescriptor, _ places: TablePlaces.Column) -> Checked<Column> {
        var joined = field.field
        var faults = ColumnFaults(column: field.name, limit: limit)
        report(misfits, &faults) { misfit(at: $0, field, places) }
        if field.type == .datetime {
            joined.hasZone = field.dateFormat == nil && zone(field, &faults, places)
        }
        var column = Column(field: joined, cells: cells, isNull: isNull)
        column.reasons = reasons
        return Checked(column, faults.finish() + roundingWarning(column, places))
    }

    /// A warning at the first number that has more digits than it keeps.
    private func roundingWarning(_ column: Column, _ places: TablePlaces.Column) -> [Diagnostic] {
        guard let row = rounded.rows.first else { return [] }
        let number = places.number(row)
        let message = Diagnostic.Message.roundedNumber(
            places.text(row), plainText(column.value(at: row)), column.field.name, row: number,
            others: rounded.count - 1)
        return [
            .warning(
                message, at: places.span(row),
                help: "declare the column as 'integer' or 'string' if each digit counts"
            ).inTable(row: number, field: column.field.name)
        ]
    }

    private var cells: Column.Cells {
        switch kind {
        case .number:
            if largeIntegers.isEmpty { return .number(numbers) }
            var values = numbers.map { Value.integer(Int($0)) }
            for (row, value) in largeIntegers { values[row] = .integer(value) }
            return .mixed(values)
        case .boolean: return .boolean(flags)
        case .instant: return .instant(instants)
        case .text: return .category(codes: codes, labels: labels.labels)
        }
    }

    /// Whether the instants have a time zone, as the first has; one that differs is a fault.
    private func zone(
        _ field: FieldDescriptor, _ faults: inout ColumnFaults, _ places: TablePlaces.Column
    ) -> Bool {
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
}

/// Appends a part to a column.
///
/// Room is made for all rows that are expected, so that nothing is copied when more come: an array that grows by itself
/// is in memory twice while it does. An expectation that is far beyond what is there may be wrong.
private func extend<Element>(_ all: inout [Element], _ part: [Element], _ expectedRows: Int) {
    if all.isEmpty, part.count >= expectedRows { return all = part }
    let needed = all.count + part.count
    if all.capacity < needed {
        let bound = max(1 << 25, 2 * needed)
        all.reserveCapacity(max(needed, min(expectedRows + expectedRows / 50, bound)))
    }
    all.append(contentsOf: part)
}

/// The columns of a plan, each put together of its parts.
struct JoinedColumns: Sendable {
    private(set) var columns: [JoinedColumn]
    private var rowCount = 0
    /// Whether the table has ended, so that what follows is none of it.
    private var hasEnded = false

    init(_ plan: ReadingPlan) {
        columns = plan.columns.map { _ in JoinedColumn(limit: plan.faultLimit) }
    }

    /// Takes the columns out of the part that comes next.
    ///
    /// - Parameter share: of the whole that has been read, up to this part's end.
    mutating func take(_ part: inout PartReading, share: Double) {
        if !hasEnded {
            rowCount += part.tableRowCount
            let expected = Int(exactly: (Double(rowCount) / share).rounded()) ?? rowCount
            for (index, column) in part.columns.enumerated() {
                if let column { columns[index].append(column, expectedRows: expected) }
            }
        }
        hasEnded = hasEnded || part.endsAtFooter
        part.columns = []
    }

    /// Forgets what some columns have.
    mutating func clear(_ indices: [Int], _ plan: ReadingPlan) {
        for index in indices { columns[index] = JoinedColumn(limit: plan.faultLimit) }
    }

    /// Puts another plan's columns in the place of some.
    mutating func replace(_ indices: [Int], with others: JoinedColumns) {
        for (index, other) in zip(indices, others.columns) { columns[index] = other }
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

extension Diagnostic.Message {
    static func roundedNumber(
        _ text: String, _ kept: String, _ column: String, row: Int, others: Int
    ) -> Self {
        let more = others == 0 ? "" : others == 1 ? ", and one more" : ", and \(others) more"
        return Self(
            id: "value-rounded",
            text: "'\(shortened(text))' in column '\(column)', row \(row) becomes \(kept)\(more): "
                + "a number keeps 15 to 17 digits")
    }
}
