/// How the cells of a composed chart lie beside one another; what it leaves out is `config`'s or Vega-Lite's.
///
/// Specification: https://vega.github.io/vega-lite/docs/facet.html, https://vega.github.io/vega-lite/docs/concat.html
package struct GridDefinition: Sendable, Hashable {
    /// Cells in a row before the next row begins.
    package var columns: Int?
    /// Pixels between rows and between columns.
    package var spacing: SpacingDefinition?
    /// How the rows are aligned with one another.
    package var alignRow: GridAlign?
    package var alignColumn: GridAlign?
    /// Whether a cell smaller than its row stands in the row's middle.
    package var centerRow: Bool?
    package var centerColumn: Bool?
    /// `bounds: flush` ignores axes and titles when cells are placed.
    package var isFlush: Bool?

    package init() {}

    /// This definition, with that of `other` where it says nothing.
    func otherwise(_ other: GridDefinition) -> GridDefinition {
        var result = self
        result.columns = columns ?? other.columns
        result.spacing = SpacingDefinition(
            row: spacing?.row ?? other.spacing?.row,
            column: spacing?.column ?? other.spacing?.column)
        result.alignRow = alignRow ?? other.alignRow
        result.alignColumn = alignColumn ?? other.alignColumn
        result.centerRow = centerRow ?? other.centerRow
        result.centerColumn = centerColumn ?? other.centerColumn
        result.isFlush = isFlush ?? other.isFlush
        return result
    }
}

package enum GridAlign: String, Sendable, Hashable, CaseIterable {
    /// One distance for all rows or columns, one for each, or each cell by itself.
    case all, each, none
}

package struct SpacingDefinition: Sendable, Hashable {
    package var row: Double?
    package var column: Double?
}
