package import ArgumentParser
import Diagnostics
import SiteBuild

/// `laporan check`: makes the site in memory and reports what is wrong with it, and what the data say of each claim.
package struct CheckCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the site without publishing anything.")

    @OptionGroup var arguments: BuildArguments
    @OptionGroup var reporting: ReportArguments

    package init() {}

    package func run() async throws {
        let progress = reporting.progress()
        endOnInterrupt { progress.end() }
        let result = try await arguments.build(observe: progress.note)
        let times = progress.end()
        reporting.report(result.diagnostics) { result.renderer(usesColor: $0) }
        if result.isInputFailure { throw ExitCode(4) }
        ClaimReport(claims: result.built?.claims ?? [], renderer: result.renderer())
            .write(reporting)
        let isAcceptable = result.isAcceptable(strict: arguments.strict)
        reporting.sum(up: result.summary(isAcceptable ? .checked : .failed, times))
        if !isAcceptable { throw ExitCode(1) }
    }
}
