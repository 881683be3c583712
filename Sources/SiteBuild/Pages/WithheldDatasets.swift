import Diagnostics
import SiteModel
import Tables

/// The datasets that pages which are not published yet read and no published page does. `site.datasets` is without
/// them: it would offer the figures before their release. What no page reads at all is not among them.
///
/// - Parameters:
///   - pages: the published pages.
///   - shared: what they were made with.
func withheldDatasets(
    beside pages: [BuiltPage], _ site: Site, _ options: BuildOptions, in shared: SharedScope
) async -> Set<String> {
    guard !shared.hiddenPages.isEmpty, pages.contains(where: \.listsDatasets) else { return [] }
    let hidden = site.pages.filter { shared.hiddenPages[$0.id] != nil }
    // Their faults are reported when they are published.
    let documents = await parsePages(hidden, site, options).value
    let scope = makeSharedScope(site, options, site.pages).value
    let reads = await orderedConcurrentMap(
        Array(zip(hidden, documents)), width: options.jobs
    ) { page, document in
        scope.index.entry(id: page.id)
            .map { buildPage($0, markdown: document, in: scope).namedDatasets } ?? []
    }
    return site.catalog.withInputs(reads.joined())
        .subtracting(site.catalog.withInputs(pages.flatMap(\.namedDatasets)))
}

/// What tells the author why a list of datasets is shorter than the folder.
func withheldNotes(in shared: SharedScope) -> [Diagnostic] {
    shared.withheldDatasets.sorted().map { name in
        Diagnostic(
            .note, .withheldDataset(name),
            at: SourceSpan(path: shared.site.catalog[name]?.path ?? "", offset: 0),
            help: "a published page that links to its file offers it at once")
    }
}

extension Diagnostic.Message {
    static func withheldDataset(_ name: String) -> Self {
        Self(
            id: "withheld-dataset",
            text: "the list of datasets is without '\(name)': "
                + "only pages that are drafts or not released yet read it")
    }
}
