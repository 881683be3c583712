package import ArgumentParser
import Diagnostics
import Preview
import SiteBuild

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

    @Option(name: .shortAndLong, help: "The port to listen on; 0 takes any free one.")
    package var port = 8000

    @Option(help: "The address to listen on; with 0.0.0.0 other machines can read too.")
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

    /// Builds the site to be looked at: with an error in it, there is only the report.
    private func build(for address: String) async -> PreviewBuild {
        var arguments = self.arguments
        arguments.baseURL = arguments.baseURL ?? address
        do {
            let result = try await arguments.build()
            let isAcceptable = result.isAcceptable(strict: arguments.strict)
            return PreviewBuild(
                artifacts: isAcceptable ? result.built?.artifacts : nil,
                report: result.renderer().render(result.diagnostics))
        } catch {
            return PreviewBuild(artifacts: nil, report: "\(error)\n")
        }
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

/// - Parameter address: one that is listened on, so nothing that a shell could misread.
private func openInBrowser(_ address: String) {
    #if os(macOS)
        _ = system("open '\(address)' &")
    #else
        _ = system("xdg-open '\(address)' >/dev/null 2>&1 &")
    #endif
}
