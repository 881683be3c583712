/// The cells of one key in `PackedRows`.
package struct PackedColumn: Sendable {
    package enum Cells: Sendable {
        /// Numbers, and whether all are written as integers.
        case numbers([Double], areIntegers: Bool)
        case flags([Bool])
        case texts(PackedTexts)
        /// Nulls alone, or values of different types.
        case mixed([Value])
    }

    package let name: String
    package private(set) var count: Int
    package private(set) var cells: Cells
    /// The rows whose cells are null; their place in `cells` holds a dummy.
    package private(set) var nullRows: [Int]
    /// The rows that lack the key. Their cells are null as well.
    package private(set) var absentRows: [Int]
    /// The rows of whole numbers that are not written as such: `2.0`.
    private var wholeDecimals: [Int]

    init(
        name: String, count: Int, cells: Cells, nullRows: [Int], absentRows: [Int],
        wholeDecimals: [Int]
    ) {
        self.name = name
        self.count = count
        self.cells = cells
        self.nullRows = nullRows
        self.absentRows = absentRows
        self.wholeDecimals = wholeDecimals
    }

    /// A column of a key that no row has.
    init(name: String, absent count: Int) {
        self.init(
            name: name, count: count, cells: .mixed([Value](repeating: .null, count: count)),
            nullRows: Array(0..<count), absentRows: Array(0..<count), wholeDecimals: [])
    }

    /// The cells as values.
    var values: [Value] {
        var values: [Value]
        switch cells {
        case .numbers(let numbers, _):
            values = numbers.map { Self.value($0, $0 == $0.rounded(.towardZero)) }
            for row in wholeDecimals { values[row] = .number(numbers[row]) }
        case .flags(let flags): values = flags.map(Value.boolean)
        case .texts(let texts): values = texts.values
        case .mixed(let mixed): return mixed
        }
        for row in nullRows { values[row] = .null }
        return values
    }

    static func value(_ number: Double, _ isInteger: Bool) -> Value {
        if isInteger, let integer = Int(exactly: number) { return .integer(integer) }
        return .number(number)
    }

    private var isOfNulls: Bool { nullRows.count == count }

    /// Appends the cells of the same key in rows that follow in the same text.
    mutating func append(_ later: PackedColumn) {
        switch (cells, later.cells) {
        case (.numbers(let own, let areIntegers), .numbers(let more, let areMoreIntegers)):
            cells = .numbers(own + more, areIntegers: areIntegers && areMoreIntegers)
        case (.flags(let own), .flags(let more)): cells = .flags(own + more)
        case (.texts(let own), .texts(let more)): cells = .texts(own.appending(more))
        // Nulls are of the other cells' type.
        case (_, .numbers(let more, let areIntegers)) where isOfNulls:
            cells = .numbers([Double](repeating: 0, count: count) + more, areIntegers: areIntegers)
        case (_, .flags(let more)) where isOfNulls:
            cells = .flags([Bool](repeating: false, count: count) + more)
        case (_, .texts(let more)) where isOfNulls:
            cells = .texts(PackedTexts(nulls: count, of: more.source).appending(more))
        case (.numbers(let own, let areIntegers), _) where later.isOfNulls:
            let nulls = [Double](repeating: 0, count: later.count)
            cells = .numbers(own + nulls, areIntegers: areIntegers)
        case (.flags(let own), _) where later.isOfNulls:
            cells = .flags(own + [Bool](repeating: false, count: later.count))
        case (.texts(let own), _) where later.isOfNulls:
            cells = .texts(own.appending(PackedTexts(nulls: later.count, of: own.source)))
        default: cells = .mixed(values + later.values)
        }
        let rows = count
        nullRows += later.nullRows.map { $0 + rows }
        absentRows += later.absentRows.map { $0 + rows }
        wholeDecimals += later.wholeDecimals.map { $0 + rows }
        count += later.count
    }
}

/// The texts of a column, which stay in their source until something asks for them.
package struct PackedTexts: Sendable {
    /// A text's bytes in the source, or its place among the texts that are not written as they are.
    struct Place: Sendable {
        private let start: Int32
        private let end: Int32

        static let null = Place(start: 0, end: -2)

        private init(start: Int32, end: Int32) { (self.start, self.end) = (start, end) }

        init(_ range: Range<Int>) {
            start = Int32(truncatingIfNeeded: range.lowerBound)
            end = Int32(truncatingIfNeeded: range.upperBound)
        }

        init(other index: Int) {
            start = Int32(truncatingIfNeeded: index)
            end = -1
        }

        var range: Range<Int>? { end < 0 ? nil : Int(start)..<Int(end) }
        var other: Int? { end == -1 ? Int(start) : nil }
    }

    let source: ScalarSource
    let places: [Place]
    /// The texts with escapes or beyond ASCII.
    let others: [String]

    init(source: ScalarSource, places: [Place], others: [String]) {
        self.source = source
        self.places = places
        self.others = others
    }

    init(nulls count: Int, of source: ScalarSource) {
        self.init(source: source, places: Array(repeating: .null, count: count), others: [])
    }

    /// These and more texts of the same source.
    func appending(_ more: PackedTexts) -> PackedTexts {
        let moved = more.places.map { place in
            place.other.map { Place(other: others.count + $0) } ?? place
        }
        return PackedTexts(source: source, places: places + moved, others: others + more.others)
    }

    /// The texts one by one, null where there is none.
    var values: [Value] {
        places.map { place in
            if let range = place.range { return .string(source.text(range)) }
            return place.other.map { .string(others[$0]) } ?? .null
        }
    }

    /// Each distinct text once, in order of first appearance, and its number for each cell; any number for null.
    package func labelled() -> (codes: [Int32], labels: [String]) {
        var table = LabelTable()
        let codes = source.text.bytes.withUnsafeBytes { bytes in
            places.map { place in
                if let range = place.range { return table.code(bytes, range) }
                return place.other.map { table.code(others[$0]) } ?? 0
            }
        }
        return (codes, table.labels)
    }
}
