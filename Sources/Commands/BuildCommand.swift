package import ArgumentParser
import Diagnostics
import Publishing
import SiteBuild
import SiteModel

/// `laporan build`: makes the site and publishes it to the output folder, all at once or not at all.
package struct BuildCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site into its output folder.")

    @OptionGroup var arguments: BuildArguments
    @OptionGroup var reporting: ReportArguments

    @Option(name: .shortAndLong, help: "The output folder, instead of the one of site.yml.")
    package var output: String?

    @Flag(help: "Build and report, but write nothing.")
    package var dryRun = false

    package init() {}

    package func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try await arguments.build()
        let buildTime = clock.now - start
        reporting.report(result.diagnostics) { result.renderer(usesColor: $0) }
        if result.isInputFailure { throw ExitCode(4) }
        guard let built = result.built, let site = result.site,
            result.isAcceptable(strict: arguments.strict)
        else {
            let count = reporting.count(result.diagnostics) ?? "nothing"
            reporting.say("\(count); nothing was written")
            throw ExitCode(1)
        }
        let pages = "\(built.pageCount) page\(built.pageCount == 1 ? "" : "s")"
        let warnings = reporting.count(result.diagnostics).map { "; " + $0 } ?? ""
        guard !dryRun else {
            reporting.say(
                "\(pages), \(built.artifacts.count) files; nothing was written\(warnings)")
            return
        }
        let folder = output ?? arguments.source + "/" + site.configuration.output
        let summary: PublicationSummary
        do throws(Failure) {
            let lock = try BuildLock(workFolder: arguments.source + "/.laporan")
            summary = try publish(built.artifacts, to: folder, holding: lock)
        } catch {
            reporting.report(error.diagnostics) { result.renderer(usesColor: $0) }
            throw ExitCode(4)
        }
        let total = clock.now - start
        if reporting.verbose {
            reporting.say("made in \(text(buildTime)), published in \(text(total - buildTime))")
        }
        reporting.say(
            "\(pages), \(built.artifacts.count) files: \(summary.written) written, "
                + "\(summary.unchanged) unchanged, \(summary.removed) removed, "
                + "in \(text(total))\(warnings)")
    }

    /// A duration in milliseconds.
    private func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
    }
}
