import Diagnostics
import Markdown
import Markup
import SiteModel
import Templates

extension HostFilters {
    /// The filters of a page that is seen from `viewer`, of the site at `base`.
    init(from viewer: Viewpoint, base: String?, options: MarkdownOptions) {
        self.init()
        var options = options
        // What a value says is no part of the page's outline.
        (options.identifiesHeadings, options.linksHeadings) = (false, false)
        options.locatesNumbers = false
        let markdownOptions = options
        markdown = { (text) throws(TemplateError) in
            let parsed = parseMarkdown(SourceText(path: "", text: text), options: markdownOptions)
            let rendered = parsed.value.render(.verbatim(parsed.value))
            let faults = parsed.diagnostics + rendered.diagnostics
            if let fault = faults.first(where: { $0.severity == .error }) {
                throw TemplateError(fault.message, help: fault.help)
            }
            guard !parsed.value.links.contains(where: { isClaim($0.destination.literal) }) else {
                throw TemplateError(
                    .leftOverClaim,
                    help: "only links in the Markdown text of a page are checked")
            }
            return rendered.value
        }
        relativeAddress = { (text) throws(TemplateError) in
            guard let parts = try siteAddress(text) else { return text }
            return viewer.address(of: parts.path) + parts.rest
        }
        absoluteAddress = { (text) throws(TemplateError) in
            guard let parts = try siteAddress(text) else { return text }
            guard let base else {
                throw TemplateError(
                    .absoluteAddressWithoutBase, help: "write where the site will stand: base_url")
            }
            return parts.path.absolute(under: base) + parts.rest
        }
    }
}

/// The path of an address that starts at the site's root, and its query and fragment; nil for a full address.
private func siteAddress(
    _ text: String
) throws(TemplateError) -> (path: URLPath, rest: String)? {
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    if let path = URLPath(String(text[..<end])) { return (path, String(text[end...])) }
    let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    if scheme.endIndex < text.endIndex, text[scheme.endIndex] == ":", !scheme.isEmpty { return nil }
    throw TemplateError(
        .noSiteAddress(text), help: "start at the site's root: '/rilis/pks/', as page.path does")
}

extension Diagnostic.Message {
    static func noSiteAddress(_ text: String) -> Self {
        Self(id: "no-site-address", text: "'\(text)' is no address of this site")
    }
    static let absoluteAddressWithoutBase = Self(
        id: "no-base-url", text: "an absolute address needs the site's 'base_url'")
}
