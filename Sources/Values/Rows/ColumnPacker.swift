/// Collects the cells of one key of a list of rows.
///
/// A class, so that adding a cell changes it in its place. Cells that are missing before a value's are null.
final class ColumnPacker {
    let name: String
    /// The key as it was first written, with its quotes.
    let key: [UInt8]
    private(set) var count = 0

    private enum Kind { case undecided, numbers, flags, texts, mixed }
    private var kind = Kind.undecided
    private var nullRows: [Int] = []
    private var absentRows: [Int] = []
    private var numbers: [Double] = []
    private var areIntegers = true
    /// The rows of whole numbers that are not written as such: `2.0`.
    private var wholeDecimals: [Int] = []
    private var flags: [Bool] = []
    private var places: [PackedTexts.Place] = []
    private var others: [String] = []
    private var values: [Value] = []

    init(name: String, key: [UInt8]) {
        self.name = name
        self.key = key
    }

    /// What was collected.
    ///
    /// - Parameter source: the text whose ranges were appended.
    func column(of source: ScalarSource) -> PackedColumn {
        let cells: PackedColumn.Cells =
            switch kind {
            case .undecided: .mixed([Value](repeating: .null, count: count))
            case .numbers: .numbers(numbers, areIntegers: areIntegers)
            case .flags: .flags(flags)
            case .texts: .texts(PackedTexts(source: source, places: places, others: others))
            case .mixed: .mixed(values)
            }
        return PackedColumn(
            name: name, count: count, cells: cells, nullRows: nullRows, absentRows: absentRows)
    }
}

/// In each of these, `bytes` is the text that ranges refer to.
extension ColumnPacker {
    func append(_ number: Double, isInteger: Bool, in bytes: UnsafeRawBufferPointer) {
        guard kind == .numbers || decide(.numbers) else {
            return append(other: Self.value(number, isInteger), in: bytes)
        }
        if !isInteger {
            areIntegers = false
            if number == number.rounded(.towardZero) { wholeDecimals.append(count) }
        }
        numbers.append(number)
        count += 1
    }

    func append(_ flag: Bool, in bytes: UnsafeRawBufferPointer) {
        guard kind == .flags || decide(.flags) else {
            return append(other: .boolean(flag), in: bytes)
        }
        flags.append(flag)
        count += 1
    }

    /// Appends the text whose bytes are a range of ASCII.
    func append(text range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
        guard kind == .texts || decide(.texts) else {
            return append(other: .string(String(decoding: bytes[range], as: UTF8.self)), in: bytes)
        }
        places.append(PackedTexts.Place(range))
        count += 1
    }

    func append(text: String, in bytes: UnsafeRawBufferPointer) {
        guard kind == .texts || decide(.texts) else {
            return append(other: .string(text), in: bytes)
        }
        places.append(PackedTexts.Place(other: others.count))
        others.append(text)
        count += 1
    }

    /// Appends a value that is of no column's type: an integer that no double holds.
    func append(other value: Value, in bytes: UnsafeRawBufferPointer) {
        if kind != .mixed {
            values = mixedValues(in: bytes)
            (numbers, wholeDecimals, flags, places, others) = ([], [], [], [], [])
            kind = .mixed
        }
        values.append(value)
        count += 1
    }

    func appendNull() {
        switch kind {
        case .undecided: break
        case .numbers: numbers.append(0)
        case .flags: flags.append(false)
        case .texts: places.append(.null)
        case .mixed: values.append(.null)
        }
        nullRows.append(count)
        count += 1
    }

    /// Appends cells that are not there, up to `row`.
    func fill(to row: Int) {
        while count < row {
            absentRows.append(count)
            appendNull()
        }
    }

    /// Whether the column's cells are of this kind; the first that is not null decides.
    private func decide(_ wanted: Kind) -> Bool {
        guard kind == .undecided else { return false }
        kind = wanted
        switch wanted {
        case .numbers: numbers = [Double](repeating: 0, count: count)
        case .flags: flags = [Bool](repeating: false, count: count)
        case .texts: places = [PackedTexts.Place](repeating: .null, count: count)
        case .undecided, .mixed: break
        }
        return true
    }

    /// The cells so far as values.
    private func mixedValues(in bytes: UnsafeRawBufferPointer) -> [Value] {
        var values: [Value]
        switch kind {
        case .numbers:
            values = numbers.map { Self.value($0, $0 == $0.rounded(.towardZero)) }
            for row in wholeDecimals { values[row] = .number(numbers[row]) }
        case .flags: values = flags.map(Value.boolean)
        case .texts:
            values = places.map { place in
                if let range = place.range {
                    return .string(String(decoding: bytes[range], as: UTF8.self))
                }
                return place.other.map { .string(others[$0]) } ?? .null
            }
        case .undecided, .mixed: return [Value](repeating: .null, count: count)
        }
        for row in nullRows { values[row] = .null }
        return values
    }

    private static func value(_ number: Double, _ isInteger: Bool) -> Value {
        if isInteger, let integer = Int(exactly: number) { return .integer(integer) }
        return .number(number)
    }
}
