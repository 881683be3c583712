package import Tables

/// The data of a chart, row for row as its marks draw them: what the table under the chart shows and
/// what its CSV holds.
package struct DrawnTable: Sendable {
    /// The dataset, or `data` for rows that the chart holds itself.
    package var name: String
    /// The rows, each with one cell per column; a null is a gap in the drawing.
    package var table: Table
    /// How each column of `table` is titled and written.
    package var columns: [DrawnColumn]
}
