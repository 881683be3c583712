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

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The output folder, instead of the one of site.yml.", valueName: "folder"),
        completion: .directory)
    package var output: String?

    @Flag(help: "Build and report, but publish nothing.")
    package var dryRun = false

    package init() {}

    package func run() async throws {
        let progress = reporting.progress()
        endOnInterrupt { progress.end() }
        let result = try await arguments.build(
            keepsSnapshots: !dryRun, observe: progress.note)
        guard let built = result.built, let site = result.site, !dryRun,
            result.isAcceptable(strict: arguments.strict)
        else {
            try finish(result, progress.end())
            return
        }
        let folder = output ?? arguments.source + "/" + site.configuration.output
        progress.note(.began(.publish))
        let publication: PublicationSummary
        do throws(Failure) {
            let lock = try BuildLock(workFolder: arguments.source + "/.laporan")
            publication = try publish(built.artifacts, to: folder, holding: lock)
        } catch {
            progress.end()
            // What there was to say of the site itself is not lost.
            reporting.report((result.diagnostics + error.diagnostics).sortedForReport) {
                result.renderer(usesColor: $0)
            }
            throw ExitCode(4)
        }
        let times = progress.end()
        reporting.report(result.diagnostics) { result.renderer(usesColor: $0) }
        reporting.sum(up: result.summary(.published, times, publication))
    }

    /// Reports a build that is not published.
    private func finish(_ result: SiteBuildResult, _ times: PhaseTimes) throws {
        reporting.report(result.diagnostics) { result.renderer(usesColor: $0) }
        if result.isInputFailure { throw ExitCode(4) }
        let isAcceptable = result.isAcceptable(strict: arguments.strict)
        reporting.sum(up: result.summary(isAcceptable ? .checked : .failed, times))
        if !isAcceptable { throw ExitCode(1) }
    }
}
