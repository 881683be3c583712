import Diagnostics
import Markup
import OrderedCollections
import SiteModel
import Templates

/// The page inside its template, and the further pages of its list if its template pages through one.
///
/// - Returns: whether the page could be made.
@discardableResult
func renderPage(
    _ own: OwnAttributes, _ scope: PageScope, _ result: inout BuiltPage
) -> Bool {
    let shared = scope.shared
    do throws(Failure) {
        let name = try templateName(for: scope.entry, in: shared.library)
        let pagination = pagination(scope)
        let first = try renderPart(1, of: pagination, own, template: name, scope)
        result.artifacts.append(Artifact(scope.page.address.file, bytes: first.bytes))
        guard let pagination, pagination.total > 1, scope.log.usesPagination else { return true }
        for number in 2...pagination.total {
            let address = pagination.address(of: number)
            if let other = shared.index.entry(at: address) {
                result.diagnostics.append(
                    .error(
                        .addressOfPart(other.page.address, number, of: pagination.address),
                        at: other.page.frontMatter.addressSpan
                            ?? SourceSpan(path: other.page.source, offset: 0),
                        help: "give the page another 'slug' or 'url'"))
                continue
            }
            var entry = scope.entry
            entry.page.address = address
            let html = try renderPart(
                number, of: pagination, OwnAttributes(), template: name,
                scope.part(entry))
            result.artifacts.append(Artifact(address.file, bytes: html.bytes))
        }
        return true
    } catch {
        result.diagnostics += error.diagnostics.map { $0.noted(of: scope.page) }
        return false
    }
}

extension Diagnostic {
    /// With the page, if a value of it is at fault and not the template.
    fileprivate func noted(of page: Page) -> Diagnostic {
        let ids = ["unsafe-address", "unsafe-style", "bad-markup-name"]
        guard ids.contains(message.id), span?.path != page.source else { return self }
        var noted = self
        noted.notes.append(Note("for this page", at: SourceSpan(path: page.source, offset: 0)))
        return noted
    }
}

/// How what the page lists is spread over several pages; nil if it lists nothing.
private func pagination(_ scope: PageScope) -> Pagination? {
    guard scope.page.isFolderPage else { return nil }
    let size = scope.shared.site.configuration.pageSize
    return scope.shared.index.pagination(of: scope.page, size: size)
}

private func renderPart(
    _ number: Int, of pagination: Pagination?, _ own: OwnAttributes, template: String,
    _ scope: PageScope
) throws(Failure) -> HTML {
    var context = scope.context
    let values = own.values.merging(metadataAttributes(part: number, in: scope)) {
        $1
    }
    context.locals["page"] = .dynamic(
        PageObject(entry: scope.entry, site: scope.site, part: number, own: values))
    if let pagination {
        context.locals["paginator"] = .dynamic(
            PaginatorObject(
                pagination: pagination, number: number, site: scope.site, log: scope.log))
    }
    return try render(template, library: scope.shared.library, context: context)
}

/// The template that makes a page: its own `template`, else its section's, else `page.html`, or `list.html` for a
/// folder's page below the front page; for lists of tags `tag.html` and `tags.html`, else `list.html`.
private func templateName(
    for entry: SiteIndex.Entry, in library: TemplateLibrary
) throws(Failure) -> String {
    let page = entry.page
    let kind = page.isFolderPage && !page.key.isEmpty ? "list.html" : "page.html"
    var candidates = [kind]
    if let section = page.section { candidates.insert("\(section)/\(kind)", at: 0) }
    if let wanted = page.frontMatter.template { candidates = [wanted, wanted + ".html"] }
    if let list = entry.list { candidates = list.templates(section: page.section) }
    for name in candidates where try library.template(named: name) != nil { return name }
    throw Failure(
        .error(
            .missingTemplate(candidates[0]),
            at: page.frontMatter.templateSpan ?? SourceSpan(path: page.source, offset: 0),
            help: "write it as templates/\(candidates.last ?? kind)"))
}

extension Diagnostic.Message {
    static func missingTemplate(_ name: String) -> Self {
        Self(id: "missing-template", text: "there is no template '\(name)'")
    }
    static func addressOfPart(_ address: URLPath, _ number: Int, of list: URLPath) -> Self {
        Self(
            id: "duplicate-address",
            text: "the page has the address '\(address)' of page \(number) of the list '\(list)'")
    }
}
