import Diagnostics
package import Markup

/// What only a host can do for templates: a site's addresses, its Markdown. Where it does not, the filters are errors.
package struct HostFilters: Sendable {
    package typealias TextFilter = @Sendable (String) throws(TemplateError) -> String

    /// Markdown as HTML.
    package var markdown: (@Sendable (String) throws(TemplateError) -> HTML)?
    /// An address that starts at the site's root, from the page that is made.
    package var relativeAddress: TextFilter?
    /// The same with the site's host.
    package var absoluteAddress: TextFilter?

    package init() {}
}

/// Filters for what sites are made of.
let siteFilters: [Filter] = [
    Filter("slugify") { (renderer, value, _) throws(TemplateError) in
        .string(slug(try renderer.string(value).text))
    },
    Filter("pluck", ["field"], required: 1) {
        (renderer, value, arguments) throws(TemplateError) in
        let path = try AttributePath(try arguments.required(0))
        var items = try value.items()
        for index in items.indices {
            items[index] = try path.value(of: items[index], renderer)
            if case .undefined(let origin) = items[index] { throw origin.error }
        }
        return .array(items)
    },
    Filter("markdownify") { (renderer, value, _) throws(TemplateError) in
        guard let markdown = renderer.context.host.markdown else {
            throw TemplateError(.onlyInSite("markdownify"))
        }
        return .safe(try markdown(try renderer.string(value).text))
    },
    Filter("relative_url") { (renderer, value, _) throws(TemplateError) in
        guard let address = renderer.context.host.relativeAddress else {
            throw TemplateError(.onlyInSite("relative_url"))
        }
        return .string(try address(try renderer.string(value).text))
    },
    Filter("absolute_url") { (renderer, value, _) throws(TemplateError) in
        guard let address = renderer.context.host.absoluteAddress else {
            throw TemplateError(.onlyInSite("absolute_url"))
        }
        return .string(try address(try renderer.string(value).text))
    },
]

extension Diagnostic.Message {
    static func onlyInSite(_ filter: String) -> Self {
        Self(id: "only-in-site", text: "filter '\(filter)' works only in the templates of a site")
    }
}
