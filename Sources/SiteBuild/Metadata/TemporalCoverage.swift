import Formats
import Tables

/// From when to when each dataset reaches, by name: `2014-12-31/2025-12-31`, as ISO 8601 writes an interval.
func temporalCoverages(_ catalog: TableCatalog) -> [String: String] {
    var result: [String: String] = [:]
    for name in catalog.names {
        result[name] = catalog[name].flatMap(temporalCoverage)
    }
    return result
}

/// The first and last time in the dataset's column of times: the one of its key, else its first. Nil if there is
/// none.
private func temporalCoverage(of dataset: Dataset) -> String? {
    let key = dataset.resource?.schema?.primaryKey ?? []
    let columns = dataset.table.columns.filter {
        [.date, .datetime, .yearmonth, .year].contains($0.field.type)
    }
    guard let column = columns.first(where: { key.contains($0.field.name) }) ?? columns.first,
        let ends = ends(of: column)
    else { return nil }
    return ends.first == ends.last ? ends.first : ends.first + "/" + ends.last
}

private func ends(of column: Column) -> (first: String, last: String)? {
    switch column.cells {
    case .instant(let instants):
        let known = zip(instants, column.isNull).lazy.filter { !$0.1 }.map(\.0)
        guard let first = known.min(), let last = known.max() else { return nil }
        return (isoText(first, column.field.type), isoText(last, column.field.type))
    case .number(let numbers):
        let known = zip(numbers, column.isNull).lazy.filter { !$0.1 }.map(\.0)
        guard let first = known.min(), let last = known.max(), first >= 1_000, last <= 9_999
        else { return nil }
        return (String(Int(first)), String(Int(last)))
    case .boolean, .category, .mixed: return nil
    }
}
