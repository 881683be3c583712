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
    init(
        _ source: CellSource, _ field: FieldDescriptor, missing: MissingValues,
        reasons: [String: MissingReason], limit: Int
    ) {
        isNull = []
        defer { readReasons(source, reasons) }
        let reader = CellReader(source: source, field: field, missing: missing, limit: limit)
        switch field.type {
        case .integer:
            var large: [(row: Int, value: Int)] = []
            cells = .number(
                reader.fill(0, &self) { parser, bytes, range, row in
                    guard let integer = parser.integer(bytes, range) else { return nil }
                    if isExact(integer) { return Double(integer) }
                    large.append((row, integer))
                    return 0
                })
            largeIntegers = large
        case .number, .year:
            cells = .number(
                reader.fill(0, &self) { parser, bytes, range, _ in parser.number(bytes, range) })
        case .boolean:
            cells = .boolean(
                reader.fill(false, &self) { parser, bytes, range, _ in parser.boolean(bytes, range)
                })
        case .date, .yearmonth:
            var memo = InstantMemo()
            cells = .instant(
                reader.fill(.epoch, &self) { parser, bytes, range, _ in
                    memo.instant(bytes, range) { parser.instant(bytes, range) }
                })
        case .datetime:
            var (zoned, zoneless) = (FirstRows(), FirstRows())
            let asksForZone = field.dateFormat == nil
            cells = .instant(
                reader.fill(.epoch, &self) { parser, bytes, range, row in
                    guard let instant = parser.instant(bytes, range) else { return nil }
                    guard asksForZone else { return instant }
                    if namesZone(bytes, range) {
                        zoned.add(row, limit: max(1, limit))
                    } else {
                        zoneless.add(row, limit: max(1, limit))
                    }
                    return instant
                })
            (self.zoned, self.zoneless) = (zoned, zoneless)
        case .time, .duration, .string, .any:
            var labels = LabelTable()
            let isPlain = field.textFormat == nil && (field.type == .string || field.type == .any)
            let codes = reader.fill(Int32(0), &self) { parser, bytes, range, _ in
                if isPlain { return labels.code(bytes, range) }
                guard let text = parser.text(bytes, range) else { return nil }
                return labels.code(text.bytes, text.range)
            }
            cells = .text(codes: codes, labels: labels)
        }
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
    private let parser: CellParser
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
    @inline(__always)
    func fill<Element>(
        _ dummy: Element, _ part: inout ColumnPart,
        _ parse: (CellParser, [UInt8], Range<Int>, Int) -> Element?
    ) -> [Element] {
        let rowCount = source.rowCount
        var isNull = [Bool](repeating: false, count: rowCount)
        var misfits = FirstRows()
        let result = isNull.withUnsafeMutableBufferPointer { isNull in
            [Element](unsafeUninitializedCapacity: rowCount) { elements, count in
                source.forEach { row, bytes, range, isTyped in
                    var element = dummy
                    if missing.contains(bytes, range) {
                        isNull[row] = true
                    } else if let read =
                        isTyped
                        ? parse(plainParser, bytes, range, row) : parse(parser, bytes, range, row)
                    {
                        element = read
                    } else {
                        isNull[row] = true
                        misfits.add(row, limit: limit)
                    }
                    elements.initializeElement(at: row, to: element)
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
