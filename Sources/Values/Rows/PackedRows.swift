/// A list of mappings of scalars, read from JSON straight into columns: a dataset inside a specification has
/// thousands of cells, and a node for each costs more than all that is done with them.
package struct PackedRows: Sendable, Hashable {
    /// A column for each key, in order of first appearance.
    package let columns: [PackedColumn]
    package let rowCount: Int
    private let source: ScalarSource
    private let range: Range<Int>

    init(_ columns: [PackedColumn], rowCount: Int, of source: ScalarSource, _ range: Range<Int>) {
        self.columns = columns
        self.rowCount = rowCount
        self.source = source
        self.range = range
    }

    /// The rows as nodes with their places, for those who expected something else than rows: the text is read again.
    package var items: [ValueNode] { parseJSONList(source, at: range.lowerBound) }

    package static func == (left: Self, right: Self) -> Bool {
        left.range == right.range && left.source.text == right.source.text
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(range) }
}
