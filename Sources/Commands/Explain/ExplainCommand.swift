package import ArgumentParser
import Diagnostics
import SiteBuild
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan explain`: says what pages are made from, and where each number on them comes from.
package struct ExplainCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says where each number on a page comes from.",
        discussion: """
            PATH is a page (content/rilis/pks-2018.md, or rilis/pks-2018/ as it is published), a folder \
            of pages, or a template or dataset, of which the pages that use it are listed. Without PATH all \
            pages are explained. Exits with 1 if a number has no origin, and with 3 if --twins finds \
            a difference.
            """)

    @Argument(help: "A page, a folder below content, a template or a dataset.")
    var path: String?

    @Flag(help: "List only the numbers that are typed in the pages.")
    var literals = false

    @Flag(help: "Compare the values of pages in different languages.")
    var twins = false

    @OptionGroup var arguments: BuildArguments
    @OptionGroup var reporting: ReportArguments

    package init() {}

    package func validate() throws {
        if literals, twins { throw ValidationError("--literals and --twins exclude each other") }
    }

    package func run() async throws {
        endOnInterrupt {}
        let loaded = try await arguments.load()
        guard let site = loaded.site else {
            reporting.report(loaded.diagnostics) { loaded.renderer(usesColor: $0) }
            throw ExitCode(loaded.isInputFailure ? 4 : 1)
        }
        let subject = ExplainSubject(path, in: site)
        let explained = await explainPages(
            of: site, options: try arguments.options(), withTwins: twins,
            where: subject.isMet)
        let diagnostics = (loaded.diagnostics + explained.diagnostics).sortedForReport
        reporting.report(diagnostics) { loaded.renderer(usesColor: $0) }
        if case .path = subject, explained.value.pages.isEmpty, !diagnostics.hasErrors {
            throw ValidationError(complaint(subject, site))
        }
        let output = ExplainOutput(
            explanation: explained.value, site: site, asJSON: reporting.json)
        let code: Int32
        switch subject {
        case .part(let file): code = output.writeUses(of: file)
        case .all, .path:
            code = twins ? output.writeTwins() : output.writePages(onlyLiterals: literals)
        }
        let isFaulty = diagnostics.hasErrors || (arguments.strict && !diagnostics.isEmpty)
        if isFaulty || code != 0 { throw ExitCode(isFaulty ? 1 : code) }
    }

    /// Why there is nothing to explain.
    private func complaint(_ subject: ExplainSubject, _ site: Site) -> String {
        let path = path ?? ""
        let site = sitePages(site).value
        if let page = site.pages.first(where: subject.isMet) {
            return "\(page.source) is a draft or waits for its release: add --drafts or --future"
        }
        let guess = suggestion(for: path, in: ExplainSubject.names(in: site))
        return "there is no page, template or dataset '\(path)'"
            + (guess.map { "; did you mean '\($0)'?" } ?? "")
    }
}
