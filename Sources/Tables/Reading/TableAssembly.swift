import Diagnostics
import Values

/// Makes a table of what the parts of its file have given, and says what is wrong with it.
struct TableAssembly: Sendable {
    /// The columns of the file.
    let names: [String]
    let plan: ReadingPlan
    let schema: Schema?
    let places: TablePlaces
    let loop: ParallelLoop

    /// - Parameters:
    ///   - readings: what the parts have given, in order, without the columns.
    ///   - columns: those of the plan, put together.
    ///   - blankRows: the rows without any text.
    ///   - headerRow: the number of the header's last row.
    ///   - again: reads a part once more by another plan.
    /// - Returns: nil for the table if rows were left out: it would say what the file does not.
    func table(
        _ readings: [PartReading], _ columns: JoinedColumns,
        blankRows: [(row: Int, span: SourceSpan)], headerRow: Int,
        parts: [TablePlaces.Part],
        again: @Sendable (_ part: Int, _ plan: ReadingPlan) -> PartReading
    ) -> Checked<Table?> {
        let end = readings.firstIndex(where: \.endsAtFooter) ?? readings.count - 1
        let kept = Array(readings.prefix(end + 1))
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
        var columns = columns
        rereadMisjudged(fields, kept, &columns, again)
        let joined = finish(columns.columns, fields)
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

    /// Reads the columns again whose first rows looked like another type than all of them have.
    private func rereadMisjudged(
        _ fields: [FieldDescriptor?], _ kept: [PartReading], _ columns: inout JoinedColumns,
        _ again: @Sendable (_ part: Int, _ plan: ReadingPlan) -> PartReading
    ) {
        let misjudged = fields.indices.filter { self.plan.columns[$0].field != fields[$0] }
        guard !misjudged.isEmpty else { return }
        var plan = self.plan
        plan.columns = misjudged.map { index in
            var column = self.plan.columns[index]
            column.field = fields[index]
            column.isSurveyed = false
            column.labels = LabelTable()
            return column
        }
        let better = plan
        columns.clear(misjudged, plan)
        var others = JoinedColumns(plan)
        let rowCount = kept.reduce(0) { $0 + $1.tableRowCount }
        var (next, rowsTaken) = (0, 0)
        while next < kept.count {
            let batch = next..<min(kept.count, next + loop.width * 16)
            for var part in loop.map(batch.count, { again(batch.lowerBound + $0, better) }) {
                rowsTaken += part.tableRowCount
                others.take(&part, share: Double(rowsTaken) / Double(max(1, rowCount)))
            }
            next = batch.upperBound
        }
        columns.replace(misjudged, with: others)
    }

    private func finish(
        _ columns: [JoinedColumn], _ fields: [FieldDescriptor?]
    ) -> [Checked<Column>] {
        loop.map(columns.count) { index in
            let cells = places.column(plan.columns[index].cell)
            let field =
                fields[index] ?? FieldDescriptor(name: plan.columns[index].name, type: .any)
            var column = columns[index].finished(field, cells)
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
