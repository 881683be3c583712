import Diagnostics

/// Which records of a file are rows of its table, and which its header, by what the dialect says.
struct TableRows: Sendable {
    /// The records of the header.
    private(set) var header: [Int] = []
    /// The records of the rows, in order.
    private(set) var records: RecordList
    /// Whether the data end in these records.
    private(set) var endsAtFooter = false

    /// - Parameter isFirst: whether the file starts with these records, so that the header is among them, and
    ///   every row that the dialect names by its number.
    init(_ file: CSVRecords, _ dialect: Dialect, isFirst: Bool = true) {
        var first = 0
        if isFirst, dialect.hasHeader {
            let lastHeaderRow = dialect.headerRows.max() ?? 1
            while first < file.count, file.rowNumber(ofRecord: first) <= lastHeaderRow {
                if dialect.headerRows.contains(file.rowNumber(ofRecord: first)) {
                    header.append(first)
                }
                first += 1
            }
            if header.isEmpty, dialect.headerRows == [1], file.count > 0 {
                // Comments, or blank lines, stand above the header.
                (header, first) = ([0], 1)
            }
        }
        records = .from(first, count: file.count - first)
        let comments = isFirst ? Set(dialect.commentRows) : []
        if !comments.isEmpty || !dialect.footers.isEmpty || dialect.skipsBlankRows {
            let chosen = Self.rows(of: file, from: first, dialect, without: comments)
            records = .some(chosen.rows)
            endsAtFooter = chosen.endsAtFooter
        }
    }

    /// The last of the rows that a dialect names by their numbers.
    static func lastNumberedRow(_ dialect: Dialect) -> Int {
        max(dialect.hasHeader ? dialect.headerRows.max() ?? 1 : 0, dialect.commentRows.max() ?? 0)
    }

    /// Leaves out rows that cannot be read: those with another count of cells than the table has columns.
    ///
    /// - Returns: the records that were left out; of how many, at most, it is known which they are, is the limit.
    mutating func removeUneven(_ file: CSVRecords, width: Int, limit: Int) -> FirstRows {
        var uneven = FirstRows()
        guard !file.isSheet, file.cells.count != file.count * width || !isEven(file, width) else {
            return uneven
        }
        var even: [Int] = []
        for row in 0..<records.count {
            let record = records[row]
            if file.cellCount(ofRecord: record) == width {
                even.append(record)
            } else {
                uneven.add(record, limit: limit)
            }
        }
        if uneven.count > 0 { records = .some(even) }
        return uneven
    }

    private func isEven(_ file: CSVRecords, _ width: Int) -> Bool {
        file.starts.indices.allSatisfy { file.starts[$0] == $0 * width }
    }

    private static func rows(
        of file: CSVRecords, from first: Int, _ dialect: Dialect, without comments: Set<Int>
    ) -> (rows: [Int], endsAtFooter: Bool) {
        let footers = dialect.footers.map { Array($0.utf8) }
        var rows: [Int] = []
        for record in first..<max(first, file.count) {
            if !comments.isEmpty, comments.contains(file.rowNumber(ofRecord: record)) { continue }
            if dialect.skipsBlankRows, file.isBlank(record: record) { continue }
            if !footers.isEmpty, begins(record, of: file, with: footers) { return (rows, true) }
            rows.append(record)
        }
        return (rows, false)
    }

    /// Whether the first cell with text starts with one of the texts.
    private static func begins(_ record: Int, of file: CSVRecords, with texts: [[UInt8]]) -> Bool {
        for column in 0..<file.cellCount(ofRecord: record) {
            let (bytes, range) = file.bytes(record: record, column: column)
            guard !range.isEmpty else { continue }
            return texts.contains { bytes[range].starts(with: $0) }
        }
        return false
    }
}

/// The rows without any text between the rows of a table, unless the dialect passes over them.
///
/// - Parameters:
///   - rows: their numbers and places.
///   - bounds: the numbers of the header's last row and of the table's: outside there is nothing between which a row
///     could stand.
func blankRowFaults(
    _ rows: [(row: Int, span: SourceSpan)], between bounds: (header: Int, last: Int),
    _ dialect: Dialect
) -> [Diagnostic] {
    guard !dialect.skipsBlankRows else { return [] }
    let comments = Set(dialect.commentRows)
    return rows.filter {
        $0.row > bounds.header && $0.row < bounds.last && !comments.contains($0.row)
    }.map { row, span in
        .error(
            .blankRow(row), at: span,
            help: "remove it, or say skipBlankRows: true under dialect in datapackage.yml"
        ).inTable(row: row)
    }
}

/// Records in order, mostly one after the other.
enum RecordList: Sendable {
    case from(Int, count: Int)
    case some([Int])

    var count: Int {
        switch self {
        case .from(_, let count): max(0, count)
        case .some(let records): records.count
        }
    }

    var last: Int? { count == 0 ? nil : self[count - 1] }

    subscript(row: Int) -> Int {
        switch self {
        case .from(let first, _): first + row
        case .some(let records): records[row]
        }
    }
}

extension Diagnostic.Message {
    static func blankRow(_ row: Int) -> Self {
        Self(id: "csv-row-blank", text: "row \(row) is blank")
    }
}
