import Diagnostics
import Values

/// Which column of a file is which: its header brought together with the schema.
struct ColumnLayout {
    private(set) var names: [String] = []
    /// What the schema says of each column; nil where it is to be inferred.
    private(set) var descriptors: [FieldDescriptor?] = []
    /// Which cell of a record each column is: those of sheets without any text are left out.
    private(set) var places: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let header: [Int]

    init(_ records: CSVRecords, _ rows: TableRows, _ dialect: Dialect, _ schema: Schema?) {
        header = rows.header
        let width = (dialect.hasHeader ? header : []).map { records.cellCount(ofRecord: $0) }.max()
        places = Array(0..<(width ?? schema?.fields.count ?? 0))
        if records.isSheet { places = usedColumns(records, rows) }
        if dialect.hasHeader {
            readHeader(records, dialect)
            if let schema { match(schema, records) }
        } else if let schema {
            names = schema.fields.map(\.name)
            descriptors = schema.fields
            if records.isSheet, places.count != names.count {
                diagnostics.append(
                    .error(.sheetWidth(places.count, names.count), at: records.source.span(at: 0)))
                places = Array(0..<names.count)
            }
        } else {
            diagnostics.append(
                .error(
                    .headerlessWithoutSchema, at: records.source.span(at: 0),
                    help: "describe the columns in datapackage.yml"))
        }
    }

    private mutating func readHeader(_ records: CSVRecords, _ dialect: Dialect) {
        names = joinedHeader(records, header, places, dialect)
        descriptors = Array(repeating: nil, count: names.count)
        var first: [String: Int] = [:]
        var unnamed: [Int] = []
        for (column, name) in names.enumerated() {
            if name.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
                unnamed.append(column)
            } else if let earlier = first[name] {
                let note = Diagnostic.Note("first written here", at: span(earlier, records))
                diagnostics.append(
                    .error(.repeatedHeader(name), at: span(column, records), notes: [note])
                        .inTable(row: row(records), field: name))
            } else {
                first[name] = column
            }
        }
        guard let column = unnamed.first else { return }
        diagnostics.append(
            .error(
                .emptyHeader(unnamed.map { $0 + 1 }), at: span(column, records),
                help: unnamed.count > 1
                    ? "where title rows stand above the header, or it has several rows, say which: "
                        + "dialect: {headerRows: [4, 5]}"
                    : nil
            ).inTable(row: row(records)))
    }

    private mutating func match(_ schema: Schema, _ records: CSVRecords) {
        let known = schema.fields.map(\.name)
        let absent = known.filter { !names.contains($0) }
        for (column, name) in names.enumerated() {
            if let field = schema.fields.first(where: { $0.name == name }) {
                descriptors[column] = field
            } else if !schema.fieldsMatch.allowsExtraColumns, !name.isEmpty {
                diagnostics.append(
                    .error(
                        .columnNotInSchema(name), at: span(column, records),
                        help: helpForUnknown(name, known: absent)
                    ).inTable(row: row(records), field: name))
            }
        }
        if schema.fieldsMatch.allowsMissingColumns { return }
        for name in absent {
            diagnostics.append(
                .error(
                    .columnNotInFile(name),
                    at: header.last.map { records.spanAfter(record: $0) }
                        ?? records.source.span(at: 0),
                    help: helpForUnknown(name, known: names.filter { !known.contains($0) })
                ).inTable(row: row(records), field: name))
        }
    }

    /// What is to be read of each row: the columns that the schema describes; if there is none, all of them, of
    /// which it is to be found out what they are.
    func planned(_ schema: Schema?, _ dialect: Dialect) -> [ReadingPlan.Column] {
        let missing = MissingValues(
            (schema?.missingValues ?? [""]) + (dialect.nullSequence.map { [$0] } ?? []))
        return names.indices.compactMap { index in
            let field = descriptors[index]
            if schema != nil, field == nil { return nil }
            return ReadingPlan.Column(
                name: names[index], cell: places[index], field: field,
                missing: field?.missingValues.map(MissingValues.init) ?? missing,
                reasons: field?.reasons(in: schema) ?? [:],
                isSurveyed: schema == nil)
        }
    }

    private func row(_ records: CSVRecords) -> Int? {
        header.last.map { records.rowNumber(ofRecord: $0) }
    }

    /// The lowest cell of a column's header that the file has.
    private func span(_ column: Int, _ records: CSVRecords) -> SourceSpan {
        let place = places[column]
        let record = header.last { place < records.cellCount(ofRecord: $0) }
        return record.map { records.span(record: $0, column: place) } ?? records.source.span(at: 0)
    }
}

/// The names of the columns: the cells of the header's rows joined, empty ones left out.
private func joinedHeader(
    _ records: CSVRecords, _ header: [Int], _ places: [Int], _ dialect: Dialect
) -> [String] {
    var parts: [[String]] = Array(repeating: [], count: places.count)
    for (level, record) in header.enumerated() {
        // A cell of the lowest row names one column; those above may name all to their right.
        let fills = dialect.fillsHeader && level < header.count - 1
        var last = ""
        for (column, place) in places.enumerated() {
            let isThere = place < records.cellCount(ofRecord: record)
            var text = isThere ? records.text(record: record, column: place) : ""
            if header.count > 1 { text = trimmedHeader(text) }
            if text.isEmpty, fills { text = last }
            last = text
            if !text.isEmpty, parts[column].last != text { parts[column].append(text) }
        }
    }
    return parts.map { $0.joined(separator: dialect.headerJoin) }
}

/// The columns of a sheet that have text in the header or in a row of the table.
private func usedColumns(_ records: CSVRecords, _ rows: TableRows) -> [Int] {
    let width = records.count > 0 ? records.cellCount(ofRecord: 0) : 0
    var isUsed = Array(repeating: false, count: width)
    func look(_ record: Int) {
        for (column, cell) in records.cells[records.starts[record]..<records.starts[record + 1]]
            .enumerated() where cell.start < cell.end
        {
            isUsed[column] = true
        }
    }
    for record in rows.header { look(record) }
    for row in 0..<rows.records.count { look(rows.records[row]) }
    return (0..<width).filter { isUsed[$0] }
}

private func trimmedHeader(_ text: String) -> String {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !blanks.contains($0) }),
        let last = bytes.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
}

extension Diagnostic.Message {
    static var headerlessWithoutSchema: Self {
        Self(
            id: "no-header", text: "a file without header row needs a schema that names its columns"
        )
    }

    static func sheetWidth(_ count: Int, _ expected: Int) -> Self {
        Self(
            id: "sheet-width",
            text: "the sheet has \(count) columns with text, the schema has \(expected) fields")
    }

    /// - Parameter columns: their numbers, at least one.
    static func emptyHeader(_ columns: [Int]) -> Self {
        let numbers = columns.prefix(10).map(String.init).joined(separator: ", ")
        let text =
            columns.count == 1 ? "column \(numbers) has no name" : "columns \(numbers) have no name"
        return Self(id: "csv-header-blank", text: text)
    }

    static func repeatedHeader(_ name: String) -> Self {
        Self(id: "csv-header-duplicate", text: "two columns are called '\(name)'")
    }

    static func columnNotInSchema(_ name: String) -> Self {
        Self(id: "csv-header-extra", text: "column '\(name)' is not in the schema")
    }

    static func columnNotInFile(_ name: String) -> Self {
        Self(id: "csv-header-missing", text: "column '\(name)' of the schema is not in the file")
    }
}
