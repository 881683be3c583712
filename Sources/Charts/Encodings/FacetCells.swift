import Expressions
import Tables

/// The cells of a facet, row by row.
struct FacetCells: Sendable {
    /// A value that a facet has cells for.
    struct Value: Sendable {
        var value: ExpressionValue
        /// The text of a bin: `10 – 20`.
        var range: String?
    }

    /// The values of `row`, or one nil.
    var rows: [Value?]
    var columns: [Value?]
    /// The values of `facet`; empty for rows and columns.
    var wrapped: [Value]
    /// One for each pair of row and column, or for each wrapped value.
    var nodes: [PreparedNode]
    /// Whether no row of the data belongs to a cell: pairs of a row's and a column's values need not occur.
    var isEmpty: [Bool]
}

extension PreparedFacet {
    /// The chart of each cell, with the cell's rows alone.
    var cells: FacetCells {
        if let wrapped {
            let values = values(of: wrapped)
            return FacetCells(
                rows: [nil], columns: [nil], wrapped: values,
                nodes: child.partitioned(by: [wrapped.column], keys: values.map { [$0.value] }),
                isEmpty: values.map { _ in false })
        }
        let rows = row.map(values) ?? []
        let columns = column.map(values) ?? []
        // Without a row division every cell is in the one row.
        let rowKeys = row == nil ? [[]] : rows.map { [$0.value] }
        let columnKeys = column == nil ? [[]] : columns.map { [$0.value] }
        let names = [row?.column, column?.column].compactMap { $0 }
        let keys = rowKeys.flatMap { row in columnKeys.map { row + $0 } }
        return FacetCells(
            rows: row == nil ? [nil] : rows, columns: column == nil ? [nil] : columns, wrapped: [],
            nodes: child.partitioned(by: names, keys: keys),
            isEmpty: drawnRows(names).partitioned(by: names, keys: keys).map { $0.rowCount == 0 })
    }

    /// The rows that cells are made of: those that a single mark draws, so that what it leaves out has no cell.
    private func drawnRows(_ columns: [String]) -> Table {
        guard case .unit(let unit) = child, unit.divisions.covers(columns) else { return rows }
        return unit.main
    }

    /// The values that a division has cells for, in order.
    private func values(of division: PreparedDivision) -> [FacetCells.Value] {
        let column = drawnRows([division.column]).columnOrNulls(division.column)
        let values = DiscreteDomain((0..<column.count).map { column.expressionValue(at: $0) })
            .values
        let ranges = rangeTexts(of: division)
        let source = SortSource(key: division.column, main: rows, raw: rows)
        return sorted(values, by: division.channel.sort, [source]).map {
            FacetCells.Value(value: $0, range: ranges[$0])
        }
    }

    private func rangeTexts(of division: PreparedDivision) -> [ExpressionValue: String] {
        guard let texts = division.channel.rangeColumn.flatMap({ rows[$0] }) else { return [:] }
        let starts = rows.columnOrNulls(division.column)
        var result: [ExpressionValue: String] = [:]
        for row in 0..<rows.rowCount {
            result[starts.expressionValue(at: row)] = texts.expressionValue(at: row).scaleText
        }
        return result
    }
}

extension PreparedNode {
    /// The chart with the rows of each key in turn, a key being a value for each of the columns. Units that the
    /// columns do not divide keep all rows.
    fileprivate func partitioned(
        by columns: [String], keys: [[ExpressionValue]]
    ) -> [PreparedNode] {
        switch self {
        case .unit(let unit):
            guard unit.divisions.covers(columns) else { return keys.map { _ in self } }
            let main = unit.main.partitioned(by: columns, keys: keys)
            let unfiltered = unit.unfiltered.partitioned(by: columns, keys: keys)
            let domain = unit.domainRows?.partitioned(by: columns, keys: keys)
            let raw = unit.raw.partitioned(by: columns, keys: keys)
            return keys.indices.map { index in
                var part = unit
                (part.main, part.unfiltered, part.raw) = (
                    main[index], unfiltered[index], raw[index]
                )
                part.domainRows = domain?[index]
                return .unit(part)
            }
        case .layer(let layer):
            let children = layer.children.map { $0.partitioned(by: columns, keys: keys) }
            return keys.indices.map { index in
                var part = layer
                part.children = children.map { $0[index] }
                return .layer(part)
            }
        case .concat(let concat):
            let children = concat.children.map { $0.partitioned(by: columns, keys: keys) }
            return keys.indices.map { index in
                var part = concat
                part.children = children.map { $0[index] }
                return .concat(part)
            }
        case .facet(let facet):
            let children = facet.child.partitioned(by: columns, keys: keys)
            let isDivided = facet.around.covers(columns)
            let rows = isDivided ? facet.rows.partitioned(by: columns, keys: keys) : []
            return keys.indices.map { index in
                var part = facet
                part.child = children[index]
                if isDivided { part.rows = rows[index] }
                return .facet(part)
            }
        }
    }
}

extension [PreparedDivision] {
    /// Whether the columns are all among the divisions.
    fileprivate func covers(_ columns: [String]) -> Bool {
        columns.allSatisfy { name in contains { $0.column == name } }
    }
}

extension Table {
    /// The rows of each key.
    fileprivate func partitioned(by columns: [String], keys: [[ExpressionValue]]) -> [Table] {
        let groups = RowGroups(self, by: columns)
        let cells = columns.map { columnOrNulls($0) }
        var rows: [[ExpressionValue]: RowIndices] = [:]
        for group in groups.rows {
            guard let first = group.first else { continue }
            rows[cells.map { $0.expressionValue(at: first) }] = group
        }
        return keys.map { selecting(rows[$0] ?? []) }
    }
}
