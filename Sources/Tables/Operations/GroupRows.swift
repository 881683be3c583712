/// Rows divided by equal cells.
package struct RowGroups: Sendable {
    /// The rows that were grouped.
    package let rows: RowIndices
    /// The group of each of `rows`, numbered in order of first appearance.
    package let ids: [Int32]
    package let count: Int

    /// All rows in one group, even if there are none.
    package init(all rows: RowIndices) {
        self.rows = rows
        ids = Array(repeating: 0, count: rows.count)
        count = 1
    }

    init(rows: RowIndices, ids: [Int32], count: Int) {
        self.rows = rows
        self.ids = ids
        self.count = count
    }

    /// The first row of each group.
    package var firstRows: RowIndices {
        var first = RowIndices()
        for (index, id) in ids.enumerated() where Int(id) == first.count {
            first.append(rows[index])
        }
        return first
    }

    /// The rows of each group, in their order.
    package var members: [RowIndices] {
        var members = [RowIndices](repeating: [], count: count)
        for (index, id) in ids.enumerated() { members[Int(id)].append(rows[index]) }
        return members
    }
}

/// The rows grouped by the cells of `columns`; without columns they are one group. Nulls are equal.
package func groupRows(_ rows: RowIndices, by columns: [Column]) -> RowGroups {
    guard let first = columns.first else { return RowGroups(all: rows) }
    var codes = CellCodes(first, rows)
    for column in columns.dropFirst() { codes = codes.paired(with: CellCodes(column, rows)) }
    return RowGroups(rows: rows, ids: codes.codes, count: codes.count)
}

extension Table {
    /// All rows grouped by the columns called so; names without a column are left out.
    package func grouped(by names: [String]) -> RowGroups {
        groupRows(Array(0..<rowCount), by: names.compactMap { self[$0] })
    }

    /// The rows for which `isIncluded` holds.
    package func rows(where isIncluded: (Int) -> Bool) -> RowIndices {
        (0..<rowCount).filter(isIncluded)
    }
}

extension Column {
    /// The first row of each distinct value, null among them, in order of first appearance.
    package var distinctRows: RowIndices {
        groupRows(Array(0..<count), by: [self]).firstRows
    }
}
