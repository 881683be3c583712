import Formats
import OrderedCollections
import SiteModel
import Tables
import Templates
import Values

/// `site`: what templates know of the whole site, from the page that is being made.
struct SiteObject: TemplateObject {
    let configuration: SiteConfiguration
    /// The one that this build was told, else that of site.yml.
    let baseURL: String?
    let index: SiteIndex
    let language: String
    let viewer: Viewpoint
    let dataDate: CivilDate?
    let catalog: TableCatalog
    /// The datasets that `site.datasets` is without.
    let withheldDatasets: Set<String>
    /// What the page reads.
    let log: ReadLog

    var kind: String { "site" }
    var attributeNames: [String] {
        [
            "title", "description", "languages", "base_url", "home", "pages", "releases", "tags",
            "menu", "feed", "data_date", "licenses", "datasets", "logo",
        ]
    }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        switch name {
        case "title": return .string(configuration.title.text(for: language) ?? "")
        case "description":
            return configuration.description?.text(for: language).map(TemplateValue.string) ?? .null
        case "languages": return .array(configuration.languages.map(TemplateValue.string))
        case "base_url": return baseURL.map(TemplateValue.string) ?? .null
        case "home": return home.map { .string(viewer.address(of: $0)) } ?? .null
        case "pages": return .dynamic(PagesObject(positions: index.pages(in: language), site: self))
        case "releases":
            return .dynamic(PagesObject(positions: index.releases(in: language), site: self))
        case "tags": return .array(tags)
        case "menu": return .array(menu)
        case "logo": return logo ?? .null
        case "feed": return feed.map { .string(viewer.address(of: $0)) } ?? .null
        case "datasets":
            log.noteListOfDatasets()
            return .dynamic(
                DescribedDatasets(
                    catalog, without: withheldDatasets, language: language, viewer: viewer, log: log
                ))
        case "data_date": return dataDate.map(TemplateValue.date) ?? .null
        case "licenses": return .array(catalog.package.licenses.map(object))
        default: return nil
        }
    }

    /// The logo's file, and its text if site.yml has one.
    private var logo: TemplateValue? {
        configuration.theme.logo.map { logo in
            .object([
                "file": .string(logo.file),
                "alt": logo.alternative?.text(for: language).map(TemplateValue.string) ?? .null,
            ])
        }
    }

    /// A licence with its name if it has no title.
    private func object(_ license: License) -> TemplateValue {
        .object([
            "name": license.name.map(TemplateValue.string) ?? .null,
            "title": (license.title ?? license.name).map(TemplateValue.string) ?? .null,
            "path": license.path.map(TemplateValue.string) ?? .null,
        ])
    }

    private var home: URLPath? { index.folderPage("", in: language)?.page.address }

    /// The tags of the page's language, by slug.
    private var tags: [TemplateValue] {
        index.tags.filter { $0.language == language }.map { tag in
            .dynamic(TagObject(name: tag.name, slug: tag.slug, language: language, site: self))
        }
    }

    /// The feed in this language, if one is made.
    private var feed: URLPath? {
        guard baseURL != nil, hasFeed(language, index, configuration) else { return nil }
        return feedAddress(language, configuration)
    }

    /// The front page and the pages one level below it.
    private var menu: [TemplateValue] {
        let home = index.folderPage("", in: language).map { [$0] } ?? []
        return (home + index.topPages(in: language)).map { entry in
            .object([
                "title": .string(entry.title),
                "url": .string(viewer.address(of: entry.page.address)),
                "current": .boolean(viewer.isAt(entry.page.address)),
            ])
        }
    }
}

/// A list of pages that is looked into one by one.
struct PagesObject: TemplateObject {
    /// Where they stand in the index.
    let positions: [Int]
    let site: SiteObject

    var kind: String { "pages" }
    var count: Int? { positions.count }

    func item(_ index: Int) throws(TemplateError) -> TemplateValue {
        .dynamic(
            PageObject(entry: site.index.entries[positions[index]], site: site))
    }
}
