import Formats
import Tables
import Values

/// A column that grows by the cells of a result, each in the text form of its type.
struct PostgreSQLColumn {
    let name: String
    let type: PostgreSQLType
    private(set) var fault: PostgreSQLCellFault?
    private var isNull: [Bool] = []
    private var numbers: [Double] = []
    private var integers: [Int] = []
    private var flags: [Bool] = []
    private var instants: [Instant] = []
    private var codes: [Int32] = []
    private var labels = LabelTable()

    init(name: String, type: PostgreSQLType) {
        self.name = name
        self.type = type
    }

    /// The column that the cells make.
    consuming func finish() -> Column {
        let cells: Column.Cells =
            switch type {
            case .boolean: .boolean(flags)
            case .integer:
                // A double holds integers up to 2⁵³.
                integers.allSatisfy({ $0.magnitude <= 1 << 53 })
                    ? .number(integers.map(Double.init)) : .mixed(integers.map { .integer($0) })
            case .number: .number(numbers)
            case .date, .timestamp, .timestampWithZone: .instant(instants)
            case .text, .padded, .time, .interval:
                .category(codes: codes, labels: labels.labels)
            }
        return Column(field: type.field(name), cells: cells, isNull: isNull)
    }

    mutating func appendNull() {
        isNull.append(true)
        switch type {
        case .boolean: flags.append(false)
        case .integer: integers.append(0)
        case .number: numbers.append(0)
        case .date, .timestamp, .timestampWithZone: instants.append(Instant(milliseconds: Int64(0)))
        case .text, .padded, .time, .interval: codes.append(0)
        }
    }

    /// Adds the cell with this text. One that does not fit is a fault, and null.
    mutating func append(_ text: [UInt8]) {
        let range = text.indices
        let reason: PostgreSQLCellFault.Reason
        switch type {
        case .boolean:
            if text == [UInt8(ascii: "t")] || text == [UInt8(ascii: "f")] {
                isNull.append(false)
                return flags.append(text == [UInt8(ascii: "t")])
            }
            reason = .notExpected
        case .integer:
            if let integer = parseInteger(text, range) {
                isNull.append(false)
                return integers.append(integer)
            }
            reason = .notExpected
        case .number:
            if let number = parseDecimal(text, range) {
                isNull.append(false)
                return numbers.append(number)
            }
            reason = text.last.map { $0 &- 0x30 < 10 } == true ? .tooLarge : .notFinite
        case .date, .timestamp, .timestampWithZone:
            if let instant = instant(text) {
                isNull.append(false)
                return instants.append(instant)
            }
            reason = instantFault(text)
        case .time:
            if isTime(text) { return appendLabel(text, range) }
            reason = text.contains(UInt8(ascii: ".")) ? .tooFine : .notExpected
        case .interval:
            if let duration = duration(text) { return appendLabel(duration, duration.indices) }
            reason = text.starts(with: "P".utf8) ? .mixedSigns : .notFinite
        case .text, .padded:
            var end = text.count
            // Blanks that fill a value up to the length of its type are no part of it.
            if type == .padded { while end > 0, text[end - 1] == 0x20 { end -= 1 } }
            if text.allSatisfy({ $0 < 0x80 }) || String(validating: text, as: UTF8.self) != nil {
                return appendLabel(text, 0..<end)
            }
            reason = .notUTF8
        }
        report(text, reason)
    }

    private mutating func appendLabel(_ text: [UInt8], _ range: Range<Int>) {
        isNull.append(false)
        codes.append(labels.code(text, range))
    }

    private mutating func report(_ text: [UInt8], _ reason: PostgreSQLCellFault.Reason) {
        appendNull()
        guard fault == nil else {
            fault?.others += 1
            return
        }
        fault = PostgreSQLCellFault(
            column: name, type: type, row: isNull.count,
            text: String(decoding: text.prefix(80), as: UTF8.self), reason: reason)
    }

    private func instant(_ text: [UInt8]) -> Instant? {
        switch type {
        case .date: return parseInstant(text, text.indices, as: .date)
        case .timestampWithZone:
            // The session is in UTC.
            guard text.suffix(3).elementsEqual("+00".utf8) else { return nil }
            return parseInstant(text, 0..<(text.count - 3), as: .datetime)
        default: return parseInstant(text, text.indices, as: .datetime)
        }
    }

    private func instantFault(_ text: [UInt8]) -> PostgreSQLCellFault.Reason {
        guard type != .date, let point = text.firstIndex(of: UInt8(ascii: ".")) else {
            return .notDate
        }
        let rest = text[(point + 1)...].drop { $0 &- 0x30 < 10 }
        return rest.isEmpty || rest.elementsEqual("+00".utf8) ? .tooFine : .notDate
    }

    private func isTime(_ text: [UInt8]) -> Bool {
        guard text.count == 8, text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
            let hour = parseInteger(text, 0..<2), let minute = parseInteger(text, 3..<5),
            let second = parseInteger(text, 6..<8)
        else { return false }
        return (0..<24).contains(hour) && (0..<60).contains(minute) && (0..<60).contains(second)
    }

    /// The duration of ISO 8601, whose sign stands before the whole: `P1Y`, `-P1Y2M` for `P-1Y-2M`.
    private func duration(_ text: [UInt8]) -> [UInt8]? {
        var result = text
        let minus = UInt8(ascii: "-")
        if text.contains(minus) {
            let numbers = text.indices.filter { index in
                text[index] &- 0x30 < 10 && index > 0
                    && (text[index - 1] == minus
                        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text[index - 1])
            }
            guard numbers.allSatisfy({ text[$0 - 1] == minus }) else { return nil }
            result = [minus] + text.filter { $0 != minus }
        }
        return isDuration(result, result.indices) ? result : nil
    }
}
