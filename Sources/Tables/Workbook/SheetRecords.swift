import Diagnostics
import Workbooks

/// A sheet as records: a record for each row from the first on, a cell for each column.
struct SheetRecords {
    let sheet: Sheet
    let records: CSVRecords
    /// The cells that have no value, by row and column.
    let valueless: [Sheet.Cell]

    private static let greatestArea = 50_000_000

    /// - Parameters:
    ///   - headerRows: counted from one; in them a merged cell stands in all its columns.
    /// - Throws: if the sheet is too large to be laid out.
    init(_ sheet: Sheet, path: String, headerRows: [Int]) throws(WorkbookFault) {
        self.sheet = sheet
        let height = (sheet.cells.map(\.row).max() ?? -1) + 1
        let width = (sheet.cells.map(\.column).max() ?? -1) + 1
        guard height * width <= Self.greatestArea else {
            throw .tooLarge("\(height) rows of \(width) columns")
        }
        var texts: [Sheet.Cell?] = Array(repeating: nil, count: height * width)
        for cell in sheet.cells { texts[cell.row * width + cell.column] = cell }
        for range in sheet.mergedRanges {
            guard
                let first = texts.element(range.rows.lowerBound * width + range.columns.lowerBound),
                range.columns.lowerBound < width
            else { continue }
            for row in headerRows where range.rows.lowerBound == row - 1 {
                for column in range.columns where column < width {
                    texts[(row - 1) * width + column] = first
                }
            }
        }
        var bytes: [UInt8] = []
        var cells: [[CSVRecords.Cell]] = []
        for row in 0..<height {
            var record: [CSVRecords.Cell] = []
            for column in 0..<width {
                let cell = texts[row * width + column]
                let start = bytes.count
                bytes += cell?.text ?? []
                record.append(
                    CSVRecords.Cell(
                        start: start, end: bytes.count, cell?.kind == .typed ? .typed : .plain))
            }
            cells.append(record)
        }
        guard bytes.count < CSVRecords.Cell.greatestOffset else { throw .tooLarge("2 GB of text") }
        var records = CSVRecords(source: SourceText(path: path, bytes: bytes), quote: 0)
        records.isSheet = true
        for record in cells {
            if record.allSatisfy({ $0.start == $0.end }) {
                records.passOver(after: records.count, blankAt: 0)
            } else {
                records.cells += record
                records.starts.append(records.cells.count)
            }
        }
        records.dropTrailingBlankRows()
        self.records = records
        valueless = sheet.cells.filter { $0.kind == .uncomputed || $0.kind == .error }
    }
}

extension Array {
    fileprivate func element<Wrapped>(_ index: Int) -> Wrapped? where Element == Wrapped? {
        indices.contains(index) ? self[index] : nil
    }
}
