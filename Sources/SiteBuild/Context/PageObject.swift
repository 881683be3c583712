import Formats
import Markup
import OrderedCollections
import SiteModel
import Templates
import Values

/// A page as templates see it, from the page that is being made: addresses are relative to that one.
struct PageObject: TemplateObject {
    let entry: SiteIndex.Entry
    /// The site, from the page that is being made.
    let site: SiteObject
    /// Which page of a list it is.
    var part = 1
    /// What only the page that is being made has: `content`, `toc`, `figures`.
    var own: OrderedDictionary<String, TemplateValue> = [:]

    private var index: SiteIndex { site.index }
    private var page: Page { entry.page }
    private var frontMatter: FrontMatter { entry.page.frontMatter }

    /// The same for all pages, so that a fault of their template is reported once.
    var kind: String { "a page" }
    var identity: String? { page.address.string }

    var attributeNames: [String] {
        Self.names + own.keys
    }

    private static let names = [
        "title", "description", "url", "path", "lang", "key", "section", "date", "updated",
        "period",
        "release", "status", "next_release", "contact", "corrections", "tags", "params", "twins",
        "previous", "next", "children", "breadcrumbs",
    ]

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        if let value = own[name] { return value }
        site.log.note(.frontMatter(page: page.source, key: name))
        return identityAttribute(name) ?? statusAttribute(name) ?? relatedAttribute(name)
    }

    private func identityAttribute(_ name: String) -> TemplateValue? {
        switch name {
        case "title": .string(entry.title)
        case "description": entry.description.map(TemplateValue.string) ?? .null
        case "url": .string(site.viewer.address(of: page.address))
        case "path": .string(page.address.string)
        case "lang": .string(page.language)
        case "key": .string(page.key)
        case "section": page.section.map(TemplateValue.string) ?? .null
        case "params": entry.parameters
        case "tags": .array(frontMatter.tags.map(tag))
        default: nil
        }
    }

    private func statusAttribute(_ name: String) -> TemplateValue? {
        switch name {
        case "date": frontMatter.date.map(TemplateValue.date) ?? .null
        case "updated": frontMatter.updated.map(TemplateValue.date) ?? .null
        case "period": frontMatter.period.map(TemplateValue.string) ?? .null
        case "release":
            frontMatter.release.map {
                .string($0.isoText(offset: site.configuration.timeZone))
            } ?? .null
        case "status": frontMatter.status.map { .string($0.rawValue) } ?? .null
        case "next_release": frontMatter.nextRelease.map(TemplateValue.date) ?? .null
        case "contact": frontMatter.contact.map(contact) ?? .null
        case "corrections":
            .array(
                zip(frontMatter.corrections, entry.corrections).map { correction, text in
                    .object(["date": .date(correction.date), "text": .string(text)])
                })
        default: nil
        }
    }

    private func relatedAttribute(_ name: String) -> TemplateValue? {
        switch name {
        case "twins":
            let twins = index.twins(of: page, part: part, size: site.configuration.pageSize)
            return .array(twins.map(view))
        case "children": return .array(index.children(of: page).map(view))
        case "breadcrumbs": return .array(index.breadcrumbs(of: page).map(view))
        case "previous": return index.neighbor(of: page, offset: -1).map(view) ?? .null
        case "next": return index.neighbor(of: page, offset: 1).map(view) ?? .null
        default: return nil
        }
    }

    private func view(_ other: SiteIndex.Entry) -> TemplateValue {
        .dynamic(PageObject(entry: other, site: site))
    }

    private func tag(_ tag: PageTag) -> TemplateValue {
        .dynamic(TagObject(name: tag.name, slug: tag.slug, language: page.language, site: site))
    }

    private func contact(_ contact: FrontMatter.Contact) -> TemplateValue {
        .object([
            "name": contact.name.map(TemplateValue.string) ?? .null,
            "email": contact.email.map(TemplateValue.string) ?? .null,
            "phone": contact.phone.map(TemplateValue.string) ?? .null,
            "url": contact.url.map(TemplateValue.string) ?? .null,
        ])
    }
}
