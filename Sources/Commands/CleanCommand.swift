package import ArgumentParser
import Diagnostics
import Publishing
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan clean`: removes what builds have made and can make again.
package struct CleanCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Deletes caches and the published folder that a build made.")

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The site's folder.", valueName: "folder"),
        completion: .directory)
    package var source = "."

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The published folder, if it is not the one that site.yml names.", valueName: "folder"),
        completion: .directory)
    package var output: String?

    package init() {}

    package func run() throws {
        do {
            let work = source + "/.laporan"
            let lock = try BuildLock(workFolder: work)
            _ = try unpublish(try published(), holding: lock)
            // With the lock's file: a build that waits for nothing makes its own.
            try removeTree(work)
        } catch let error as FileSystemError {
            try fail([error.diagnostic])
        } catch let failure as Failure {
            try fail(failure.diagnostics)
        }
    }

    /// The published folder; faults of site.yml are for a build to report.
    private func published() throws -> String {
        if let output { return output }
        let files = LocalFileSystem(root: source)
        var configuration = InMemoryFileSystem()
        configuration.files["site.yml"] = try files.read("site.yml")
        let site = try loadSite(from: configuration).value
        return source + "/" + (site?.configuration.output ?? "public")
    }

    private func fail(_ diagnostics: [Diagnostic]) throws {
        let text = DiagnosticRenderer { _ in nil }.render(diagnostics)
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
        throw ExitCode(4)
    }
}
