import Formats
import Markup
import OrderedCollections
import SiteModel
import Tables
import Templates
import Values

/// `page.json_ld`: the page, its place in the site and its datasets as schema.org describes them, made when a
/// template prints it.
///
/// It is escaped so that no text in it can end the `<script>` element that it stands in.
/// Specifications: <https://www.w3.org/TR/json-ld11/>, <https://schema.org/Report>
struct StructuredData: TemplateObject {
    let scope: PageScope
    let base: String
    let dates: PublicationDates
    /// The page in its languages.
    let alternates: [LanguageAlternate]
    /// The names of the datasets that the page's contents read, sorted.
    let datasets: [String]
    /// The names of those whose files it links to.
    let linkedDatasets: [String]

    var kind: String { "JSON-LD" }

    func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue? {
        let graph: Value = [
            "@context": "https://schema.org",
            "@graph": .array([page] + [breadcrumbs].compactMap(\.self) + presentedDatasets),
        ]
        return .safe(HTML(trusted: writeJSON(graph, for: .script)))
    }

    private var shared: SharedScope { scope.shared }
    private var language: String { scope.page.language }
    private var siteTitle: String { shared.site.configuration.title.text(for: language) ?? "" }
    private var canonical: Value { .string(address(scope.page.address)) }

    private func address(_ path: URLPath) -> String { path.absolute(under: base) }

    /// A dated page is an article, and a report if it tells its period or status; any other is a page.
    private var page: Value {
        let frontMatter = scope.page.frontMatter
        let isReport = frontMatter.period != nil || frontMatter.status != nil
        let isDated = dates.published != nil
        let zone = shared.site.configuration.timeZone
        let tags = frontMatter.tags.map { Value.string($0.name) }
        let sources = datasets.filter { shared.site.catalog[$0] != nil }.map { name in
            node(nil, [("@id", .string(datasetAddress(name)))])
        }
        return node(
            isDated ? (isReport ? "Report" : "Article") : "WebPage",
            [
                ("@id", canonical), ("url", canonical),
                (isDated ? "headline" : "name", .string(scope.entry.title)),
                ("description", scope.entry.description.map(Value.string)),
                ("inLanguage", .string(language)),
                ("datePublished", dates.published.map { .string($0.text(zone)) }),
                ("dateModified", dates.modified.map { .string($0.text(zone)) }),
                ("author", isDated ? author : nil), ("publisher", publisher),
                ("isPartOf", website), ("keywords", list(tags)),
                ("translationOfWork", original), ("isBasedOn", list(sources)),
            ])
    }

    /// Who answers for the page: its contact, or the site.
    private var author: Value {
        let contact = scope.page.frontMatter.contact
        let url = contact?.url.flatMap { isWebAddress($0) ? $0 : nil }
        return node(
            "Organization",
            [
                ("name", .string(contact?.name ?? siteTitle)),
                ("email", contact?.email.map(Value.string)),
                ("telephone", contact?.phone.map(Value.string)),
                ("url", url.map(Value.string)),
            ])
    }

    private var publisher: Value {
        node("Organization", [("name", .string(siteTitle)), ("url", .string(home))])
    }

    private var website: Value {
        node(
            "WebSite",
            [("@id", .string(home)), ("url", .string(home)), ("name", .string(siteTitle))])
    }

    /// The front page in the page's language, else the site's address.
    private var home: String {
        shared.index.folderPage("", in: language).map { address($0.page.address) } ?? base
    }

    /// The page in the site's first language that this one is a twin of.
    private var original: Value? {
        let first = shared.site.configuration.defaultLanguage
        guard language != first, let original = alternates.first(where: { $0.language == first })
        else { return nil }
        return node(nil, [("@id", .string(original.address))])
    }

    private var breadcrumbs: Value? {
        let above = shared.index.breadcrumbs(of: scope.page)
        guard !above.isEmpty else { return nil }
        let items = (above + [scope.entry]).enumerated().map { index, entry in
            let isHome = entry.page.key.isEmpty
            return node(
                "ListItem",
                [
                    ("position", .integer(index + 1)),
                    (
                        "name",
                        .string(isHome ? scope.words.find("home") ?? entry.title : entry.title)
                    ),
                    ("item", .string(address(entry.page.address))),
                ])
        }
        return node("BreadcrumbList", [("itemListElement", .array(items))])
    }

    private func datasetAddress(_ name: String) -> String {
        OutputPath(datasetFile(name)).map { address(URLPath($0)) } ?? base
    }

    private var presentedDatasets: [Value] {
        linkedDatasets.compactMap { name in
            guard let dataset = shared.site.catalog[name] else { return nil }
            return structuredData(
                of: dataset, at: datasetAddress(name), language: language,
                package: shared.site.catalog.package,
                coverage: shared.temporalCoverages[name], modified: shared.dataDate,
                creator: publisher)
        }
    }
}

/// An object of a schema.org type, without the properties that are nil.
func node(_ type: String?, _ properties: [(String, Value?)]) -> Value {
    var result: OrderedDictionary<String, Value> = [:]
    result["@type"] = type.map(Value.string)
    for (name, value) in properties { result[name] = value }
    return .object(result)
}

/// A list, or nil if it is empty.
func list(_ items: [Value]) -> Value? { items.isEmpty ? nil : .array(items) }

/// Whether it is an address that schema.org and Atom take as one.
func isWebAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
        && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
}
