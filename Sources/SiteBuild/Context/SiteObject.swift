import Formats
import OrderedCollections
import SiteModel
import Templates
import Values

/// `site`: what templates know of the whole site, from the page that is being made.
struct SiteObject: TemplateObject {
    let configuration: SiteConfiguration
    let index: SiteIndex
    let language: String
    let viewer: Viewpoint
    let dataDate: CivilDate?

    var kind: String { "site" }
    var attributeNames: [String] {
        ["title", "description", "languages", "base_url", "home", "pages", "menu", "data_date"]
    }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        switch name {
        case "title": return .string(configuration.title.text(for: language) ?? "")
        case "description":
            return configuration.description?.text(for: language).map(TemplateValue.string) ?? .null
        case "languages": return .array(configuration.languages.map(TemplateValue.string))
        case "base_url": return configuration.baseURL.map(TemplateValue.string) ?? .null
        case "home": return home.map { .string(viewer.address(of: $0)) } ?? .null
        case "pages": return .dynamic(PagesObject(entries: index.pages(in: language), site: self))
        case "menu": return .array(menu)
        case "data_date": return dataDate.map(TemplateValue.date) ?? .null
        default: return nil
        }
    }

    private var home: URLPath? {
        index.entries.first { $0.page.key.isEmpty && $0.page.language == language }?.page.address
    }

    /// The front page and the pages one level below it.
    private var menu: [TemplateValue] {
        index.pages(in: language).filter { !$0.page.key.contains("/") }
            .sorted { $0.page.key.isEmpty && !$1.page.key.isEmpty }
            .map { entry in
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
    let entries: [SiteIndex.Entry]
    let site: SiteObject

    var kind: String { "pages" }
    var count: Int? { entries.count }

    func item(_ index: Int) throws(TemplateError) -> TemplateValue {
        .dynamic(
            PageObject(
                entry: entries[index], index: site.index, viewer: site.viewer,
                zone: site.configuration.timeZone))
    }
}
