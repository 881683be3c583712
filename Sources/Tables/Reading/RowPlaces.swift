package import Diagnostics

/// Where the rows of a delimited file stand.
package struct RowPlaces: Sendable {
    private let records: CSVRecords
    private let firstRecord: Int
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
        let layout = ColumnLayout(records, dialect, resource?.schema)
        firstRecord = layout.firstRecord
        names = layout.names
    }

    /// The place of a cell, rows counted from zero; nil if there is none.
    package func cell(row: Int, column: String) -> SourceSpan? {
        let record = firstRecord + row
        guard let index = names.firstIndex(of: column), row >= 0, record < records.count,
            index < records.cellCount(ofRecord: record)
        else { return nil }
        return records.span(record: record, column: index)
    }
}
