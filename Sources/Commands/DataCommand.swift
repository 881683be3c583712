package import ArgumentParser
import Diagnostics
import SiteModel
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data`: looks into the datasets of a site.
package struct DataCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Shows the datasets of a site.",
        subcommands: [DataListCommand.self, DataShowCommand.self])

    package init() {}
}

/// The site whose datasets are looked into.
struct DataArguments: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The site's folder.", valueName: "folder"),
        completion: .directory)
    var source = "."

    /// The datasets, after what is wrong with them was written to standard error. Faults of pages do
    /// not matter here.
    func catalog() throws -> (catalog: TableCatalog, hasErrors: Bool) {
        let loaded: Checked<Site?>
        do {
            loaded = try loadSite(from: LocalFileSystem(root: source))
        } catch {
            report([error.diagnostic], DiagnosticRenderer { _ in nil })
            throw ExitCode(4)
        }
        guard let site = loaded.value else {
            report(loaded.diagnostics, DiagnosticRenderer { _ in nil })
            throw ExitCode(1)
        }
        let faults = loaded.diagnostics.filter { diagnostic in
            diagnostic.span?.path.hasPrefix("content/data/") == true
        }
        report(faults, site.sources.renderer())
        return (site.catalog, faults.hasErrors)
    }

    func report(_ diagnostics: [Diagnostic], _ renderer: DiagnosticRenderer) {
        guard !diagnostics.isEmpty else { return }
        _ = writeAll(Array(renderer.render(diagnostics.sortedForReport).utf8), to: STDERR_FILENO)
    }
}
