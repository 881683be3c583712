import Expressions
import Formats
import Tables

/// The columns that the fields of an encoding become.
struct EncodedFields {
    struct Names {
        /// The value, or the start of a bin or time unit.
        var start: String
        var end: String?
        var range: String?
    }

    /// Every field of every channel.
    let all: [FieldDefinition]
    /// The bins that were made, by the column of their start.
    private(set) var bins: [String: BinParameters] = [:]

    init(_ encoding: Encoding) { all = encoding.allFields }

    var areAggregated: Bool { all.indices.contains { all[$0].aggregate != nil } }

    /// The columns of a field; nil if it has no name and is no count.
    func columns(of field: FieldDefinition) -> Names? {
        guard field.aggregate?.isCount != true else { return Names(start: "__count") }
        guard let name = field.field?.name, !name.isEmpty else { return nil }
        let start = field.columnName(for: name)
        guard field.aggregate == nil else { return Names(start: start) }
        if field.bin.definition != nil {
            return Names(
                start: start, end: field.endColumnName(for: name),
                range: field.rangeColumnName(for: name))
        }
        return Names(
            start: start, end: field.timeUnit == nil ? nil : field.endColumnName(for: name))
    }

    /// Adds start, end and text of the encoding's bins. Bins that the table has already stay.
    mutating func addBins(to table: Table) -> Table {
        var table = table
        for index in all.indices {
            guard let bin = all[index].bin.definition, let name = all[index].field?.name,
                let names = columns(of: all[index]), let end = names.end
            else { continue }
            if bins[names.start] != nil, table.index(ofColumn: names.start) != nil { continue }
            let column = table.columnOrNulls(name)
            let parameters = binParameters(bin, extent: column.extent)
            bins[names.start] = parameters
            let made = binColumns(column, parameters, names: (names.start, end))
            table = table.setting(made.start).setting(made.end)
            if let range = names.range {
                table = table.setting(rangeColumn(made.start, made.end, name: range))
            }
        }
        return table
    }

    /// Adds start and end of the encoding's time units.
    func addTimeUnits(to table: Table) -> Table {
        var table = table
        for index in all.indices {
            guard let unit = all[index].timeUnit, let name = all[index].field?.name,
                let names = columns(of: all[index]), let end = names.end,
                table.index(ofColumn: names.start) == nil
            else { continue }
            let made = timeUnitColumns(
                table.columnOrNulls(name), unit, names: (names.start, end))
            table = table.setting(made.start).setting(made.end)
        }
        return table
    }

    /// A row for each group of the fields without aggregate, which all are grouped by.
    ///
    /// - Parameter divisions: Columns of facets, which are grouped by as well.
    func aggregate(_ table: Table, alsoBy divisions: [String]) -> Table {
        var groupby: [String] = []
        // The end and the text of a bin or time unit follow from its start.
        var implied: [String] = []
        var aggregates: [AggregateField] = []
        for field in all {
            guard let names = columns(of: field) else { continue }
            if let aggregate = field.aggregate {
                aggregates.append(
                    AggregateField(
                        aggregate: aggregate, field: field.field?.name, name: names.start))
            } else {
                if !groupby.contains(names.start) { groupby.append(names.start) }
                for name in [names.end, names.range] {
                    guard let name, !groupby.contains(name), !implied.contains(name) else {
                        continue
                    }
                    implied.append(name)
                }
            }
        }
        groupby += divisions.filter { !groupby.contains($0) }
        return aggregated(table, aggregates, by: groupby, implying: implied)
    }
}

/// `10 – 20`, null where there is no bin.
private func rangeColumn(_ start: Column, _ end: Column, name: String) -> Column {
    let format = try? NumberFormat("")
    let text = { (value: Double) in
        format?.format(value, locale: .vega) ?? ExpressionValue.number(value).text
    }
    // Few bins hold many rows: the text of each is made once.
    let bins = groupRows(Array(0..<start.count), by: [start, end])
    let texts = bins.firstRows.map { row -> ExpressionValue in
        let low = start.expressionValue(at: row)
        let high = end.expressionValue(at: row)
        guard low.number.isFinite, high.number.isFinite else { return .null }
        return .string(text(low.number) + " \u{2013} " + text(high.number))
    }
    return Column(name: name, values: texts).selecting(bins.ids.map { Int($0) })
}
