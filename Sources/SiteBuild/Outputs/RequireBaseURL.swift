import Diagnostics
import SiteModel

/// The site's address, or nil: with a diagnostic that names every output that needs it, if there are any.
func requireBaseURL(in shared: SharedScope) -> Checked<String?> {
    if let base = shared.baseURL { return Checked(base) }
    let configuration = shared.site.configuration
    guard !configuration.hasFaultyBaseURL else { return Checked(nil) }
    var needing: [String] = []
    var remedies: [String] = []
    if configuration.languages.contains(where: { hasFeed($0, shared.index, configuration) }) {
        needing.append("feed.xml")
        remedies.append("add 'feed: false'")
    }
    if configuration.makesSitemap {
        needing.append("sitemap.xml")
        remedies.append("add 'sitemap: false'")
    }
    // A site that did not ask for the page, but has a theme that brings it, can do without.
    if let template = shared.site.templates[notFoundFile], !Theme.brings(template),
        hasNotFoundPage(shared)
    {
        needing.append(notFoundFile)
        remedies.append("remove templates/\(notFoundFile)")
    }
    guard !needing.isEmpty else { return Checked(nil) }
    return Checked(
        nil,
        [
            .error(
                .missingBaseURL(needing), at: SourceSpan(path: "site.yml", offset: 0),
                help: "add 'base_url: https://…/'; or, to do without, \(enumeration(remedies))")
        ])
}

/// `a`, `a and b`, `a, b and c`.
private func enumeration(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
}

extension Diagnostic.Message {
    static func missingBaseURL(_ names: [String]) -> Self {
        let verb = names.count == 1 ? "needs" : "need"
        return Self(
            id: "missing-base-url",
            text: "\(enumeration(names)) \(verb) the site's 'base_url', which is not set")
    }
}
