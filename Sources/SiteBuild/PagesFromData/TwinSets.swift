import Diagnostics
import SiteModel
import Tables

/// Twins of which one is made for each row of a dataset and the other is not, and those whose rows cannot be paired:
/// of different datasets, unless each names its rows by a primary key.
func faultsOfTwinSets(_ site: Site) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var firsts: [String: Page] = [:]
    for page in site.pages where page.frontMatter.pages != nil && firsts[page.key] == nil {
        firsts[page.key] = page
    }
    for page in site.pages {
        guard let other = firsts[page.key], other.source != page.source,
            let pages = other.frontMatter.pages
        else { continue }
        guard let own = page.frontMatter.pages else {
            diagnostics.append(
                .error(
                    .twinWithoutPages, at: SourceSpan(path: page.source, offset: 0),
                    help: "give it 'pages', too: 'from: \(pages.dataset ?? "…")'",
                    notes: [.init("its twin has 'pages' here", at: pages.span)]))
            continue
        }
        guard let one = own.dataset, let two = pages.dataset, one != two,
            !hasKey(one, site) || !hasKey(two, site),
            site.catalog[one] != nil, site.catalog[two] != nil
        else { continue }
        diagnostics.append(
            .error(
                .unpairedRows(one, two), at: own.datasetSpan,
                help: "take both from one dataset, or give each a 'primaryKey' in datapackage.yml",
                notes: [.init("its twin is made of '\(two)'", at: pages.datasetSpan)]))
    }
    return diagnostics
}

private func hasKey(_ dataset: String, _ site: Site) -> Bool {
    site.catalog[dataset]?.resource?.schema?.primaryKey.isEmpty == false
}

extension Diagnostic.Message {
    static let twinWithoutPages = Self(
        id: "twin-without-pages",
        text: "the page is one, but its twin is made for each row of a dataset")
    static func unpairedRows(_ dataset: String, _ other: String) -> Self {
        Self(
            id: "unpaired-rows",
            text: "the rows of '\(dataset)' cannot be paired with those of '\(other)'")
    }
}
