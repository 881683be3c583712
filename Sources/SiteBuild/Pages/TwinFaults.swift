import Diagnostics
import SiteModel

/// Twins whose original was never written, and, if the site asks for it, pages that are not there in each of its
/// languages.
///
/// - Parameter published: those of the site's pages that are built.
func twinFaults(_ site: Site, published: [Page]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let languages = site.configuration.languages
    let originals = Set(site.pages.filter { suffix($0, languages) == nil }.map(\.key))
    for page in published {
        guard let language = suffix(page, languages), !originals.contains(page.key) else {
            continue
        }
        let original = page.source.dropLast(".\(language).md".count) + ".md"
        diagnostics.append(
            .error(
                .twinWithoutOriginal(language), at: SourceSpan(path: page.source, offset: 0),
                help: "write '\(original)', or call this file so and give it 'lang: \(language)'"))
    }
    guard let severity = site.configuration.checks.translations.severity else { return diagnostics }
    let keys = Dictionary(grouping: published.filter { originals.contains($0.key) }, by: \.key)
    let written = Dictionary(grouping: site.pages, by: \.key)
    for page in published where suffix(page, languages) == nil {
        let present = (keys[page.key] ?? []).map(\.language)
        for language in languages where !present.contains(language) {
            let hidden = (written[page.key] ?? []).first { $0.language == language }
            let file = page.source.dropLast(".md".count) + ".\(language).md"
            diagnostics.append(
                Diagnostic(
                    severity, .missingTwin(language), at: SourceSpan(path: page.source, offset: 0),
                    help: hidden.map { "'\($0.source)' is a draft or not released yet" }
                        ?? "write '\(file)'"))
        }
    }
    return diagnostics
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
