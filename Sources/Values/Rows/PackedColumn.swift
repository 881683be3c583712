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
    package let count: Int
    package let cells: Cells
    /// The rows whose cells are null; their place in `cells` holds a dummy.
    package let nullRows: [Int]
    /// The rows that lack the key. Their cells are null as well.
    package let absentRows: [Int]
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
