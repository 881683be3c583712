import Diagnostics
import SiteModel
import Tables

/// Every file that is published, sorted by path: pages and their figures, assets, the files and datasets that
/// pages use, what is made of the site as a whole, redirects.
func collectArtifacts(
    _ pages: [BuiltPage], in shared: SharedScope
) -> Checked<[Artifact]> {
    var artifacts = pages.flatMap(\.artifacts) + shared.assets.artifacts
    let outputs = siteOutputs(in: shared)
    artifacts += outputs.value
    // The site's own robots.txt is published whether a page links to it or not.
    for name in Set(pages.flatMap(\.ownedFiles)).subtracting([robotsFileName]).sorted() {
        guard let path = OutputPath(name), let bytes = shared.site.ownedFiles[name] else {
            continue
        }
        artifacts.append(Artifact(path, bytes: bytes))
    }
    let used = Set(pages.flatMap(\.datasets))
    let language = shared.site.configuration.defaultLanguage
    artifacts += datasetArtifacts(
        shared.site.catalog.names.filter(used.contains), in: shared.site.catalog,
        words: shared.words[language], language: language)
    let redirects = redirects(beside: artifacts, in: shared)
    artifacts += redirects.value
    return Checked(
        artifacts.sorted { $0.path < $1.path }, outputs.diagnostics + redirects.diagnostics)
}
