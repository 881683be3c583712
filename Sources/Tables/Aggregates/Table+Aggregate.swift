/// One column of an aggregated table: `sum of participants, called total`.
package struct Aggregation: Sendable {
    package var operation: AggregateOperator
    /// Nil only for `.count`.
    package var field: String?
    package var name: String

    package init(_ operation: AggregateOperator, of field: String? = nil, as name: String) {
        self.operation = operation
        self.field = field
        self.name = name
    }
}

extension Table {
    /// One row for each group: the columns grouped by, then the aggregations. Without rows a table
    /// that is not grouped still gives one row.
    package func aggregated(by names: [String], _ aggregations: [Aggregation]) -> Table {
        let keys = names.compactMap { self[$0] }
        let groups = groupRows(Array(0..<rowCount), by: keys)
        let columns = aggregations.map { aggregation in
            aggregate(
                aggregation.operation, aggregation.field.flatMap { self[$0] }, over: groups
            ).renamed(aggregation.name)
        }
        let first = groups.firstRows
        return Table(
            columns: keys.map { $0.selecting(first) } + columns, rowCount: groups.count)
    }
}
