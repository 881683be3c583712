import Diagnostics
import SiteModel

/// Twins whose original was never written, and, if the site asks for it, pages that are not there in each of its
/// languages.
///
/// - Parameter published: those of the site's pages that are built.
func twinFaults(_ site: Site, published: [Page]) -> [Diagnostic] {
    let languages = site.configuration.languages
    let originals = Set(site.pages.filter { suffix($0, languages) == nil }.map(\.fileKey))
    return twinsAlone(published, originals, languages)
        + missingTwins(site, published.filter { originals.contains($0.fileKey) })
}

/// Of the pages of one file once.
private func twinsAlone(
    _ published: [Page], _ originals: Set<String>, _ languages: [String]
) -> [Diagnostic] {
    var known: Set<String> = []
    return published.compactMap { page in
        guard let language = suffix(page, languages), !originals.contains(page.fileKey),
            known.insert(page.source).inserted
        else { return nil }
        let original = page.source.dropLast(".\(language).md".count) + ".md"
        return .error(
            .twinWithoutOriginal(language), at: SourceSpan(path: page.source, offset: 0),
            help: "write '\(original)', or call this file so and give it 'lang: \(language)'")
    }
}

private func missingTwins(_ site: Site, _ published: [Page]) -> [Diagnostic] {
    guard let severity = site.configuration.checks.translations.severity else { return [] }
    let languages = site.configuration.languages
    let files = Set(site.pages.map(\.source))
    var faults = FaultsOfRows()
    let keys = Dictionary(grouping: published, by: \.twinKey)
    let written = Dictionary(grouping: site.pages, by: \.twinKey)
    for page in published where suffix(page, languages) == nil {
        let present = (keys[page.twinKey] ?? []).map(\.language)
        for language in languages where !present.contains(language) {
            let hidden = (written[page.twinKey] ?? []).first { $0.language == language }
            let file = "\(page.source.dropLast(".md".count)).\(language).md"
            faults.add(
                [
                    Diagnostic(
                        severity, .missingTwin(language),
                        at: SourceSpan(path: page.source, offset: 0),
                        help: hidden.map { "'\($0.source)' is a draft or not released yet" }
                            ?? (files.contains(file)
                                ? "the dataset of '\(file)' has no such row" : "write '\(file)'"))
                ], of: page)
        }
    }
    return faults.diagnostics(in: site)
}

/// The language that the file's name says, if it is not the site's first.
private func suffix(_ page: Page, _ languages: [String]) -> String? {
    languages.dropFirst().first { page.source.hasSuffix(".\($0).md") }
}

extension Diagnostic.Message {
    static func twinWithoutOriginal(_ language: String) -> Self {
        Self(
            id: "twin-without-original",
            text: "this is the '\(language)' twin of a page that does not exist")
    }
    static func missingTwin(_ language: String) -> Self {
        Self(id: "missing-twin", text: "the page does not exist in the language '\(language)'")
    }
}
