import Charts
import Diagnostics
import Formats
import Tables
import Values

/// Marks the cells of a table that is shown.
struct CellTrace {
    let tracer: Tracer
    /// The table's or the chart's block.
    let span: SourceSpan?
    /// The chart under which the table stands; its rows are then those that are drawn.
    var chart: String?
    /// By dataset.
    var rows: [String: DrawnRows] = [:]

    func title(_ column: ShownColumn) -> String {
        marked(
            column.title,
            Origin(
                .component, at: span, "title of the column \(column.column.field.name)",
                reads: [.column(dataset: column.dataset, name: column.field)]))
    }

    func cell(_ column: ShownColumn, _ row: Int, _ text: String) -> String {
        var origin = Origin(.cell, at: span, "column \(column.column.field.name)")
        if let chart { origin.text += ", row \(row + 1) of the table under #\(chart)" }
        let known = chart == nil ? row : rows[column.dataset]?[row]
        if let known, !column.field.isEmpty {
            origin.reads = [.cell(dataset: column.dataset, row: known, column: column.field)]
        } else if column.field.isEmpty {
            origin.reads = [.dataset(column.dataset)]
        } else {
            origin.reads = [.column(dataset: column.dataset, name: column.field)]
        }
        origin.value = languageFreeText(templateValue(column.column, row))
        return marked(text, origin)
    }

    func total(_ column: ShownColumn, _ rows: [Int], _ sum: Double, _ text: String) -> String {
        marked(
            text,
            Origin(
                .total, at: span, "sum of \(column.column.field.name)",
                reads: rows.map {
                    .cell(dataset: column.dataset, row: $0, column: column.field)
                }, value: javaScriptString(sum)))
    }

    private func marked(_ text: String, _ origin: Origin) -> String {
        Optional(tracer).marked(text, origin)
    }
}

/// For each dataset of a drawn table the rows that are drawn.
func drawnRows(_ drawn: DrawnTable, of catalog: TableCatalog) -> [String: DrawnRows] {
    var rows: [String: DrawnRows] = [:]
    for column in drawn.columns where rows[column.dataset] == nil {
        rows[column.dataset] = DrawnRows(
            drawn, of: catalog[column.dataset]?.table, named: column.dataset)
    }
    return rows
}

/// Which row of a dataset each row is that a chart draws: the only one with the same values. A date may have been
/// cut to its year or month, so it need not be the same if the other values are. Rows that the chart computed are
/// none.
struct DrawnRows {
    private let rows: [Int?]

    init(_ drawn: DrawnTable, of table: Table?, named name: String) {
        guard let table else {
            rows = []
            return
        }
        let columns = zip(drawn.columns, drawn.table.columns).compactMap { column, cells in
            column.dataset != name
                ? nil : column.field.flatMap { table[$0] }.map { (drawn: cells, known: $0) }
        }
        let undated = columns.filter { column in
            if case .instant = column.known.cells { false } else { true }
        }
        let exact = Self.matches(columns, drawn.table.rowCount, table.rowCount)
        let loose = Self.matches(undated, drawn.table.rowCount, table.rowCount)
        rows = zip(exact, loose).map { $0 ?? $1 }
    }

    subscript(_ row: Int) -> Int? { rows.indices.contains(row) ? rows[row] : nil }

    /// For each drawn row the one row of the dataset with the same values; nil if there is none, or several.
    private static func matches(
        _ columns: [(drawn: Column, known: Column)], _ drawnCount: Int, _ knownCount: Int
    ) -> [Int?] {
        var places: [[Value]: [Int]] = [:]
        if !columns.isEmpty {
            for row in 0..<knownCount {
                places[columns.map { $0.known.value(at: row) }, default: []].append(row)
            }
        }
        return (0..<drawnCount).map { row in
            let found = places[columns.map { $0.drawn.value(at: row) }] ?? []
            return found.count == 1 ? found[0] : nil
        }
    }
}
