import CSQLite
import Formats
import Tables
import Values

/// Why the cells of an answer make no column.
enum AnswerFault: Error, Hashable {
    /// `x'00'`: bytes, not text.
    case bytes
    case notUTF8
    case zeroByte
    case infinite
}

/// Collects the cells of a column of an answer.
///
/// Cells are kept as they come for as long as all are alike; a column in which they are not keeps each as it is.
final class AnswerColumn {
    private enum Kind {
        case nothing, integers, numbers, texts, mixed
    }

    private let name: String
    /// The type of the dataset's column that this is, unless it was computed.
    private let declared: Field?
    private var kind = Kind.nothing
    private var isNull: [Bool] = []
    private var integers: [Int] = []
    private var numbers: [Double] = []
    private var codes: [Int32] = []
    private var labels = LabelTable()
    private var values: [Value] = []
    private(set) var textBytes = 0

    init(name: String, declared: Field?) {
        self.name = name
        self.declared = declared
    }

    /// Takes the cell of the row at which the statement is.
    func append(_ statement: OpaquePointer?, _ index: Int32) throws(AnswerFault) {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: appendNull()
        case SQLITE_INTEGER: append(Int(sqlite3_column_int64(statement, index)))
        case SQLITE_FLOAT:
            let number = sqlite3_column_double(statement, index)
            guard number.isFinite else { throw .infinite }
            append(number)
        case SQLITE_TEXT:
            let text = sqlite3_column_text(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            try append(UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count))
        default: throw .bytes
        }
    }

    private func appendNull() {
        isNull.append(true)
        switch kind {
        case .nothing: break
        case .integers: integers.append(0)
        case .numbers: numbers.append(0)
        case .texts: codes.append(0)
        case .mixed: values.append(.null)
        }
    }

    private func append(_ integer: Int) {
        // A double does not hold every integer.
        switch kind {
        case .nothing: begin(.integers)
        case .texts: mix()
        case .numbers where Int(exactly: Double(integer)) != integer: mix()
        default: break
        }
        isNull.append(false)
        switch kind {
        case .integers: integers.append(integer)
        case .numbers: numbers.append(Double(integer))
        default: values.append(.integer(integer))
        }
    }

    private func append(_ number: Double) {
        switch kind {
        case .nothing: begin(.numbers)
        case .texts: mix()
        case .integers:
            if integers.allSatisfy({ Int(exactly: Double($0)) == $0 }) {
                numbers = integers.map(Double.init)
                integers = []
                kind = .numbers
            } else {
                mix()
            }
        default: break
        }
        isNull.append(false)
        if kind == .numbers { numbers.append(number) } else { values.append(.number(number)) }
    }

    private func append(_ text: UnsafeRawBufferPointer) throws(AnswerFault) {
        switch kind {
        case .nothing: begin(.texts)
        case .integers, .numbers: mix()
        default: break
        }
        isNull.append(false)
        guard kind == .texts else {
            try check(text)
            values.append(.string(String(decoding: text, as: UTF8.self)))
            return
        }
        let known = labels.count
        let code = labels.code(text, text.indices)
        if labels.count > known { try check(text) }
        codes.append(code)
    }

    private func check(_ text: UnsafeRawBufferPointer) throws(AnswerFault) {
        textBytes += text.count
        if text.contains(0) { throw .zeroByte }
        if String(validating: text, as: UTF8.self) == nil { throw .notUTF8 }
    }

    /// The first cell that is not null decides what the rows before it hold a place in.
    private func begin(_ kind: Kind) {
        self.kind = kind
        let count = isNull.count
        switch kind {
        case .integers: integers = Array(repeating: 0, count: count)
        case .numbers: numbers = Array(repeating: 0, count: count)
        case .texts:
            codes = Array(repeating: 0, count: count)
        case .mixed, .nothing: break
        }
    }

    private func mix() {
        values = isNull.indices.map { row in
            if isNull[row] { return .null }
            switch kind {
            case .integers: return .integer(integers[row])
            case .numbers: return .number(numbers[row])
            case .texts: return .string(labels.label(codes[row]))
            case .mixed, .nothing: return .null
            }
        }
        (integers, numbers, codes, labels) = ([], [], [], LabelTable())
        kind = .mixed
    }

    // MARK: - The column

    /// The cells with the type of the dataset's column if they fit it, else with the one that all have.
    func finish() -> Column {
        if let declared, let column = column(as: declared) { return column }
        switch kind {
        case .nothing:
            return Column(
                field: Field(name: name, type: declared?.type ?? .string), cells: emptyCells,
                isNull: isNull)
        case .integers: return integerColumn(.integer)
        case .numbers:
            // The cells of a dataset's column are as they were read; what SQLite computed has its rounding errors.
            return make(.number, .number(declared == nil ? numbers.map(roundedToDigits) : numbers))
        case .mixed: return make(.any, .mixed(values))
        case .texts:
            for type in [FieldType.date, .datetime, .yearmonth] where allLabels(are: type) {
                return column(as: Field(name: name, type: type)) ?? textColumn(.string)
            }
            return textColumn(.string)
        }
    }

    private var emptyCells: Column.Cells {
        let count = isNull.count
        switch declared?.type {
        case .integer, .number, .year: return .number(Array(repeating: 0, count: count))
        case .boolean: return .boolean(Array(repeating: false, count: count))
        case .date, .datetime, .yearmonth:
            return .instant(Array(repeating: Instant(milliseconds: Int64(0)), count: count))
        case .any: return .mixed(Array(repeating: .null, count: count))
        default: return .category(codes: Array(repeating: 0, count: count), labels: [""])
        }
    }

    /// The column as a dataset's one; nil if a cell does not fit, as in a union with another column.
    private func column(as field: Field) -> Column? {
        switch (field.type, kind) {
        case (.integer, .integers): return integerColumn(.integer)
        case (.year, .integers):
            return integers.allSatisfy { (0...9999).contains($0) } ? integerColumn(.year) : nil
        case (.number, .numbers): return make(.number, .number(numbers))
        case (.boolean, .integers):
            guard integers.allSatisfy({ $0 == 0 || $0 == 1 }) else { return nil }
            return make(.boolean, .boolean(integers.map { $0 == 1 }))
        case (.string, .texts), (.time, .texts), (.duration, .texts): return textColumn(field.type)
        case (.date, .texts), (.datetime, .texts), (.yearmonth, .texts):
            let instants = labels.labels.map { label -> Instant? in
                let bytes = Array(label.utf8)
                return parseInstant(bytes, bytes.indices, as: field.type)
            }
            guard !instants.contains(nil) else { return nil }
            let known = instants.compactMap { $0 }
            let zero = Instant(milliseconds: Int64(0))
            var column = make(
                field.type,
                .instant(codes.indices.map { isNull[$0] ? zero : known[Int(codes[$0])] }))
            column.field.hasZone = field.hasZone
            return column
        default: return nil
        }
    }

    /// As in files: ISO 8601, date-times with a zone.
    private func allLabels(are type: FieldType) -> Bool {
        labels.labels.allSatisfy { label in
            let bytes = Array(label.utf8)
            guard parseInstant(bytes, bytes.indices, as: type) != nil else { return false }
            return type != .datetime || label.hasSuffix("Z")
        }
    }

    private func integerColumn(_ type: FieldType) -> Column {
        // Beyond 53 bits a double would round.
        if integers.contains(where: { $0.magnitude > 1 << 53 }) {
            return make(
                type, .mixed(integers.indices.map { isNull[$0] ? .null : .integer(integers[$0]) }))
        }
        return make(type, .number(integers.map(Double.init)))
    }

    private func textColumn(_ type: FieldType) -> Column {
        make(type, .category(codes: codes, labels: labels.labels))
    }

    private func make(_ type: FieldType, _ cells: Column.Cells) -> Column {
        Column(field: Field(name: name, type: type), cells: cells, isNull: isNull)
    }
}
