package import Diagnostics

/// The typed table in delimited text, or nil if it has no header.
///
/// The text is read in chunks, several at a time if `loop` does so; the result does not depend on it.
package func readDelimitedTable(
    _ text: SourceText, dialect: Dialect = .csv, schema: Schema? = nil,
    faultLimit: Int = usualFaultLimit, loop: ParallelLoop = .serial
) -> Checked<Table?> {
    readDelimitedTable(
        ChunkedText(text, dialect), schema: schema, faultLimit: faultLimit, loop: loop)
}

/// Whether a file is delimited text in UTF-8, which need not be in memory as a whole.
package func isReadInParts(_ path: String, resource: Resource?) -> Bool {
    let format = resource?.format ?? TableFormat(path: path)
    return (format == .csv || format == .tsv) && (resource?.encoding ?? .utf8) == .utf8
}

/// The typed table in a file of delimited text in UTF-8, of which no more is in memory than is being read.
package func readTable(
    _ file: LargeFile, resource: Resource? = nil, faultLimit: Int = usualFaultLimit,
    loop: ParallelLoop = .serial
) -> Checked<Table?> {
    if hasUTF16Mark(file.bytes(0..<min(2, file.count))) {
        return Checked(nil, [utf16Mark(file.path)])
    }
    return readDelimitedTable(
        ChunkedText(file, .of(file.path, resource)), schema: resource?.schema,
        faultLimit: faultLimit, loop: loop)
}

extension Dialect {
    /// The dialect of a delimited file.
    static func of(_ path: String, _ resource: Resource?) -> Dialect {
        resource?.dialect ?? ((resource?.format ?? TableFormat(path: path)) == .tsv ? .tsv : .csv)
    }
}

/// How many bytes of a text are read at a time: the cells of so many fit into a processor's own memory.
let usualChunkSize = 1 << 18

/// - Parameter chunkSize: at least one.
func readDelimitedTable(
    _ text: ChunkedText, schema: Schema?, faultLimit: Int, loop: ParallelLoop,
    chunkSize: Int = usualChunkSize
) -> Checked<Table?> {
    let dialect = text.dialect
    let head = text.head(chunkSize)
    let rows = TableRows(head.records, dialect)
    let hasHeader = !rows.header.isEmpty || !dialect.hasHeader
    let layout = ColumnLayout(head.records, rows, dialect, schema)
    let isReadable = hasHeader && !layout.diagnostics.hasErrors && !head.hasFault
    var plan = ReadingPlan(
        dialect, layout, head.records, columns: isReadable ? layout.planned(schema, dialect) : [],
        faultLimit: faultLimit)
    if isReadable, schema == nil {
        plan.guessFields(PartReading(head.records, plan, isFirst: true).surveys)
    }
    var columns = JoinedColumns(plan)
    let readings = readChunks(text, after: head, plan, size: chunkSize, loop: loop) {
        columns.take(&$0, share: $1)
    }
    if let fault = unreadable(text, readings, plan) { return Checked(nil, fault) }
    guard hasHeader else { return Checked(nil, [.error(.emptyTable, at: text.span(0..<0))]) }
    guard isReadable else { return Checked(nil, layout.diagnostics) }
    let parts = textParts(readings)
    let places = TablePlaces(text, parts, plan)
    let assembly = TableAssembly(
        names: layout.names, plan: plan, schema: schema, places: places, loop: loop)
    let blank = zip(readings, parts).flatMap { reading, part in
        reading.part.blankRows.map { row, offset in
            (row: row + part.rowsBefore, span: text.span(offset..<offset))
        }
    }
    let headerRow = rows.header.last.map { head.records.rowNumber(ofRecord: $0) } ?? 0
    return assembly.table(
        readings.map(\.part), columns, blankRows: blank, headerRow: headerRow, parts: parts
    ) { part, plan in
        let chunk = text.chunk(
            from: parts[part].start, until: parts[part].end,
            isOneColumn: part == 0 ? nil : plan.isOneColumn)
        return PartReading(chunk.records, plan, isFirst: part == 0)
    }
}

extension ChunkedText {
    /// The chunk that the text starts with: it has the header, and every row that the dialect names by its number.
    func head(_ size: Int) -> TextChunk {
        chunk(
            from: start, until: start.saturatingSum(size), row: TableRows.lastNumberedRow(dialect))
    }
}

/// What each reading covers, and what comes before it.
func textParts(_ readings: [ChunkReading]) -> [TablePlaces.Part] {
    var parts: [TablePlaces.Part] = []
    var (rows, tableRows) = (0, 0)
    for reading in readings {
        parts.append(
            TablePlaces.Part(
                start: reading.start, end: reading.end, rowsBefore: rows,
                tableRowsBefore: tableRows))
        rows += reading.part.rowCount
        tableRows += reading.part.tableRowCount
    }
    return parts
}

/// Why nothing of a text can be relied on; nil if there is no reason.
private func unreadable(
    _ text: ChunkedText, _ readings: [ChunkReading], _ plan: ReadingPlan
) -> [Diagnostic]? {
    var damage = TextDamage()
    for reading in readings { damage.add(reading.damage) }
    guard let last = readings.last else { return nil }
    if last.isShort { return [.error(.fileChanged, at: text.span(0..<0))] }
    // Nothing behind a fault was read, but it may be why the fault is there.
    if last.hasFault { damage.add(textDamage(text, from: last.start)) }
    if let offset = damage.malformed { return [notUTF8(text.span(offset..<(offset + 1)))] }
    if let offset = damage.nul {
        return [.error(.nulCharacter, at: text.span(offset..<(offset + 1)))]
    }
    guard last.hasFault else { return nil }
    // The faulty record starts before its fault.
    return text.chunk(
        from: last.start, until: last.end.saturatingSum(1),
        isOneColumn: readings.count == 1 ? nil : plan.isOneColumn,
        rowsBefore: readings.dropLast().reduce(0) { $0 + $1.part.rowCount }
    ).diagnostics
}

extension Diagnostic.Message {
    static var fileChanged: Self {
        Self(id: "file-changed", text: "the file became shorter while it was read")
    }
}
