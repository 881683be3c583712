import Diagnostics
import Tables
import Values

extension SiteLoader {
    /// The datasets in `folder` (`content/data/`), read by what datapackage.yml says of them.
    ///
    /// - Parameters:
    ///   - names: every file of the folder, below it.
    ///   - readsAll: whether files that no data package describes are datasets too.
    mutating func catalog(
        _ names: [String], in folder: String, readsAll: Bool = true
    ) throws(FileSystemError) -> TableCatalog {
        var catalog = TableCatalog()
        diagnostics += loaders.diagnostics
        catalog.package = try dataPackage(names, in: folder)
        var described: Set<String> = []
        for resource in catalog.package.resources {
            described.insert(resource.path)
            if let loader = names.first(where: { loaderOutput($0) == resource.path }),
                !names.contains(resource.path)
            {
                try addOutput(of: loader, in: folder, as: resource.name, resource, to: &catalog)
                continue
            }
            if loaderOutput(resource.path) != nil {
                diagnostics.append(loaderAsPath(resource))
                described.insert(loaderOutput(resource.path) ?? "")
                continue
            }
            guard let file = try source(folder + resource.path) else {
                diagnostics.append(
                    .error(
                        .missingDataFile(resource.path), at: resource.span,
                        help: suggestion(for: resource.path, in: names)
                            .map { "did you mean '\($0)'?" }))
                continue
            }
            add(file, as: resource.name, resource, to: &catalog)
        }
        let others = readsAll || catalog.package.resources.isEmpty ? names : []
        for name in others where !described.contains(name) && !Self.describes(name) {
            if let output = loaderOutput(name) {
                guard !described.contains(output) else { continue }
                try addOutput(
                    of: name, in: folder, as: datasetName(fromPath: output), nil, to: &catalog)
                continue
            }
            try addUndescribed(name, in: folder, to: &catalog)
        }
        try reportOtherLoaders()
        diagnostics += catalog.foreignKeyFaults(limit: faultLimit) { dataset in
            sources[dataset.path].flatMap { RowPlaces($0, resource: dataset.resource) }
        }
        return catalog
    }

    private mutating func addUndescribed(
        _ name: String, in folder: String, to catalog: inout TableCatalog
    ) throws(FileSystemError) {
        let path = folder + name
        let span = SourceSpan(path: path, offset: 0)
        guard TableFormat(path: path) != nil else {
            diagnostics.append(
                name.hasSuffix(".sql")
                    ? .error(.queryNotSupported(name), at: span)
                    : .error(
                        .notDataFile(name), at: span,
                        help: "datasets are .csv, .tsv, .json, .ndjson and .xlsx files"))
            return
        }
        guard let dataset = datasetName(fromPath: name) else {
            diagnostics.append(badDatasetName(name, at: span))
            return
        }
        guard let file = try source(path) else { return }
        add(file, as: dataset, nil, to: &catalog)
    }

    mutating func add(
        _ file: SourceFile, as name: String, _ resource: Resource?, to catalog: inout TableCatalog
    ) {
        // A bad name in datapackage.yml was reported when that was read.
        guard isDatasetName(name) else { return }
        guard let table = take(readTable(file, resource: resource, faultLimit: faultLimit)) else {
            return catalog.addUnreadable(name)
        }
        let dataset = Dataset(name: name, table: table, resource: resource, path: file.path)
        guard !catalog.add(dataset) else { return }
        let other = catalog[name]?.path ?? ""
        diagnostics.append(
            .error(
                .duplicateDataset(name),
                at: resource?.span ?? SourceSpan(path: file.path, offset: 0),
                notes: [.init("'\(name)' is \(other) already")]))
    }

    func badDatasetName(_ name: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .badDatasetName(name), at: span,
            help: "name the file with a small letter first, as in jkn_2018.csv")
    }

    private mutating func dataPackage(
        _ names: [String], in folder: String
    ) throws(FileSystemError) -> DataPackage {
        let packages = names.filter { $0.hasPrefix("datapackage.") && Self.describes($0) }
        if packages.count > 1 {
            diagnostics.append(
                .error(.twoDataPackages, at: SourceSpan(path: folder + packages[1], offset: 0)))
        }
        guard let name = packages.first,
            let file = try source(folder + name)
        else { return DataPackage() }
        let node: ValueNode?
        if name.hasSuffix(".json") {
            node = take(parseJSON(file.text))
        } else {
            node = yaml(file.text)
        }
        guard let node else { return DataPackage() }
        return take(decodeDataPackage(node))
    }

    /// Whether the file says something about datasets and is none itself.
    private static func describes(_ name: String) -> Bool {
        ["datapackage.yml", "datapackage.json", "measures.yml"].contains(name)
    }
}

extension Diagnostic.Message {
    static func missingDataFile(_ path: String) -> Self {
        Self(id: "missing-data-file", text: "there is no file '\(path)' in content/data")
    }
    static let twoDataPackages = Self(
        id: "two-data-packages",
        text: "datapackage.yml and datapackage.json: a site has one data package")
    static func queryNotSupported(_ name: String) -> Self {
        Self(id: "not-supported-yet", text: "'\(name)': queries are not run yet")
    }
    static func notDataFile(_ name: String) -> Self {
        Self(id: "not-a-dataset", text: "'\(name)' is no file that can be read as a dataset")
    }
    static func badDatasetName(_ name: String) -> Self {
        Self(id: "bad-dataset-name", text: "'\(name)' gives no name that expressions can use")
    }
    static func duplicateDataset(_ name: String) -> Self {
        Self(id: "duplicate-dataset", text: "two datasets are called '\(name)'")
    }
}
