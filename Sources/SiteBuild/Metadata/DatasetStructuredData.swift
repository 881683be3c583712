import Formats
import OrderedCollections
import Tables
import Values

/// A dataset as schema.org describes it, or nil if datapackage.yml says too little of it: readers of
/// such metadata want a description of at least 50 characters.
///
/// - Parameters:
///   - address: of its published CSV.
///   - creator: who made it if the package names no contributor.
/// Specification: <https://schema.org/Dataset>
func structuredData(
    of dataset: Dataset, at address: String, language: String, package: DataPackage,
    coverage: String?, modified: CivilDate?, creator: Value
) -> Value? {
    guard let description = longDescription(of: dataset, language) else { return nil }
    let resource = dataset.resource
    let licenses = resource?.licenses.isEmpty == false ? resource?.licenses : package.licenses
    let sources = resource?.sources.isEmpty == false ? resource?.sources : package.sources
    let file = node(
        "DataDownload",
        [("contentUrl", .string(address)), ("encodingFormat", .string("text/csv"))])
    return node(
        "Dataset",
        [
            ("@id", .string(address)),
            ("name", .string(resource?.title?.text(for: language) ?? dataset.name)),
            ("description", .string(description)), ("inLanguage", .string(language)),
            ("license", list((licenses ?? []).compactMap(license))),
            ("creator", list(contributors(package)) ?? creator),
            ("temporalCoverage", coverage.map(Value.string)),
            ("dateModified", modified.map { .string($0.isoText) }),
            ("variableMeasured", list(variables(of: dataset, language))),
            ("isBasedOn", list((sources ?? []).map(source))),
            ("distribution", .array([file])),
        ])
}

/// The description; one that is too short, together with the title and the columns' titles. At most 5,000
/// characters, nil below 50.
private func longDescription(of dataset: Dataset, _ language: String) -> String? {
    guard let resource = dataset.resource, resource.title != nil || resource.description != nil
    else { return nil }
    var text = resource.description?.text(for: language) ?? ""
    if text.unicodeScalars.count < 50 {
        let columns = dataset.table.columns.map { title(of: $0, in: resource, language) }
        let parts = [
            resource.title?.text(for: language) ?? "", text, columns.joined(separator: ", "),
        ]
        text = parts.filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
            .joined(separator: " ")
    }
    guard text.unicodeScalars.count >= 50 else { return nil }
    guard text.unicodeScalars.count > 5_000 else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(4_999))) + "…"
}

private func title(of column: Column, in resource: Resource?, _ language: String) -> String {
    let field = resource?.schema?.fields.first { $0.name == column.field.name }
    return field?.title?.text(for: language) ?? column.field.name
}

private func license(_ license: License) -> Value? {
    if let path = license.path, isWebAddress(path) { return .string(path) }
    guard let name = license.title ?? license.name else { return nil }
    return node("CreativeWork", [("name", .string(name))])
}

private func source(_ source: DataSource) -> Value {
    let path = source.path.flatMap { isWebAddress($0) ? Value.string($0) : nil }
    return node("CreativeWork", [("name", .string(source.title)), ("url", path)])
}

/// Those whom the Data Package names as `contributors`.
private func contributors(_ package: DataPackage) -> [Value] {
    let written = package.metadata.first { $0.key == "contributors" }?.value.value.asArray ?? []
    return written.compactMap { contributor in
        guard let name = contributor["title"]?.asString else { return nil }
        let path = contributor["path"]?.asString.flatMap { isWebAddress($0) ? $0 : nil }
        return node("Organization", [("name", .string(name)), ("url", path.map(Value.string))])
    }
}

/// The columns of numbers that are neither part of the key nor about other columns.
private func variables(of dataset: Dataset, _ language: String) -> [Value] {
    let schema = dataset.resource?.schema
    return dataset.table.columns.compactMap { column in
        let name = column.field.name
        guard [.integer, .number].contains(column.field.type),
            schema?.primaryKey.contains(name) != true,
            schema?.fields.first(where: { $0.name == name })?.role == nil
        else { return nil }
        return node(
            "PropertyValue",
            [
                ("name", .string(name)),
                ("description", .string(title(of: column, in: dataset.resource, language))),
            ])
    }
}
