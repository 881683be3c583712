/// Collects the cells of one key of a list of rows.
struct ColumnPacker {
    let name: String
    private let source: ScalarSource
    /// How many cells there will be.
    private let expected: Int
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

    /// - Parameters:
    ///   - source: the text whose ranges are appended.
    ///   - expected: how many cells there will be.
    init(name: String, of source: ScalarSource, expecting expected: Int) {
        self.name = name
        self.source = source
        self.expected = expected
    }

    /// What was collected.
    var column: PackedColumn {
        let cells: PackedColumn.Cells =
            switch kind {
            case .undecided: .mixed([Value](repeating: .null, count: count))
            case .numbers: .numbers(numbers, areIntegers: areIntegers)
            case .flags: .flags(flags)
            case .texts: .texts(PackedTexts(source: source, places: places, others: others))
            case .mixed: .mixed(values)
            }
        return PackedColumn(
            name: name, count: count, cells: cells, nullRows: nullRows, absentRows: absentRows,
            wholeDecimals: wholeDecimals)
    }
}

extension ColumnPacker {
    mutating func append(_ number: Double, isInteger: Bool) {
        guard kind == .numbers || decide(.numbers) else {
            return append(other: PackedColumn.value(number, isInteger))
        }
        if !isInteger {
            areIntegers = false
            if number == number.rounded(.towardZero) { wholeDecimals.append(count) }
        }
        numbers.append(number)
        count += 1
    }

    mutating func append(_ flag: Bool) {
        guard kind == .flags || decide(.flags) else {
            return append(other: .boolean(flag))
        }
        flags.append(flag)
        count += 1
    }

    /// Appends the text whose bytes are a range of ASCII.
    mutating func append(text range: Range<Int>) {
        guard kind == .texts || decide(.texts) else {
            return append(other: .string(source.text(range)))
        }
        places.append(PackedTexts.Place(range))
        count += 1
    }

    mutating func append(text: String) {
        guard kind == .texts || decide(.texts) else {
            return append(other: .string(text))
        }
        places.append(PackedTexts.Place(other: others.count))
        others.append(text)
        count += 1
    }

    /// Appends a value that is of no column's type: an integer that no double holds.
    mutating func append(other value: Value) {
        if kind != .mixed {
            values = column.values
            (numbers, wholeDecimals, flags, places, others) = ([], [], [], [], [])
            kind = .mixed
        }
        values.append(value)
        count += 1
    }

    mutating func appendNull() {
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

    /// Appends a cell that is not there.
    mutating func appendAbsent() {
        absentRows.append(count)
        appendNull()
    }

    /// Whether the column's cells are of this kind; the first that is not null decides.
    private mutating func decide(_ wanted: Kind) -> Bool {
        guard kind == .undecided else { return false }
        kind = wanted
        switch wanted {
        case .numbers:
            numbers.reserveCapacity(expected)
            for _ in 0..<count { numbers.append(0) }
        case .flags:
            flags.reserveCapacity(expected)
            for _ in 0..<count { flags.append(false) }
        case .texts:
            places.reserveCapacity(expected)
            for _ in 0..<count { places.append(.null) }
        case .undecided, .mixed: break
        }
        return true
    }
}
