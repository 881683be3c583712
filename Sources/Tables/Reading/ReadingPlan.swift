import Values

/// What is made of the rows of a table while its file is read part by part.
struct ReadingPlan: Sendable {
    struct Column: Sendable {
        var name: String
        /// The cell's place in a record.
        var cell: Int
        /// What the cells are read as; nil if they are only looked at.
        var field: FieldDescriptor?
        var missing: MissingValues
        /// Why cells with these texts have no value.
        var reasons: [String: MissingReason] = [:]
        /// Whether it is asked what the cells could be.
        var isSurveyed: Bool
        /// Texts that have codes in every part, so that parts are put together without a look at each code.
        var labels = LabelTable()
    }

    var dialect: Dialect
    var columns: [Column]
    /// How many cells a record must have.
    var width: Int
    /// Whether the first record of the file has one cell.
    var isOneColumn: Bool
    var faultLimit: Int

    /// - Parameter head: the records that the file starts with.
    init(
        _ dialect: Dialect, _ layout: ColumnLayout, _ head: CSVRecords, columns: [Column],
        faultLimit: Int
    ) {
        self.dialect = dialect
        self.columns = columns
        self.faultLimit = faultLimit
        width = layout.names.count
        isOneColumn = head.count > 0 && head.cellCount(ofRecord: 0) == 1
    }

    /// Takes the type that a survey finds for each column that has none: a guess, until all rows are known.
    mutating func guessFields(_ surveys: [ColumnSurvey?]) {
        for index in columns.indices {
            guard columns[index].field == nil, let survey = surveys[index] else { continue }
            columns[index].field = FieldDescriptor(name: columns[index].name, type: survey.type)
        }
    }

    /// Takes the texts of the part that the table starts with, where they are few: others are likely to have them too.
    mutating func learnLabels(of head: PartReading) {
        for index in columns.indices {
            guard case .text(_, let labels, _) = head.columns[index]?.cells, labels.count <= 1024
            else { continue }
            columns[index].labels = labels
        }
    }
}

/// What the rows of a part of a file have given.
struct PartReading: Sendable {
    /// Of the plan's columns; nil where cells were only looked at.
    var columns: [ColumnPart?] = []
    /// Of the plan's columns; nil where it was not asked for.
    var surveys: [ColumnSurvey?] = []
    /// Rows of the table.
    var tableRowCount = 0
    /// Rows of the file.
    var rowCount = 0
    /// The number in this part of the last row of the table, those that were left out counted.
    var lastTableRow: Int?
    /// The records that have too few or too many cells.
    var uneven = FirstRows()
    /// The lines without any character: their rows in this part, and their offsets in the text.
    var blankRows: [(row: Int, offset: Int)] = []
    var endsAtFooter = false

    /// - Parameter isFirst: whether the file starts with these records.
    init(_ records: CSVRecords, _ plan: ReadingPlan, isFirst: Bool) {
        var rows = TableRows(records, plan.dialect, isFirst: isFirst)
        lastTableRow = rows.records.last.map { records.rowNumber(ofRecord: $0) }
        uneven = rows.removeUneven(records, width: plan.width, limit: plan.faultLimit)
        tableRowCount = rows.records.count
        rowCount = records.rowCount
        endsAtFooter = rows.endsAtFooter
        for column in plan.columns {
            let cells = CellSource(records: records, column: column.cell, rows: rows.records)
            surveys.append(
                column.isSurveyed ? ColumnSurvey(cells, missing: column.missing) : nil)
            columns.append(
                column.field.map {
                    ColumnPart(
                        cells, $0, missing: column.missing, reasons: column.reasons,
                        limit: plan.faultLimit, labels: column.labels)
                })
        }
    }
}
