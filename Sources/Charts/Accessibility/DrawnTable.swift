package import Formats
package import Tables

/// The data of a chart, row for row as its marks draw them: what the table under the chart shows and
/// what its CSV holds.
package struct DrawnTable: Sendable {
    /// The dataset, or `data` for rows that the chart holds itself; unique within the chart.
    package var name: String
    /// The rows, with a cell for each of `columns`; a null is a gap in the drawing.
    package var table: Table
    /// How each column of `table` is titled and written.
    package var columns: [DrawnColumn]

    /// What the table tells from others of the chart: the titles of its measures, or of all columns.
    package var subject: String {
        let measures = columns.filter { if case .number = $0.format { true } else { false } }
        return (measures.isEmpty ? columns : measures).map(\.title).joined(separator: ", ")
    }

    /// The cell as people read it; empty for null.
    package func text(row: Int, column: Int, locale: FormatLocale) -> String {
        guard columns.indices.contains(column), table.columns.indices.contains(column) else {
            return ""
        }
        return columns[column].text(table.columns[column], at: row, locale: locale)
    }
}

/// The title that a dataset's schema gives a column: `(dataset, column, language) -> title`.
package typealias FieldTitles = @Sendable (String, String, String) -> String?

/// The tables of a chart: one for each dimension. Layers that draw the same rows, or rows of the same dimension,
/// share one, those of a view even if their datasets differ; layers of constants alone have none, and texts
/// add none to what they label (`annotated`).
///
/// Columns are those that position, colour, size, text and detail channels show, each once; the dimension
/// comes first. Rows are in the order of the drawing. Every value that a mark other than a text draws is in a
/// table, and every value of a table is drawn.
package func drawnTables(
    of chart: PreparedNode, locale: FormatLocale, titles: @escaping FieldTitles = { _, _, _ in nil }
) -> [DrawnTable] {
    var joined: [DrawnSource] = []
    for source in drawnSources(of: chart, locale: locale, titles: titles).sources {
        let isJoined = joined.indices.contains { index in
            guard joined[index].view == source.view, joined[index].key != source.key,
                let both = outerJoin(joined[index], source)
            else { return false }
            joined[index] = both
            return true
        }
        if !isJoined { joined.append(source) }
    }
    var names: [String: Int] = [:]
    return joined.map(\.ordered).map { source in
        let uses = (names[source.name] ?? 0) + 1
        names[source.name] = uses
        let parts = source.parts
        return DrawnTable(
            name: uses == 1 ? source.name : source.name + "-\(uses)",
            table: Table(columns: parts.map { $0.cells }, rowCount: source.rowCount),
            columns: parts.map { $0.column })
    }
}
