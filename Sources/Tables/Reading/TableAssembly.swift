import Diagnostics
import Synchronization

/// Makes a table of what the parts of its file have given, and says what is wrong with it.
struct TableAssembly: Sendable {
    /// The columns of the file.
    let names: [String]
    let plan: ReadingPlan
    let schema: Schema?
    let places: TablePlaces
    let loop: ParallelLoop

    /// - Parameters:
    ///   - kept: what the parts have given, in order. Empty afterwards: a column's parts are freed when it is made.
    ///   - blankRows: the rows without any text.
    ///   - headerRow: the number of the header's last row.
    ///   - again: reads a part once more by another plan.
    /// - Returns: nil for the table if rows were left out: it would say what the file does not.
    func table(
        _ kept: inout [PartReading], blankRows: [(row: Int, span: SourceSpan)], headerRow: Int,
        parts: [TablePlaces.Part],
        again: @Sendable (_ part: Int, _ plan: ReadingPlan) -> PartReading
    ) -> Checked<Table?> {
        if let last = kept.firstIndex(where: \.endsAtFooter) {
            kept.removeSubrange((last + 1)...)
        }
        var lastRow = 0
        for (reading, part) in zip(kept, parts) {
            if let row = reading.lastTableRow { lastRow = part.rowsBefore + row }
        }
        var diagnostics = blankRowFaults(blankRows, between: (headerRow, lastRow), plan.dialect)
        diagnostics += unevenRows(kept, parts)
        let surveys = joinedSurveys(kept)
        var fields = plan.columns.map(\.field)
        var inferred: [[Diagnostic]] = plan.columns.map { _ in [] }
        for (index, survey) in surveys.enumerated() {
            guard let survey else { continue }
            let column = plan.columns[index]
            let found = inferField(column.name, survey, places: places.column(column.cell))
            fields[index] = found.value
            inferred[index] = found.diagnostics
        }
        var table = Table(columns: [], rowCount: kept.reduce(0) { $0 + $1.tableRowCount })
        let isWhole = kept.allSatisfy { $0.uneven.count == 0 }
        let count = kept.count
        var columns = takeColumns(&kept)
        rereadMisjudged(fields, count, &columns, again)
        let joined = join(&columns, fields)
        for (index, column) in joined.enumerated() {
            diagnostics += inferred[index] + column.diagnostics
            table.columns.append(column.value)
        }
        if let schema {
            diagnostics += keyFaults(table, schema, limit: plan.faultLimit) { name in
                plan.columns.first { $0.field?.name == name }
                    .map { places.column($0.cell).cellPlaces }
            }
        }
        return Checked(isWhole ? table : nil, diagnostics)
    }

    private func joinedSurveys(_ readings: [PartReading]) -> [ColumnSurvey?] {
        guard var result = readings.first?.surveys else { return [] }
        var rows = readings[0].tableRowCount
        for reading in readings.dropFirst() {
            for (index, survey) in reading.surveys.enumerated() {
                if let survey { result[index]?.append(survey, after: rows) }
            }
            rows += reading.tableRowCount
        }
        return result
    }

    /// The parts of each column, which are nowhere else then.
    private func takeColumns(_ readings: inout [PartReading]) -> [[ColumnPart]] {
        let columns = plan.columns.indices.map { index in
            readings.compactMap { $0.columns[index] }
        }
        readings = []
        return columns
    }

    /// Reads the columns again whose first rows looked like another type than all of them have.
    private func rereadMisjudged(
        _ fields: [FieldDescriptor?], _ count: Int, _ columns: inout [[ColumnPart]],
        _ again: @Sendable (_ part: Int, _ plan: ReadingPlan) -> PartReading
    ) {
        let misjudged = fields.indices.filter { self.plan.columns[$0].field != fields[$0] }
        guard !misjudged.isEmpty else { return }
        var plan = self.plan
        plan.columns = misjudged.map { index in
            var column = self.plan.columns[index]
            column.field = fields[index]
            column.isSurveyed = false
            return column
        }
        let better = plan
        let readings = loop.map(count) { again($0, better) }
        for (index, column) in misjudged.enumerated() {
            columns[column] = readings.compactMap { $0.columns[index] }
        }
    }

    private func join(
        _ columns: inout [[ColumnPart]], _ fields: [FieldDescriptor?]
    ) -> [Checked<Column>] {
        let count = columns.count
        let waiting = Mutex(columns)
        columns = []
        return loop.map(count) { index in
            let parts = waiting.withLock { waiting in
                defer { waiting[index] = [] }
                return waiting[index]
            }
            let cells = places.column(plan.columns[index].cell)
            let field =
                fields[index] ?? FieldDescriptor(name: plan.columns[index].name, type: .any)
            var column = joinColumn(parts, field, limit: plan.faultLimit, places: cells)
            let missing = plan.columns[index].missing
            column.diagnostics += constraintFaults(
                column.value, field, places: cells.cellPlaces, limit: plan.faultLimit
            ) { cells.isMissing($0, missing) }
            return column
        }
    }

    /// An error for each record with more or fewer cells than there are columns.
    private func unevenRows(
        _ readings: [PartReading], _ parts: [TablePlaces.Part]
    ) -> [Diagnostic] {
        let names = names
        let width = plan.width
        var faults = ColumnFaults(column: names.first ?? "", limit: plan.faultLimit)
        for (part, reading) in readings.enumerated() where reading.uneven.count > 0 {
            guard faults.hasRoom, let records = places.records(ofPart: part) else {
                faults.addUntold(reading.uneven.count)
                continue
            }
            for record in reading.uneven.rows {
                faults.add(unevenRow(record, records, names, width))
            }
            faults.addUntold(reading.uneven.count - reading.uneven.rows.count)
        }
        return faults.finish()
    }
}

private func unevenRow(
    _ record: Int, _ records: CSVRecords, _ names: [String], _ width: Int
) -> Diagnostic {
    let count = records.cellCount(ofRecord: record)
    let number = records.rowNumber(ofRecord: record)
    if count > width {
        return .error(
            .longRow(number, count, width), at: records.span(record: record, column: width),
            help: "quote a cell that contains the delimiter"
        ).inTable(row: number)
    }
    return .error(
        .shortRow(number, count, width), at: records.spanAfter(record: record),
        help: "write empty cells as well"
    ).inTable(row: number, field: names[count])
}

extension Diagnostic.Message {
    static func shortRow(_ row: Int, _ count: Int, _ width: Int) -> Self {
        Self(id: "csv-row-short", text: unevenRow(row, count, width))
    }

    static func longRow(_ row: Int, _ count: Int, _ width: Int) -> Self {
        Self(id: "csv-row-long", text: unevenRow(row, count, width))
    }
}

private func unevenRow(_ row: Int, _ count: Int, _ width: Int) -> String {
    "row \(row) has \(count) \(count == 1 ? "cell" : "cells"), the header has \(width)"
}
