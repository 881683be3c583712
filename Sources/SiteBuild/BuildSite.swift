package import Diagnostics
import Markdown
package import SiteModel
import Templates

/// A site that was built: every file that is published.
package struct BuiltSite: Sendable {
    /// Sorted by path.
    package var artifacts: [Artifact]
    package var pageCount: Int
    /// The claims of all pages, by page and in the order of the text.
    package var claims: [CheckedClaim] = []
}

/// Makes the whole site, in these phases:
///
///     Site ──sitePages──► pages of rows in place of those from data ──select──► pages to publish ──parseMarkdown──► documents
///          ──index──► titles and descriptions with their values
///          ──buildPage (in parallel)──► pages, figures, what each read
///          ──outputs──► assets, datasets, feeds, sitemap ──check──► links, names, addresses
///
/// It neither reads nor writes files and knows no clock but the one given; its result depends on nothing else.
/// Every fault of every page is reported. The result is what could be made; it is whole only if no
/// diagnostic is an error.
///
/// - Parameter observe: is told of the phases `pages` and `files`, and of each page.
package func buildSite(
    _ written: Site, options: BuildOptions, observe: BuildObserver? = nil
) async -> Checked<BuiltSite> {
    observe?(.began(.pages))
    let expanded = sitePages(written)
    let site = expanded.value
    var diagnostics = expanded.diagnostics
    let selection = selectPages(site, options)
    diagnostics += selection.diagnostics + twinFaults(site, published: selection.value)
    let documents = await parsePages(selection.value, site, options)
    diagnostics += documents.diagnostics
    let shared = makeSharedScope(site, options, selection.value)
    diagnostics += shared.diagnostics
    let open = shared.value
    let jobs = open.index.entries.enumerated().map { index, entry in
        // Lists come after the pages that are written, and have no text.
        (entry, index < documents.value.count ? documents.value[index] : nil)
    }
    observe?(.willMakePages(jobs.count))
    var pages = await orderedConcurrentMap(jobs, width: options.jobs) { entry, document in
        defer { observe?(.madePage) }
        return buildPage(entry, markdown: document, in: open)
    }
    var scope = open
    scope.withheldDatasets = await withheldDatasets(beside: pages, site, options, in: open)
    if !scope.withheldDatasets.isEmpty {
        diagnostics += withheldNotes(in: scope)
        for place in pages.indices where pages[place].listsDatasets {
            let (entry, document) = jobs[place]
            pages[place] = buildPage(entry, markdown: document, in: scope)
        }
    }
    diagnostics += faults(pages, in: scope)
    observe?(.began(.files))
    let artifacts = collectArtifacts(pages, in: scope)
    diagnostics += artifacts.diagnostics
    diagnostics += siteFaults(pages, artifacts.value, in: scope)
    diagnostics += await checkLinks(pages, artifacts.value, in: scope)
    return Checked(
        BuiltSite(
            artifacts: artifacts.value, pageCount: pages.count, claims: pages.flatMap(\.claims)),
        withoutConsequences(diagnostics).sortedForReport)
}

/// The diagnostics without those that only say that something else, which is among them, went wrong.
private func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { $0.message.id != Diagnostic.Message.unreadableDataset("").id }
}

/// What is wrong with the pages; of those that are made for rows each fault once.
private func faults(_ pages: [BuiltPage], in shared: SharedScope) -> [Diagnostic] {
    var faults = FaultsOfRows()
    for (page, entry) in zip(pages, shared.index.entries) {
        faults.add(page.diagnostics, of: entry.page)
    }
    return faults.diagnostics(in: shared.site)
}

/// The pages' Markdown, in their order. The pages of one file share theirs.
func parsePages(
    _ pages: [Page], _ site: Site, _ options: BuildOptions, locatesNumbers: Bool = false
) async -> Checked<[MarkdownDocument]> {
    let allowsRawHTML = site.configuration.allowsRawHTML
    let words = site.words
    var files: [Page] = []
    var positions: [String: Int] = [:]
    let places = pages.map { page in
        if let known = positions[page.source] { return known }
        positions[page.source] = files.count
        files.append(page)
        return files.count - 1
    }
    let parsed = await orderedConcurrentMap(files, width: options.jobs) { page in
        var options = markdownOptions(words[page.language], allowsRawHTML: allowsRawHTML)
        options.locatesNumbers = locatesNumbers
        return parseMarkdown(page.body, options: options)
    }
    return Checked(places.map { parsed[$0].value }, parsed.flatMap(\.diagnostics))
}
