import Tables

/// `size` rows by lot, in the table's order; all if there are not more. Within groups, so many of each.
///
/// Vega's `sample` is another lot each time; this one is the same in every build. Source of the algorithm: selection
/// sampling, Knuth's The Art of Computer Programming 3.4.2, algorithm S.
func sampled(_ table: Table, _ sample: SampleTransform) -> Table {
    var chosen: RowIndices = []
    for rows in RowGroups(table, by: sample.groupby).rows {
        var generator = SeededGenerator()
        var left = min(sample.size, rows.count)
        for (index, row) in rows.enumerated() where left > 0 {
            if generator.fraction() * Double(rows.count - index) < Double(left) {
                chosen.append(row)
                left -= 1
            }
        }
    }
    return table.selecting(chosen.sorted())
}
