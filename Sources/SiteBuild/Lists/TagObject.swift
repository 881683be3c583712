import Formats
import SiteModel
import Templates

/// A tag as templates see it: it prints and compares as its name.
struct TagObject: TemplateObject {
    let name: String
    let slug: String
    let language: String
    let site: SiteObject

    var kind: String { "tag '\(name)'" }
    var identity: String? { "\(language)/\(slug)" }
    var attributeNames: [String] { ["name", "slug", "url", "pages"] }

    func attribute(_ attribute: String) throws(TemplateError) -> TemplateValue? {
        switch attribute {
        case "name": return .string(name)
        case "slug": return .string(slug)
        case "url":
            // A page in the list's place is a fault of its own; the address leads there.
            let address = listAddress("\(tagFolder)/\(slug)", language, in: site.configuration)
            return address.flatMap { site.index.entry(at: $0) }
                .map { .string(site.viewer.address(of: $0.page.address)) } ?? .null
        case "pages":
            let positions = site.index.pages(taggedWith: slug, in: language)
            return .dynamic(PagesObject(positions: positions, site: site))
        default: return nil
        }
    }

    func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue? { .string(name) }

    func plainValue() throws(TemplateError) -> TemplateValue? { .string(name) }
}
