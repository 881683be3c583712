import Diagnostics
import Formats
import Values

/// The typed cells of one column in a part of a table; one that is missing, or does not fit, is null.
struct ColumnPart: Sendable {
    enum Cells: Sendable {
        case number([Double])
        case boolean([Bool])
        case instant([Instant])
        case text(codes: [Int32], labels: LabelTable)
    }

    /// What was read of each row, with dummies for nulls.
    private(set) var cells = Cells.number([])
    private(set) var isNull: [Bool]
    /// The integers that no double holds, by row.
    private(set) var largeIntegers: [(row: Int, value: Int)] = []
    /// The rows whose cells do not fit.
    private(set) var misfits = FirstRows()
    /// The date-times that name a time zone, and those that do not.
    private(set) var zoned = FirstRows()
    private(set) var zoneless = FirstRows()
    /// Why each null cell has no value; empty where no more is known than that it has none.
    private(set) var reasons: [MissingReason] = []

    /// - Parameters:
    ///   - reasons: why cells with these texts have no value.
    ///   - limit: how many rows of a kind are remembered.
    ///   - labels: texts that have codes already.
    init(
        _ source: CellSource, _ field: FieldDescriptor, missing: MissingValues,
        reasons: [String: MissingReason], limit: Int, labels: LabelTable = LabelTable()
    ) {
        isNull = []
        defer { readReasons(source, reasons) }
        let reader = CellReader(source: source, field: field, missing: missing, limit: limit)
        switch field.type {
        case .integer: readIntegers(reader)
        case .number, .year: readNumbers(reader)
        case .boolean:
            cells = .boolean(
                reader.fill(
                    false, &self, quick: { _, _, _ in nil },
                    parse: { parser, bytes, range, _ in parser.boolean(bytes, range) }))
        case .date, .yearmonth: readDates(reader)
        case .datetime: readTimes(reader, asksForZone: field.dateFormat == nil, max(1, limit))
        case .time, .duration, .string, .any: readTexts(reader, labels)
        }
    }

    private mutating func readIntegers(_ reader: CellReader) {
        var large: [(row: Int, value: Int)] = []
        let isPlain = reader.parser.isPlain
        cells = .number(
            reader.fill(
                0, &self,
                quick: { text, start, end in
                    isPlain ? text.shortInteger(start, end).map(Double.init) : nil
                },
                parse: { parser, bytes, range, row in
                    guard let integer = parser.integer(bytes, range) else { return nil }
                    if isExact(integer) { return Double(integer) }
                    large.append((row, integer))
                    return 0
                }))
        largeIntegers = large
    }

    private mutating func readNumbers(_ reader: CellReader) {
        // Years have four digits, neither more nor fewer.
        let isPlain = reader.parser.isPlain && reader.parser.field.type == .number
        cells = .number(
            reader.fill(
                0, &self,
                quick: { text, start, end in isPlain ? text.shortDecimal(start, end) : nil },
                parse: { parser, bytes, range, _ in parser.number(bytes, range) }))
    }

    private mutating func readDates(_ reader: CellReader) {
        var memo = InstantMemo()
        memo.entries.withUnsafeMutableBufferPointer { memo in
            cells = .instant(
                reader.fill(
                    .epoch, &self,
                    quick: { text, start, end in memo.instant(text, start, end) },
                    parse: { parser, bytes, range, _ in
                        let instant = parser.instant(bytes, range)
                        if let instant {
                            bytes.withUnsafeBytes {
                                memo.keep(instant, $0, range.lowerBound, range.upperBound)
                            }
                        }
                        return instant
                    }))
        }
    }

    private mutating func readTimes(_ reader: CellReader, asksForZone: Bool, _ limit: Int) {
        var (zoned, zoneless) = (FirstRows(), FirstRows())
        cells = .instant(
            reader.fill(
                .epoch, &self, quick: { _, _, _ in nil },
                parse: { parser, bytes, range, row in
                    guard let instant = parser.instant(bytes, range) else { return nil }
                    guard asksForZone else { return instant }
                    if namesZone(bytes, range) {
                        zoned.add(row, limit: limit)
                    } else {
                        zoneless.add(row, limit: limit)
                    }
                    return instant
                }))
        (self.zoned, self.zoneless) = (zoned, zoneless)
    }

    private mutating func readTexts(_ reader: CellReader, _ known: LabelTable) {
        var labels = known
        var memo = LabelMemo()
        let field = reader.parser.field
        let isPlain = field.textFormat == nil && (field.type == .string || field.type == .any)
        let codes = memo.entries.withUnsafeMutableBufferPointer { memo in
            reader.fill(
                Int32(0), &self,
                quick: { text, start, end in
                    guard isPlain else { return nil }
                    return memo.code(text, start, end) { labels.code(text, start..<end) }
                },
                parse: { parser, bytes, range, _ in
                    guard !isPlain else { return labels.code(bytes, range) }
                    return parser.text(bytes, range).map { labels.code($0.bytes, $0.range) }
                })
        }
        cells = .text(codes: codes, labels: labels)
    }

    private mutating func readReasons(
        _ source: CellSource, _ reasons: [String: MissingReason]
    ) {
        guard !reasons.isEmpty, isNull.contains(true) else { return }
        var found = [MissingReason](repeating: .notAvailable, count: isNull.count)
        source.forEach { row, bytes, range, _ in
            guard isNull[row] else { return }
            found[row] = reasons[String(decoding: bytes[range], as: UTF8.self)] ?? .notAvailable
        }
        if found.contains(where: { $0 != .notAvailable }) { self.reasons = found }
    }

    fileprivate mutating func set(isNull: [Bool], misfits: FirstRows) {
        self.isNull = isNull
        self.misfits = misfits
    }
}

private struct CellReader {
    let source: CellSource
    let missing: MissingValues
    let limit: Int
    let parser: CellParser
    /// For typed cells of a spreadsheet.
    private let plainParser: CellParser

    init(source: CellSource, field: FieldDescriptor, missing: MissingValues, limit: Int) {
        self.source = source
        self.missing = missing
        self.limit = limit
        parser = CellParser(field)
        plainParser = CellParser(FieldDescriptor(name: field.name, type: field.type))
    }

    /// Reads every cell; one that is missing or faulty is null.
    ///
    /// - Parameters:
    ///   - quick: reads most cells, and knows nothing of missing values; nil says that `parse` knows better.
    @inline(__always)
    func fill<Element>(
        _ dummy: Element, _ part: inout ColumnPart,
        quick: (_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Element?,
        parse: (CellParser, [UInt8], Range<Int>, _ row: Int) -> Element?
    ) -> [Element] {
        let (rowCount, base) = (source.rowCount, source.records.base)
        let emptyIsMissing = missing.mayHave(length: 0)
        var isNull = [Bool](repeating: false, count: rowCount)
        var misfits = FirstRows()
        /// Reads a cell in full; nil if it is null.
        func read(_ row: Int, _ cell: CSVRecords.Cell) -> Element? {
            let (bytes, range) = source.contents(row, cell)
            if missing.contains(bytes, range) { return nil }
            let element = parse(cell.isTyped ? plainParser : parser, bytes, range, row)
            if element == nil { misfits.add(row, limit: limit) }
            return element
        }
        let result = isNull.withUnsafeMutableBufferPointer { isNull in
            [Element](unsafeUninitializedCapacity: rowCount) { elements, count in
                source.withCells { row, cell, text in
                    let (start, end) = (base &+ cell.start, base &+ cell.end)
                    var element: Element?
                    if start == end, emptyIsMissing {
                        isNull[row] = true
                    } else if cell.isVerbatim, !missing.mayHave(length: end &- start),
                        let read = quick(text, start, end)
                    {
                        element = read
                    } else {
                        element = read(row, cell)
                        isNull[row] = element == nil
                    }
                    elements.initializeElement(at: row, to: element ?? dummy)
                }
                count = rowCount
            }
        }
        part.set(isNull: isNull, misfits: misfits)
        return result
    }
}

extension Instant {
    static let epoch = Instant(milliseconds: Int64(0))
}
