import Diagnostics
import Formats
import Tables
import Templates

/// `data`: the datasets by name.
struct DatasetsObject: TemplateObject {
    let catalog: TableCatalog
    let log: ReadLog

    var kind: String { "data" }
    var attributeNames: [String] { catalog.names }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        guard !catalog.unreadable.contains(name) else {
            throw TemplateError(.unreadableDataset(name))
        }
        guard let entry = catalog[name] else { return nil }
        log.note(dataset: name)
        return .dynamic(DatasetObject(name: name, table: entry.table, log: log.forSingleReads))
    }
}

extension Diagnostic.Message {
    /// A consequence of a fault that was reported at its cause; `withoutConsequences` drops it.
    static func unreadableDataset(_ name: String) -> Self {
        Self(id: "unreadable-dataset", text: "the dataset '\(name)' could not be read")
    }
}

/// `data.NAME`: a dataset as a sequence of rows.
struct DatasetObject: TemplateObject {
    let name: String
    let table: Table
    /// Notes the cells that are read; nil unless a page is traced.
    var log: ReadLog?

    var kind: String { "dataset '\(name)'" }
    var count: Int? { table.rowCount }
    var identity: String? { name }

    func item(_ index: Int) throws(TemplateError) -> TemplateValue {
        .dynamic(RowObject(dataset: name, table: table, row: index, log: log))
    }
}

/// A row of a dataset, its columns as attributes.
struct RowObject: TemplateObject {
    let dataset: String
    let table: Table
    let row: Int
    var log: ReadLog?

    var kind: String { "a row of '\(dataset)'" }
    var attributeNames: [String] { table.columnNames }
    var identity: String? { "\(dataset)/\(row)" }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        table[name].map { column in
            log?.note(.cell(dataset: dataset, row: row, column: name))
            return templateValue(column, row)
        }
    }
}

/// A cell as templates see it: dates stay dates, integers integers.
func templateValue(_ column: Column, _ row: Int) -> TemplateValue {
    guard column.isNull.indices.contains(row), !column.isNull[row] else { return .null }
    switch column.cells {
    case .number(let numbers):
        let number = numbers[row]
        guard column.field.type != .number, let integer = Int(exactly: number) else {
            return .number(number)
        }
        return .integer(integer)
    case .boolean(let flags): return .boolean(flags[row])
    case .instant(let instants):
        let day = Int((Double(instants[row].milliseconds) / 86_400_000).rounded(.down))
        let date = CivilDate(daysSinceEpoch: day)
        return column.field.type == .datetime
            ? TemplateValue(column.value(at: row)) : .date(date)
    case .category(let codes, let labels): return .string(labels[Int(codes[row])])
    case .mixed(let values): return TemplateValue(values[row])
    }
}
