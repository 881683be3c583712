package import ArgumentParser
import Diagnostics
import OrderedCollections
import Preview
import Queries
import SiteBuild
import Synchronization
import Values

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

    @OptionGroup var arguments: BuildArguments
    @OptionGroup var reporting: ReportArguments

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The port to listen on; 0 takes any free one.", valueName: "number"))
    package var port = 8000

    @Option(
        help: ArgumentHelp(
            "The address to listen on; with 0.0.0.0 other machines can read too.",
            valueName: "address"))
    package var host = "127.0.0.1"

    @Flag(help: "Open the site in the browser.")
    package var open = false

    package init() {}

    package func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("A port is a number from 0 to 65535.")
        }
    }

    package func run() async throws {
        // What cannot be understood is to be told before anything is served.
        _ = try arguments.options()
        var options = PreviewOptions(root: arguments.source)
        options.host = host
        options.sources.formUnion(watchedLoaderInputs(of: arguments.source))
        options.port = port
        let last = LastBuild()
        let ended: Interruption
        do {
            ended = try await preview(
                options, build: { await self.build(for: $0, last) },
                report: { self.report($0, last) })
        } catch {
            reporting.report(error.diagnostics) {
                DiagnosticRenderer(usesColor: $0) { _ in nil }
            }
            throw ExitCode(4)
        }
        _ = last.progress.withLock { $0?.end() }
        throw ExitCode(ended.exitCode)
    }

    /// Builds the site to be looked at: with an error in it, there is only the report.
    private func build(for address: String, _ last: LastBuild) async -> PreviewBuild {
        var arguments = self.arguments
        arguments.baseURL = arguments.baseURL ?? address
        let progress = reporting.progress()
        last.progress.withLock { $0 = progress }
        do {
            let result = try await arguments.build(
                keepsSnapshots: true, memory: last.answers, observe: progress.note)
            last.result.withLock { $0 = (result, progress.end()) }
            let isAcceptable = result.isAcceptable(strict: arguments.strict)
            return PreviewBuild(
                artifacts: isAcceptable ? result.built?.artifacts : nil,
                report: result.renderer().render(result.diagnostics))
        } catch {
            progress.end()
            last.result.withLock { $0 = nil }
            return PreviewBuild(artifacts: nil, report: "\(error)\n")
        }
    }

    private func report(_ event: PreviewEvent, _ last: LastBuild) {
        switch event {
        case .listening(let address):
            reporting.tell("Serving \(address), until Ctrl-C", ["serving": .string(address)])
            if open { openInBrowser(address) }
        case .built(let build):
            guard let (result, times) = last.result.withLock({ $0 }) else {
                _ = writeAll(Array(build.report.utf8), to: STDERR_FILENO)
                return
            }
            reporting.report(result.diagnostics) { result.renderer(usesColor: $0) }
            reporting.sum(up: result.summary(build.artifacts == nil ? .failed : .served, times))
        }
    }
}

/// The build that is being made or was made last.
private final class LastBuild: Sendable {
    let progress = Mutex<BuildProgress?>(nil)
    let result = Mutex<(SiteBuildResult, PhaseTimes)?>(nil)
    /// Servers are asked once while the preview runs.
    let answers = ServerAnswers()
}

/// - Parameter address: one that is listened on, so nothing that a shell could misread.
private func openInBrowser(_ address: String) {
    #if os(macOS)
        _ = system("open '\(address)' &")
    #else
        _ = system("xdg-open '\(address)' >/dev/null 2>&1 &")
    #endif
}
