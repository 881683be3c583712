/// A list of mappings of scalars in JSON, whose cells are read column by column when something asks for them: a dataset
/// inside a specification has thousands, and a node for each costs more than all that is done with them.
package final class PackedRows: Sendable, Hashable {
    private let cells: JSONCells
    private let source: ScalarSource
    private let range: Range<Int>

    init(_ cells: JSONCells, of source: ScalarSource, _ range: Range<Int>) {
        self.cells = cells
        self.source = source
        self.range = range
    }

    /// The keys in order of first appearance, each of which is a column.
    package var names: [String] { cells.names }
    package var rowCount: Int { cells.rowCount }

    /// The cells of the key with this number, which are read now.
    package func column(_ number: Int) -> PackedColumn { cells.column(number, of: source) }

    /// The rows as nodes with their places, for those who expected something else than rows: the text is read again.
    package var items: [ValueNode] { parseJSONList(source, at: range.lowerBound) }

    package static func == (left: PackedRows, right: PackedRows) -> Bool {
        left.range == right.range && left.source.text == right.source.text
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(range) }
}
