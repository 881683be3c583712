/// The cells of one key in `PackedRows`.
package struct PackedColumn: Sendable {
    package enum Cells: Sendable {
        /// Numbers, and whether all are written as integers.
        case numbers([Double], areIntegers: Bool)
        case flags([Bool])
        /// Text, each distinct text once, in order of first appearance.
        case texts(codes: [Int32], labels: [String])
        /// Nulls alone, or values of different types.
        case mixed([Value])
    }

    package let name: String
    /// The key as it was first written, with its quotes.
    let key: [UInt8]
    /// Which cells are null; their place in `cells` holds a dummy.
    package private(set) var isNull: [Bool] = []
    /// The rows that lack the key. Their cells are null as well.
    package private(set) var absentRows: [Int] = []

    private enum Kind { case undecided, numbers, flags, texts, mixed }
    private var kind = Kind.undecided
    private var numbers: [Double] = []
    private var isInteger: [Bool] = []
    private var flags: [Bool] = []
    private var codes: [Int32] = []
    private var labels = LabelTable()
    private var values: [Value] = []

    init(name: String, key: [UInt8]) {
        self.name = name
        self.key = key
    }

    var count: Int { isNull.count }

    package var cells: Cells {
        switch kind {
        case .undecided: .mixed([Value](repeating: .null, count: count))
        case .numbers: .numbers(numbers, areIntegers: !isInteger.contains(false))
        case .flags: .flags(flags)
        case .texts: .texts(codes: codes, labels: labels.labels)
        case .mixed: .mixed(values)
        }
    }
}

extension PackedColumn {
    mutating func append(_ number: Double, isInteger integer: Bool) {
        guard decide(.numbers) else { return append(other: Self.value(number, integer)) }
        numbers.append(number)
        isInteger.append(integer)
        isNull.append(false)
    }

    mutating func append(_ flag: Bool) {
        guard decide(.flags) else { return append(other: .boolean(flag)) }
        flags.append(flag)
        isNull.append(false)
    }

    mutating func append(_ text: String) {
        guard decide(.texts) else { return append(other: .string(text)) }
        codes.append(labels.code(text))
        isNull.append(false)
    }

    /// Appends the text whose bytes are a range of ASCII.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        guard decide(.texts) else {
            return append(other: .string(String(decoding: bytes[range], as: UTF8.self)))
        }
        codes.append(labels.code(bytes, range))
        isNull.append(false)
    }

    /// Appends a value that is of no column's type: an integer that no double holds.
    mutating func append(other value: Value) {
        if kind != .mixed {
            values = (0..<count).map(value(at:))
            (numbers, isInteger, flags, codes, labels) = ([], [], [], [], LabelTable())
            kind = .mixed
        }
        values.append(value)
        isNull.append(false)
    }

    mutating func appendNull() {
        switch kind {
        case .undecided: break
        case .numbers:
            numbers.append(0)
            isInteger.append(true)
        case .flags: flags.append(false)
        case .texts: codes.append(0)
        case .mixed: values.append(.null)
        }
        isNull.append(true)
    }

    /// Appends cells that are not there, up to `row`.
    mutating func fill(to row: Int) {
        while count < row {
            absentRows.append(count)
            appendNull()
        }
    }

    /// Appends the cells of the same key in rows that follow.
    mutating func append(_ later: PackedColumn) {
        let rows = count
        absentRows += later.absentRows.map { $0 + rows }
        guard later.kind != .undecided, decide(later.kind) else {
            for row in 0..<later.count {
                if later.isNull[row] { appendNull() } else { append(other: later.value(at: row)) }
            }
            return
        }
        numbers += later.numbers
        isInteger += later.isInteger
        flags += later.flags
        values += later.values
        let codeHere = labels.merge(later.labels)
        for (code, isNull) in zip(later.codes, later.isNull) {
            codes.append(isNull ? 0 : codeHere[Int(code)])
        }
        isNull += later.isNull
    }

    /// Whether the column's cells are of this kind; the first that is not null decides.
    private mutating func decide(_ wanted: Kind) -> Bool {
        if kind == wanted { return true }
        guard kind == .undecided else { return false }
        kind = wanted
        switch wanted {
        case .numbers:
            numbers = [Double](repeating: 0, count: count)
            isInteger = [Bool](repeating: true, count: count)
        case .flags: flags = [Bool](repeating: false, count: count)
        case .texts: codes = [Int32](repeating: 0, count: count)
        case .mixed: values = [Value](repeating: .null, count: count)
        case .undecided: break
        }
        return true
    }

    private func value(at row: Int) -> Value {
        if isNull[row] { return .null }
        switch kind {
        case .numbers: return Self.value(numbers[row], isInteger[row])
        case .flags: return .boolean(flags[row])
        case .texts: return .string(labels.label(codes[row]))
        case .mixed: return values[row]
        case .undecided: return .null
        }
    }

    private static func value(_ number: Double, _ isInteger: Bool) -> Value {
        if isInteger, let integer = Int(exactly: number) { return .integer(integer) }
        return .number(number)
    }
}
