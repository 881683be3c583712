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
        var questions: [QueryFile] = []
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
            if addLarge(folder + resource.path, as: resource.name, resource, to: &catalog) {
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
            if resource.isQuery {
                questions.append(QueryFile(name: resource.name, file: file, resource: resource))
            } else {
                add(file, as: resource.name, resource, to: &catalog)
            }
        }
        let others = readsAll || catalog.package.resources.isEmpty ? names : []
        for name in others where !described.contains(name) && !Self.describes(name) {
            if let output = loaderOutput(name) {
                guard !described.contains(output) else { continue }
                try addOutput(
                    of: name, in: folder, as: datasetName(fromPath: output), nil, to: &catalog)
                continue
            }
            try addUndescribed(name, in: folder, to: &catalog, &questions)
        }
        try reportOtherLoaders()
        // Keys hold for the rows as they were read.
        var read = catalog
        reshape(&catalog, before: questions.map(\.name))
        answer(questions, in: &catalog)
        read.add(othersOf: catalog)
        diagnostics += read.foreignKeyFaults(limit: faultLimit) { [sources] in
            $0.places(in: sources)
        }
        return catalog
    }

    private mutating func addUndescribed(
        _ name: String, in folder: String, to catalog: inout TableCatalog,
        _ questions: inout [QueryFile]
    ) throws(FileSystemError) {
        // Queries read them where they are.
        if name.hasSuffix(".parquet") || name.hasSuffix(".duckdb") { return }
        let path = folder + name
        let span = SourceSpan(path: path, offset: 0)
        let isQuery = name.hasSuffix(".sql")
        guard isQuery || TableFormat(path: path) != nil else {
            diagnostics.append(
                .error(
                    .notDataFile(name), at: span,
                    help: "datasets are .csv, .tsv, .json, .ndjson, .xlsx and .sql files"))
            return
        }
        guard let dataset = datasetName(fromPath: name) else {
            diagnostics.append(badDatasetName(name, at: span))
            return
        }
        if addLarge(path, as: dataset, nil, to: &catalog) { return }
        guard let file = try source(path) else { return }
        if isQuery {
            questions.append(QueryFile(name: dataset, file: file))
        } else {
            add(file, as: dataset, nil, to: &catalog)
        }
    }

    mutating func add(
        _ file: SourceFile, as name: String, _ resource: Resource?, to catalog: inout TableCatalog
    ) {
        let read = readTable(file, resource: resource, faultLimit: faultLimit, loop: loop)
        add(take(read), at: file.path, as: name, resource, to: &catalog)
    }

    /// Adds a delimited file in UTF-8 that is read in parts; false if it is none, or small enough to be read whole.
    private mutating func addLarge(
        _ path: String, as name: String, _ resource: Resource?, to catalog: inout TableCatalog
    ) -> Bool {
        guard isReadInParts(path, resource: resource),
            let file = files.largeFile(path, from: largeFileSize)
        else { return false }
        sources.add(file)
        let read = readTable(file, resource: resource, faultLimit: faultLimit, loop: loop)
        add(take(read), at: path, as: name, resource, to: &catalog)
        return true
    }

    private mutating func add(
        _ table: Table?, at path: String, as name: String, _ resource: Resource?,
        to catalog: inout TableCatalog
    ) {
        // A bad name in datapackage.yml was reported when that was read.
        guard isDatasetName(name) else { return }
        guard let table else { return catalog.addUnreadable(name) }
        let dataset = Dataset(name: name, table: table, resource: resource, path: path)
        guard !catalog.add(dataset) else { return }
        reportRepeated(name, at: path, resource, besides: catalog[name]?.path ?? "")
    }

    /// Reports that a dataset of another file has the name already.
    mutating func reportRepeated(
        _ name: String, at path: String, _ resource: Resource?, besides other: String
    ) {
        diagnostics.append(
            .error(
                .duplicateDataset(name),
                at: resource?.span ?? SourceSpan(path: path, offset: 0),
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

/// From how many bytes on a file of data is not held in memory while it is read.
private let largeFileSize = 256 << 20

extension Diagnostic.Message {
    static func missingDataFile(_ path: String) -> Self {
        Self(id: "missing-data-file", text: "there is no file '\(path)' in content/data")
    }
    static let twoDataPackages = Self(
        id: "two-data-packages",
        text: "datapackage.yml and datapackage.json: a site has one data package")
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
