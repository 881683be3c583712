package import ArgumentParser
import Diagnostics
import SiteBuild

/// `laporan check`: makes the site in memory and reports what is wrong with it.
package struct CheckCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the site without writing anything.")

    @OptionGroup var arguments: BuildArguments
    @OptionGroup var reporting: ReportArguments

    package init() {}

    package func run() async throws {
        let result = try await arguments.build()
        reporting.report(result.diagnostics) { result.renderer(usesColor: $0) }
        if result.isInputFailure { throw ExitCode(4) }
        let pages = result.built?.pageCount ?? 0
        reporting.say(
            "\(pages) page\(pages == 1 ? "" : "s"): "
                + (reporting.count(result.diagnostics) ?? "no problems found"))
        guard result.isAcceptable(strict: arguments.strict) else { throw ExitCode(1) }
    }
}
