import Tables
import Values

/// A row for each column of a table: its type, how many cells are empty, how many values differ, the least and the
/// greatest value, and for numbers their sum.
func columnStatistics(_ table: Table) -> Table {
    let statistics = table.columns.map(ColumnStatistics.init)
    return Table(
        columns: [
            Column(name: "column", values: table.columns.map { .string($0.field.name) }),
            Column(name: "type", values: table.columns.map { .string($0.field.type.rawValue) }),
            Column(name: "empty", values: statistics.map { .integer($0.empty) }),
            Column(name: "distinct", values: statistics.map { .integer($0.distinct) }),
            Column(name: "least", values: statistics.map(\.least)),
            Column(name: "greatest", values: statistics.map(\.greatest)),
            Column(name: "sum", values: statistics.map(\.sum)),
        ], rowCount: table.columns.count)
}

private struct ColumnStatistics {
    var empty = 0
    var distinct = 0
    var least = Value.null
    var greatest = Value.null
    var sum = Value.null

    init(_ column: Column) {
        var seen: Set<Value> = []
        var total = 0.0
        let isNumeric = column.field.type == .integer || column.field.type == .number
        for row in 0..<column.count {
            let value = column.value(at: row)
            guard value != .null else {
                empty += 1
                continue
            }
            seen.insert(value)
            if least == .null || isLess(value, least) { least = value }
            if greatest == .null || isLess(greatest, value) { greatest = value }
            if isNumeric { total += column.double(at: row) }
        }
        distinct = seen.count
        guard isNumeric, column.count > empty else { return }
        sum = Int(exactly: total).map { .integer($0) } ?? .number(total)
    }

    private func isLess(_ left: Value, _ right: Value) -> Bool {
        if let left = left.asDouble, let right = right.asDouble { return left < right }
        if let left = left.asString, let right = right.asString {
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        return false
    }
}
