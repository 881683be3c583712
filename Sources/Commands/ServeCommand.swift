package import ArgumentParser
import Diagnostics
import Formats
import Preview
import SiteBuild
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan serve`: shows the site on this machine while it is written. It renders to memory and never touches
/// the published folder.
package struct ServeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Previews the site on this machine, and reloads open pages when it changes.")

    @Option(name: .shortAndLong, help: "The site's folder.")
    package var source = "."

    @Option(name: .shortAndLong, help: "The port to listen on; 0 takes any free one.")
    package var port = 8000

    @Option(help: "The address to listen on; with 0.0.0.0 other machines can read too.")
    package var host = "127.0.0.1"

    @Flag(name: [.long, .customShort("D")], help: "Show drafts.")
    package var drafts = false

    @Flag(help: "Show pages whose release is still to come.")
    package var future = false

    @Option(name: .shortAndLong, help: "How many pages to make at a time.")
    package var jobs = processorCount()

    @Flag(help: "Open the site in the browser.")
    package var open = false

    package init() {}

    package func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
    }

    package func run() async throws {
        var options = PreviewOptions(root: source)
        options.host = host
        options.port = port
        let ended: Interruption
        do {
            ended = try await preview(
                options, build: { await self.build(for: $0) }, report: { self.report($0) })
        } catch {
            say(DiagnosticRenderer { _ in nil }.render(error.diagnostics))
            throw ExitCode(4)
        }
        throw ExitCode(ended.exitCode)
    }

    private func build(for address: String) async -> PreviewBuild {
        // A page that is released while the preview runs appears with the next build.
        var options = BuildOptions(clock: currentInstant(), jobs: jobs)
        options.includesDrafts = drafts
        options.includesFuture = future
        options.baseURL = address
        return await previewBuild(of: LocalFileSystem(root: source), options)
    }

    private func report(_ event: PreviewEvent) {
        switch event {
        case .listening(let address):
            say("Serving \(address), until Ctrl-C\n")
            if open { openInBrowser(address) }
        case .built(let build):
            let count = build.artifacts.map { "Built \($0.count) files.\n" }
            say(build.report + (count ?? "The build failed.\n"))
        }
    }

    private func say(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }
}

/// Builds a site to be looked at: with an error in it, there is only the report.
func previewBuild(of files: some FileSystem, _ options: BuildOptions) async -> PreviewBuild {
    let bare = DiagnosticRenderer { _ in nil }
    do {
        let loaded = try loadSite(from: files)
        guard let site = loaded.value else {
            return PreviewBuild(artifacts: nil, report: bare.render(loaded.diagnostics))
        }
        let built = await buildSite(site, options: options)
        let diagnostics = (loaded.diagnostics + built.diagnostics).sortedForReport
        return PreviewBuild(
            artifacts: diagnostics.hasErrors ? nil : built.value.artifacts,
            report: site.sources.renderer().render(diagnostics))
    } catch {
        return PreviewBuild(artifacts: nil, report: bare.render([error.diagnostic]))
    }
}

/// - Parameter address: one that is listened on, so nothing that a shell could misread.
private func openInBrowser(_ address: String) {
    #if os(macOS)
        _ = system("open '\(address)' &")
    #else
        _ = system("xdg-open '\(address)' >/dev/null 2>&1 &")
    #endif
}
