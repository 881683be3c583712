package import Diagnostics

/// Where the rows of a delimited file stand.
package struct RowPlaces: Sendable {
    private let records: CSVRecords
    private let rows: RecordList
    private let names: [String]

    /// Reads the file once more; nil if it is no delimited text or cannot be read.
    ///
    /// - Parameter resource: what `datapackage.yml` says of the file, or nil.
    package init?(_ file: SourceFile, resource: Resource?) {
        guard let format = resource?.format ?? TableFormat(path: file.path),
            format == .csv || format == .tsv,
            let text = decodeText(file, as: resource?.encoding ?? .utf8).value
        else { return nil }
        let dialect = resource?.dialect ?? (format == .tsv ? .tsv : .csv)
        records = readCSV(text, dialect: dialect).value
        guard records.count > 0 else { return nil }
        let selected = TableRows(records, dialect)
        names =
            ColumnLayout(records, selected, dialect, resource?.schema).names
        rows = selected.records
    }

    /// The place of a cell, rows counted from zero; nil if there is none.
    package func cell(row: Int, column: String) -> SourceSpan? {
        guard let index = names.firstIndex(of: column), row >= 0, row < rows.count,
            index < records.cellCount(ofRecord: rows[row])
        else { return nil }
        return records.span(record: rows[row], column: index)
    }

    /// A row of the table, counted from zero, as a spreadsheet counts the rows of the file.
    package func number(ofRow row: Int) -> Int {
        row >= 0 && row < rows.count ? records.rowNumber(ofRecord: rows[row]) : row + 1
    }
}
