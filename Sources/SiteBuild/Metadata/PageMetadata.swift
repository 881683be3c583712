import Markup
import OrderedCollections
import SiteModel
import Tables
import Templates
import Values

/// What a page says of itself to machines, as its template sees it: `canonical`, `alternates`, `published_time`,
/// `modified_time` and `json_ld`. What needs the site's address is null, or empty, without `base_url`.
///
/// - Parameter part: which page of a list it is. Only the first has text, and with it datasets.
func metadataAttributes(
    part: Int, in scope: PageScope
) -> OrderedDictionary<String, TemplateValue> {
    let shared = scope.shared
    let zone = shared.site.configuration.timeZone
    let dates = PublicationDates(scope.page.frontMatter, zone: zone)
    var result: OrderedDictionary<String, TemplateValue> = [
        "canonical": .null, "alternates": .array([]), "json_ld": .null,
        "published_time": dates.published.map { .string($0.text(zone)) } ?? .null,
        "modified_time": dates.modified.map { .string($0.text(zone)) } ?? .null,
    ]
    guard let base = shared.baseURL else { return result }
    result["canonical"] = .string(scope.page.address.absolute(under: base))
    let alternates = languageAlternates(of: scope.page, part: part, in: shared, base: base)
    result["alternates"] = .array(
        alternates.map { alternate in
            .object(["lang": .string(alternate.language), "url": .string(alternate.address)])
        })
    result["json_ld"] = .dynamic(
        StructuredData(
            scope: scope, base: base, dates: dates, alternates: alternates,
            datasets: part == 1 ? scope.log.datasets : [],
            linkedDatasets: part == 1 ? scope.log.linkedDatasets : []))
    return result
}

/// A page in one of its languages.
struct LanguageAlternate: Sendable, Hashable {
    /// A language, or `x-default`.
    var language: String
    var address: String
}

/// The page in each of its languages, its own among them, and under `x-default` the one in the site's first
/// language; empty if there is no other language.
private func languageAlternates(
    of page: Page, part: Int, in shared: SharedScope, base: String
) -> [LanguageAlternate] {
    let configuration = shared.site.configuration
    let twins = shared.index.twins(of: page, part: part, size: configuration.pageSize).map(\.page)
    guard !twins.isEmpty else { return [] }
    let versions = [page] + twins
    var result: [LanguageAlternate] = []
    for language in configuration.languages {
        for version in versions where version.language == language {
            let address = version.address.absolute(under: base)
            result.append(LanguageAlternate(language: language, address: address))
        }
    }
    if let first = result.first, first.language == configuration.defaultLanguage {
        result.append(LanguageAlternate(language: "x-default", address: first.address))
    }
    return result
}
