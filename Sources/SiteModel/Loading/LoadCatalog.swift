package import Diagnostics
package import Tables

/// The datasets of a folder, and the files that were read for them.
package struct LoadedCatalog: Sendable {
    package var catalog: TableCatalog
    /// For the places of diagnostics.
    package var sources: SourceCollection
}

/// Reads the datasets of a folder alone: no site.yml, no pages.
///
/// In a site's folder every file is a dataset; elsewhere those that a data package describes, or all if there is none.
///
/// - Parameters:
///   - folder: `content/data/` of a site, or `""` for the folder that `files` is itself.
///   - faultLimit: of how many faults of a column each is told.
///   - loop: what the parts of large tables are read on.
package func loadCatalog(
    from files: some FileSystem, in folder: String, faultLimit: Int = usualFaultLimit,
    loop: ParallelLoop = .serial
) throws(FileSystemError) -> Checked<LoadedCatalog> {
    var loader = SiteLoader(files, loop: loop)
    loader.faultLimit = faultLimit
    let names = try files.list(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
        .filter { $0.kind == .file && isSafeRelativePath($0.path) }
        .map { String($0.path.dropFirst(folder.count)) }
    let catalog = try loader.catalog(names, in: folder, readsAll: !folder.isEmpty)
    let loaded = LoadedCatalog(catalog: catalog, sources: loader.sources)
    return Checked(loaded, loader.diagnostics)
}
