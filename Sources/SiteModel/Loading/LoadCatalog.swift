package import Diagnostics
package import Queries
package import Tables
import Values

/// The datasets of a folder, and the files that were read for them.
package struct LoadedCatalog: Sendable {
    package var catalog: TableCatalog
    /// For the places of diagnostics.
    package var sources: SourceCollection
    /// Answers further questions about the datasets.
    package var queries: QueryRunner
}

/// Reads the datasets of a folder alone: no site.yml, no pages.
///
/// In a site's folder every file is a dataset; elsewhere those that a data package describes, or all if there is none.
///
/// - Parameters:
///   - folder: `content/data/` of a site, or `""` for the folder that `files` is itself.
///   - reshaper: reads the `transform` of datasets.
///   - queries: what queries may know of the machine.
///   - loaders: what the loaders of the site printed; none of a folder that is no site's.
///   - faultLimit: of how many faults of a column each is told.
///   - loop: what the parts of large tables are read on.
package func loadCatalog(
    from files: some FileSystem, in folder: String,
    reshaper: any TableReshaper = NoTransforms(), queries: QuerySettings = QuerySettings(),
    loaders: LoaderResults = LoaderResults(), faultLimit: Int = usualFaultLimit,
    loop: ParallelLoop = .serial
) throws(FileSystemError) -> Checked<LoadedCatalog> {
    var loader = SiteLoader(files, queries, loop: loop)
    loader.loaders = loaders
    loader.faultLimit = faultLimit
    loader.reshaper = reshaper
    if !folder.isEmpty { try loader.readConnections() }
    let names = try files.list(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
        .filter { $0.kind == .file && isSafeRelativePath($0.path) }
        .map { String($0.path.dropFirst(folder.count)) }
    let catalog = try loader.catalog(names, in: folder, readsAll: !folder.isEmpty)
    let loaded = LoadedCatalog(catalog: catalog, sources: loader.sources, queries: loader.queries)
    return Checked(loaded, loader.diagnostics)
}

extension SiteLoader {
    /// Reads the connections of site.yml and nothing else of it.
    fileprivate mutating func readConnections() throws(FileSystemError) {
        guard let file = try source("site.yml"), let node = parseYAML(file.text).value,
            let written = node["connections"]
        else { return }
        let connections = take(decodeConnections(written))
        queries = QueryRunner(connections: connections, settings: querySettings)
    }
}
