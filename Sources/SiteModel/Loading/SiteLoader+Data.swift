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
        catalog.package = try dataPackage(names, in: folder)
        var described: Set<String> = []
        for resource in catalog.package.resources {
            described.insert(resource.path)
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
            add(file, as: resource.name, resource, to: &catalog)
        }
        let others = readsAll || catalog.package.resources.isEmpty ? names : []
        for name in others where !described.contains(name) && !Self.describes(name) {
            try addUndescribed(name, in: folder, to: &catalog)
        }
        diagnostics += catalog.foreignKeyFaults(limit: faultLimit) { dataset in
            if let file = largeFiles[dataset.path] {
                return RowPlaces(file, resource: dataset.resource)
            }
            return sources[dataset.path].flatMap { RowPlaces($0, resource: dataset.resource) }
        }
        for path in largeFiles.keys.sorted() {
            guard let file = largeFiles[path] else { continue }
            let spans = diagnostics.flatMap { [$0.span] + $0.notes.map(\.span) }
            let offsets = spans.compactMap { $0?.path == path ? $0?.range.lowerBound : nil }
            guard !offsets.isEmpty else { continue }
            sources.add(DistantLines(of: offsets, count: file.count, bytes: file.bytes), of: path)
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
            diagnostics.append(
                .error(
                    .badDatasetName(name), at: span,
                    help: "name the file with a small letter first, as in jkn_2018.csv"))
            return
        }
        if addLarge(path, as: dataset, nil, to: &catalog) { return }
        guard let file = try source(path) else { return }
        add(file, as: dataset, nil, to: &catalog)
    }

    private mutating func add(
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
        largeFiles[path] = file
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
        let other = catalog[name]?.path ?? ""
        diagnostics.append(
            .error(
                .duplicateDataset(name),
                at: resource?.span ?? SourceSpan(path: path, offset: 0),
                notes: [.init("'\(name)' is \(other) already")]))
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
