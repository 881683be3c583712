import Diagnostics
import Synchronization

/// Finds the cells of a table in its file again, reading the part of the file that has them once more.
final class TablePlaces: Sendable {
    /// A part of the file, and what comes before it.
    struct Part: Sendable {
        /// In the text.
        var start: Int
        var end: Int
        /// Rows of the file.
        var rowsBefore: Int
        /// Rows of the table.
        var tableRowsBefore: Int
    }

    /// The cells of one column, by the row of the table.
    struct Column {
        let places: TablePlaces
        /// The cell's place in a record.
        let cell: Int

        func span(_ row: Int) -> SourceSpan? {
            places.with(row) { $0.span(record: $1, column: cell) }
        }

        /// The row as a spreadsheet counts it, from one, the header too.
        func number(_ row: Int) -> Int {
            places.with(row) { $0.rowNumber(ofRecord: $1) } ?? row + 1
        }

        func text(_ row: Int) -> String {
            places.with(row) { $0.text(record: $1, column: cell) } ?? ""
        }

        func isMissing(_ row: Int, _ missing: MissingValues) -> Bool {
            places.with(row) { records, record in
                let (bytes, range) = records.bytes(record: record, column: cell)
                return missing.contains(bytes, range)
            } ?? false
        }

        var cellPlaces: CellPlaces { CellPlaces(span: span, number: number) }
    }

    private struct Records: Sendable {
        var part: Int
        var records: CSVRecords
        var rows: RecordList
    }

    private let text: ChunkedText?
    private let width: Int
    private let isOneColumn: Bool
    private let parts: [Part]
    /// The part that was asked for last.
    private let latest: Mutex<Records?>

    /// The places in a text; the parts are in order.
    init(_ text: ChunkedText, _ parts: [Part], _ plan: ReadingPlan) {
        self.text = text
        self.parts = parts
        width = plan.width
        isOneColumn = plan.isOneColumn
        latest = Mutex(nil)
    }

    /// The places in records that are there.
    init(_ records: CSVRecords, _ rows: RecordList) {
        text = nil
        parts = [Part(start: 0, end: 0, rowsBefore: 0, tableRowsBefore: 0)]
        width = 0
        isOneColumn = false
        latest = Mutex(Records(part: 0, records: records, rows: rows))
    }

    func column(_ cell: Int) -> Column { Column(places: self, cell: cell) }

    /// What `body` says of the record of a row; nil if there is no such row.
    func with<Result>(_ row: Int, _ body: (CSVRecords, _ record: Int) -> Result) -> Result? {
        var (low, high) = (0, parts.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if parts[middle].tableRowsBefore <= row { low = middle } else { high = middle }
        }
        guard low < parts.count, let found = records(low) else { return nil }
        let index = row - parts[low].tableRowsBefore
        guard index >= 0, index < found.rows.count else { return nil }
        return body(found.records, found.rows[index])
    }

    /// The records of a part of the file.
    func records(ofPart part: Int) -> CSVRecords? { records(part)?.records }

    private func records(_ part: Int) -> Records? {
        if let known = latest.withLock({ $0 }), known.part == part { return known }
        guard let text else { return nil }
        let place = parts[part]
        let chunk = text.chunk(
            from: place.start, until: place.end, isOneColumn: part == 0 ? nil : isOneColumn,
            rowsBefore: place.rowsBefore)
        var rows = TableRows(chunk.records, text.dialect, isFirst: part == 0)
        _ = rows.removeUneven(chunk.records, width: width, limit: 0)
        let found = Records(part: part, records: chunk.records, rows: rows.records)
        latest.withLock { $0 = found }
        return found
    }
}
