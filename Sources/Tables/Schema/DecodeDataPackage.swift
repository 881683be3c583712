package import Diagnostics
package import Values

/// The package that a `datapackage.yml` or `.json` describes, as far as it can be read.
///
/// Every property that is unknown, or that this version cannot honour, is an error: nothing that a
/// description says is passed over.
package func decodeDataPackage(_ node: ValueNode) -> Checked<DataPackage> {
    var reader = ObjectReader(node, what: "a data package")
    var package = DataPackage()
    package.name = reader.string("name")
    package.title = reader.localizedText("title")
    package.description = reader.localizedText("description")
    package.sources = readSources(&reader)
    package.licenses = readLicenses(&reader)
    package.metadata = readMetadata(&reader)
    for item in reader.list("resources") ?? [] {
        if let resource = readResource(item, &reader) { package.resources.append(resource) }
    }
    reportRepeatedNames(package.resources, &reader)
    return Checked(package, reader.finish())
}

/// Properties that describe and change nothing.
private let descriptiveProperties = [
    "$schema", "profile", "id", "version", "created", "homepage", "keywords", "contributors",
    "image",
]

private func readMetadata(_ reader: inout ObjectReader) -> [ValueNode.Member] {
    descriptiveProperties.compactMap { key in
        guard let node = reader.node(key), let span = reader.keySpan(key) else { return nil }
        return ValueNode.Member(key: key, keySpan: span, value: node)
    }
}

private func readSources(_ reader: inout ObjectReader) -> [DataSource] {
    (reader.list("sources") ?? []).compactMap { item in
        var source = ObjectReader(item, what: "a source")
        let title = source.text("title")
        let path = source.string("path")
        let email = source.string("email")
        if title == nil, path == nil {
            source.report(.error(.missingKey("title", in: "a source"), at: item.span))
        }
        reader.report(contentsOf: source.finish())
        return (title ?? path).map { DataSource(title: $0, path: path, email: email) }
    }
}

private func readLicenses(_ reader: inout ObjectReader) -> [License] {
    (reader.list("licenses") ?? []).map { item in
        var license = ObjectReader(item, what: "a licence")
        let result = License(
            name: license.string("name"), path: license.string("path"),
            title: license.string("title"))
        reader.report(contentsOf: license.finish())
        return result
    }
}

private func readResource(_ node: ValueNode, _ package: inout ObjectReader) -> Resource? {
    var reader = ObjectReader(node, what: "a resource")
    let path = reader.string("path")
    let written = reader.string("name")
    if let written, !isDatasetName(written) {
        reader.report(
            .error(
                .badDatasetName(written), at: reader.node("name")?.span ?? node.span,
                help: datasetName(fromPath: written).map { "write '\($0)'" }))
    }
    if path == nil {
        reader.report(.error(.missingKey("path", in: "a resource"), at: node.span))
    } else if let path, !staysInFolder(path) {
        reader.report(.error(.pathOutside(path), at: reader.node("path")?.span))
        package.report(contentsOf: reader.diagnostics)
        return nil
    } else if let path, written == nil, datasetName(fromPath: path) == nil {
        reader.report(.error(.missingKey("name", in: "a resource"), at: node.span))
    }
    var resource = Resource(
        name: written ?? path.flatMap(datasetName(fromPath:)) ?? "", path: path ?? "")
    resource.span = node.span
    resource.title = reader.localizedText("title")
    resource.description = reader.localizedText("description")
    resource.sources = readSources(&reader)
    resource.licenses = readLicenses(&reader)
    _ = readMetadata(&reader)
    resource.format = readFormat(&reader)
    resource.encoding = readEncoding(&reader)
    resource.dialect = readDialect(
        &reader, isTabbed: resource.format == .tsv || path?.hasSuffix(".tsv") == true)
    resource.schema = reader.node("schema").flatMap { readSchema($0, &reader) }
    resource.transform = reader.node("transform")
    resource.suppression = reader.node("suppress").flatMap { readSuppression($0, &reader) }
    readParameters(&reader, &resource)
    readIgnorable(&reader)
    package.report(contentsOf: reader.finish())
    return path == nil ? nil : resource
}

/// Whether a path leads to a file beside the package's or below: no address, no root, no `..`.
private func staysInFolder(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual("..".utf8) && !part.elementsEqual(".".utf8)
            && !part.contains(UInt8(ascii: "\\"))
    }
}

private func readFormat(_ reader: inout ObjectReader) -> TableFormat? {
    guard let name = reader.string("format") else { return nil }
    if let format = TableFormat(rawValue: name.lowercased()) { return format }
    reader.report(
        .error(
            .notSupportedYet("format '\(name)'"), at: reader.node("format")?.span,
            help: "known: " + TableFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    return nil
}

private func readEncoding(_ reader: inout ObjectReader) -> TextEncoding {
    guard let name = reader.string("encoding") else { return .utf8 }
    if let encoding = TextEncoding(name: name) { return encoding }
    reader.report(
        .error(
            .notSupportedYet("encoding '\(name)'"), at: reader.node("encoding")?.span,
            help: "known: " + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")))
    return .utf8
}

/// `parameters`, which queries have; they have nothing that says how a file is read.
private func readParameters(_ reader: inout ObjectReader, _ resource: inout Resource) {
    guard resource.isQuery else {
        if let node = reader.node("parameters") {
            reader.report(.error(.parametersOfFile(resource.path), at: node.span))
        }
        return
    }
    for key in ["format", "encoding", "dialect"] {
        guard let span = reader.keySpan(key) else { continue }
        reader.report(.error(.notOfQuery(key), at: span))
    }
    if let span = reader.keySpan("transform") {
        reader.report(
            .error(
                .transformOfQuery, at: span, help: "say it in SQL, or in a chart's 'transform'"))
    }
    guard let node = reader.node("parameters"), node.scalar != .null else { return }
    guard let members = node.members else {
        return reader.mismatch("parameters", "a mapping", node)
    }
    resource.parameters = members
}

/// Properties that say what is found out anyway.
private func readIgnorable(_ reader: inout ObjectReader) {
    for key in ["mediatype", "type"] { _ = reader.string(key) }
    _ = reader.integer("bytes")
    for key in ["hash", "data"] {
        guard let node = reader.node(key) else { continue }
        reader.report(.error(.notSupportedYet("'\(key)'"), at: node.span))
    }
}

private func reportRepeatedNames(_ resources: [Resource], _ reader: inout ObjectReader) {
    var seen: [String: SourceSpan?] = [:]
    for resource in resources {
        if let first = seen[resource.name] {
            reader.report(
                .error(
                    .repeatedDataset(resource.name), at: resource.span,
                    notes: [Diagnostic.Note("first described here", at: first)]))
        } else {
            seen[resource.name] = resource.span
        }
    }
}

extension Diagnostic.Message {
    static func missingKey(_ key: String, in what: String) -> Self {
        Self(id: "missing-key", text: "'\(key)' is missing in \(what)")
    }

    static func notSupportedYet(_ what: String) -> Self {
        Self(id: "not-supported", text: "\(what) is not supported yet")
    }

    static func parametersOfFile(_ path: String) -> Self {
        Self(id: "parameters-of-file", text: "'\(path)' is no query that could have parameters")
    }

    static let transformOfQuery = Self(
        id: "not-of-query", text: "'transform' changes the rows of files, but this one is a query")

    static func notOfQuery(_ key: String) -> Self {
        Self(id: "not-of-query", text: "'\(key)' says how a file is read, but this one is a query")
    }

    static func pathOutside(_ path: String) -> Self {
        Self(
            id: "path-outside",
            text: "'\(path)' must be the path of a file beside the data package, or below it")
    }

    static func badDatasetName(_ name: String) -> Self {
        Self(
            id: "dataset-name",
            text: "'\(name)' is no dataset name: a lower-case letter, then letters, digits or '_'")
    }

    static func repeatedDataset(_ name: String) -> Self {
        Self(id: "repeated-dataset", text: "two datasets are called '\(name)'")
    }
}
