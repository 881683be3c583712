import Diagnostics
import OrderedCollections
import SiteModel
import Tables
import Values

/// The published path of a dataset's CSV.
func datasetFile(_ name: String) -> String { "data/\(name).csv" }

/// The datasets that published pages use, as CSV and as workbooks written from the typed tables, and the Data Package
/// that describes them.
///
/// Specification: https://specs.frictionlessdata.io/data-package/
func datasetArtifacts(
    _ names: [String], in catalog: TableCatalog, words: Words?, language: String
) -> [Artifact] {
    var artifacts: [Artifact] = []
    var resources: [Value] = []
    for name in names {
        guard let dataset = catalog[name], let path = OutputPath(datasetFile(name)) else {
            continue
        }
        let bytes = writeCSV(dataset.table)
        artifacts.append(Artifact(path, bytes: bytes))
        if hasWorkbook(dataset.table), let path = OutputPath(workbookFile(name)) {
            let workbook = datasetWorkbook(
                dataset, package: catalog.package, words: words, language: language)
            artifacts.append(Artifact(path, bytes: workbook))
        }
        resources.append(description(of: dataset, byteCount: bytes.count, language))
    }
    guard !resources.isEmpty, let path = OutputPath("data/datapackage.json") else { return [] }
    var package: OrderedDictionary<String, Value> = [
        "profile": .string("tabular-data-package"),
        "name": .string(catalog.package.name ?? "data"),
    ]
    package["title"] = catalog.package.title?.text(for: language).map(Value.string)
    package["description"] = catalog.package.description?.text(for: language)
        .map(Value.string)
    package["licenses"] = list(catalog.package.licenses.compactMap(description))
    package["sources"] = list(catalog.package.sources.map(description))
    package["resources"] = .array(resources)
    artifacts.append(Artifact(path, bytes: writeJSON(.object(package), pretty: true)))
    return artifacts
}

private func description(
    of dataset: Dataset, byteCount: Int, _ language: String
) -> Value {
    let resource = dataset.resource
    var result: OrderedDictionary<String, Value> = [
        "name": .string(dataset.name), "path": .string(dataset.name + ".csv"),
        "profile": .string("tabular-data-resource"), "format": .string("csv"),
        "mediatype": .string("text/csv"), "encoding": .string("utf-8"),
        "bytes": .integer(byteCount),
    ]
    result["title"] = resource?.title?.text(for: language).map(Value.string)
    result["description"] = resource?.description?.text(for: language).map(Value.string)
    result["licenses"] = list((resource?.licenses ?? []).compactMap(description))
    result["sources"] = list((resource?.sources ?? []).map(description))
    result["query"] = dataset.query.map(description)
    var schema: OrderedDictionary<String, Value> = [
        "fields": .array(dataset.table.columns.map { description(of: $0, resource, language) }),
        "missingValues": .array(writtenReasons(dataset.table).map { .string($0) }),
    ]
    if let key = resource?.schema?.primaryKey, !key.isEmpty {
        schema["primaryKey"] = .array(key.map(Value.string))
    }
    result["schema"] = .object(schema)
    return .object(result)
}

/// What stands in the CSV for values that are missing.
private func writtenReasons(_ table: Table) -> [String] {
    let reasons = MissingReason.allCases.filter { reason in
        reason != .notAvailable && table.columns.contains { $0.hasCells(missingFor: reason) }
    }
    return [""] + reasons.map(\.symbol)
}

/// How a dataset was computed. Our own property.
private func description(_ query: DatasetQuery) -> Value {
    var result: OrderedDictionary<String, Value> = [
        "language": .string("sql"), "statement": .string(query.statement),
    ]
    result["connection"] = query.connection.map(Value.string)
    if !query.parameters.isEmpty { result["parameters"] = .object(query.parameters) }
    if !query.reads.isEmpty { result["reads"] = .array(query.reads.map(Value.string)) }
    return .object(result)
}

private func description(
    of column: Column, _ resource: Resource?, _ language: String
) -> Value {
    let field = resource?.schema?.fields.first { $0.name == column.field.name }
    var result: OrderedDictionary<String, Value> = [
        "name": .string(column.field.name), "type": .string(column.field.type.rawValue),
    ]
    result["title"] = field?.title?.text(for: language).map(Value.string)
    result["description"] = field?.description?.text(for: language).map(Value.string)
    result["constraints"] = field.flatMap { publishedConstraints($0, of: column) }
    return .object(result)
}

private func description(_ source: DataSource) -> Value {
    var result: OrderedDictionary<String, Value> = ["title": .string(source.title)]
    result["path"] = source.path.map(Value.string)
    result["email"] = source.email.map(Value.string)
    return .object(result)
}

/// Nil for a licence that has neither name nor address: the standard asks for one of them.
private func description(_ license: License) -> Value? {
    guard license.name != nil || license.path != nil else { return nil }
    var result: OrderedDictionary<String, Value> = [:]
    result["name"] = license.name.map(Value.string)
    result["path"] = license.path.map(Value.string)
    result["title"] = license.title.map(Value.string)
    return .object(result)
}
