import Diagnostics

/// Which records of a file are rows of its table, and which its header, by what the dialect says.
struct TableRows {
    /// The records of the header.
    private(set) var header: [Int] = []
    /// The records of the rows, in order.
    private(set) var records: RecordList
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: CSVRecords, _ dialect: Dialect) {
        let lastHeaderRow = dialect.hasHeader ? dialect.headerRows.max() ?? 1 : 0
        var first = 0
        while first < file.count, file.rowNumber(ofRecord: first) <= lastHeaderRow {
            if dialect.headerRows.contains(file.rowNumber(ofRecord: first)) { header.append(first) }
            first += 1
        }
        if dialect.hasHeader, header.isEmpty, dialect.headerRows == [1], file.count > 0 {
            // Comments, or blank lines, stand above the header.
            (header, first) = ([0], 1)
        }
        records = .from(first, count: file.count - first)
        if !dialect.commentRows.isEmpty || !dialect.footers.isEmpty || dialect.skipsBlankRows {
            records = .some(Self.rows(of: file, from: first, dialect))
        }
        if !dialect.skipsBlankRows { reportBlankRows(file, dialect) }
    }

    /// Leaves out rows that cannot be read.
    mutating func remove(_ unreadable: Set<Int>) {
        guard !unreadable.isEmpty else { return }
        records = .some((0..<records.count).map { records[$0] }.filter { !unreadable.contains($0) })
    }

    private static func rows(of file: CSVRecords, from first: Int, _ dialect: Dialect) -> [Int] {
        let comments = Set(dialect.commentRows)
        let footers = dialect.footers.map { Array($0.utf8) }
        var rows: [Int] = []
        for record in first..<max(first, file.count) {
            if comments.contains(file.rowNumber(ofRecord: record)) { continue }
            if dialect.skipsBlankRows, file.isBlank(record: record) { continue }
            if !footers.isEmpty, begins(record, of: file, with: footers) { break }
            rows.append(record)
        }
        return rows
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

    private mutating func reportBlankRows(_ file: CSVRecords, _ dialect: Dialect) {
        // Below a footer, and above the header, there are no rows between which they could stand.
        let start = header.last.map { file.rowNumber(ofRecord: $0) } ?? 0
        let end = records.last.map { file.rowNumber(ofRecord: $0) } ?? 0
        for (row, offset) in file.blankRows where row > start && row < end {
            guard !dialect.commentRows.contains(row) else { continue }
            diagnostics.append(
                .error(
                    .blankRow(row), at: file.source.span(at: offset),
                    help: "remove it, or say skipBlankRows: true under dialect in datapackage.yml"
                ).inTable(row: row))
        }
    }
}

/// Records in order, mostly one after the other.
enum RecordList {
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
