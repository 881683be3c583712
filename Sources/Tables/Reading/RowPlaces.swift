package import Diagnostics

/// Where the rows of a delimited file stand.
package struct RowPlaces: Sendable {
    private let places: TablePlaces
    private let names: [String]

    /// Reads the file once more; nil if it is no delimited text or cannot be read.
    ///
    /// - Parameter resource: what `datapackage.yml` says of the file, or nil.
    package init?(_ file: SourceFile, resource: Resource?) {
        guard let format = resource?.format ?? TableFormat(path: file.path),
            format == .csv || format == .tsv,
            let text = decodeText(file, as: resource?.encoding ?? .utf8).value
        else { return nil }
        self.init(ChunkedText(text, .of(file.path, resource)), schema: resource?.schema)
    }

    /// The same for a file that is not in memory.
    package init?(_ file: LargeFile, resource: Resource?) {
        self.init(ChunkedText(file, .of(file.path, resource)), schema: resource?.schema)
    }

    private init?(_ text: ChunkedText, schema: Schema?) {
        let head = text.head(usualChunkSize)
        guard head.records.count > 0 else { return nil }
        let layout = ColumnLayout(
            head.records, TableRows(head.records, text.dialect), text.dialect, schema)
        let plan = ReadingPlan(text.dialect, layout, head.records, columns: [], faultLimit: 0)
        let readings = readChunks(text, after: head, plan, size: usualChunkSize, loop: .serial) {
            _, _ in
        }
        names = layout.names
        places = TablePlaces(text, textParts(readings), plan)
    }

    /// The place of a cell, rows counted from zero; nil if there is none.
    package func cell(row: Int, column: String) -> SourceSpan? {
        guard let index = names.firstIndex(of: column) else { return nil }
        return places.column(index).span(row)
    }

    /// A row of the table, counted from zero, as a spreadsheet counts the rows of the file.
    package func number(ofRow row: Int) -> Int { places.column(0).number(row) }
}
