import ArgumentParser
import Charts
import Diagnostics
import SiteModel
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The datasets that are looked into: those of a site, or of a folder that is none.
struct DataArguments: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The site's folder.", valueName: "folder"),
        completion: .directory)
    var source = "."

    @Option(
        help: ArgumentHelp(
            "A folder of data files and their datapackage, instead of a site.", valueName: "folder"),
        completion: .directory)
    var dataDir: String?

    @OptionGroup var queries: QueryArguments

    /// The datasets. Faults of pages do not matter here.
    ///
    /// - Parameter faultLimit: of how many faults of a column each is told.
    func load(faultLimit: Int = usualFaultLimit) async throws -> Checked<LoadedCatalog> {
        endOnInterrupt {}
        do {
            let files = LocalFileSystem(root: dataDir ?? source)
            var loaders = LoaderResults()
            if dataDir == nil {
                // A folder without site.yml is no site: its content would be searched in vain.
                guard try files.read("site.yml") != nil else {
                    reportText([.error(.noSite(source))], DiagnosticRenderer { _ in nil })
                    throw ExitCode(1)
                }
                loaders = try await runLoaders(
                    of: files, by: LocalLoaderRunner(root: source), isOffline: queries.offline)
            }
            return try loadCatalog(
                from: files, in: dataDir == nil ? "content/data/" : "",
                reshaper: VegaLiteTransforms(),
                queries: queries.settings(source: dataDir ?? source, clock: currentTime()),
                loaders: loaders, faultLimit: faultLimit,
                loop: .threads(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        } catch let error as FileSystemError {
            reportText([error.diagnostic], DiagnosticRenderer { _ in nil })
            throw ExitCode(4)
        }
    }

    /// The datasets, after what is wrong with them was written to standard error.
    func catalog() async throws -> (catalog: TableCatalog, hasErrors: Bool) {
        let loaded = try await load()
        reportText(loaded.diagnostics, loaded.value.sources.renderer())
        return (loaded.value.catalog, loaded.diagnostics.hasErrors)
    }

    /// Writes diagnostics as text to standard error.
    func reportText(_ diagnostics: [Diagnostic], _ renderer: DiagnosticRenderer) {
        guard !diagnostics.isEmpty else { return }
        _ = writeAll(Array(renderer.render(diagnostics.sortedForReport).utf8), to: STDERR_FILENO)
    }

    /// The dataset `name`, or an error with the nearest name and exit code 1.
    func dataset(_ name: String, in catalog: TableCatalog) throws -> Dataset {
        if let dataset = catalog[name] { return dataset }
        // The reason was told.
        if catalog.unreadable.contains(name) { throw ExitCode(1) }
        let help = helpForUnknown(name, known: catalog.names)
        reportText([.error(.noSuchDataset(name), help: help)], DiagnosticRenderer { _ in nil })
        throw ExitCode(1)
    }
}

extension Diagnostic.Message {
    static func noSuchDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "there is no dataset '\(name)'")
    }

    static func noSite(_ folder: String) -> Self {
        Self(
            id: "no-site",
            text: "there is no site.yml in '\(folder)'; --data-dir looks into any folder")
    }
}
