import Diagnostics
import Markdown
import Markup
import OrderedCollections
import SiteModel
import Templates
import Values

/// Makes a page: components, values, links, and the template around them.
///
/// Every fault of the page is reported; its file is only made if there is none.
func buildPage(
    _ entry: SiteIndex.Entry, markdown: MarkdownDocument, in shared: SharedScope
) -> BuiltPage {
    let scope = PageScope(entry, in: shared)
    var result = BuiltPage(address: entry.page.address)
    let components = renderComponents(markdown.components, in: scope, &result)
    let figures = components.compactMap(\.figure)
    collectAnchors(markdown, figures, &result)
    let content = renderContent(markdown, components, in: scope, &result)
    if !result.diagnostics.hasErrors,
        let html = renderTemplate(content, markdown, figures, scope, &result)
    {
        result.artifacts.append(Artifact(entry.page.address.file, bytes: html.bytes))
        result.artifacts += components.flatMap(\.artifacts)
    }
    result.datasets = scope.log.datasets
    result.measures = scope.log.measures
    return result
}

private func renderComponents(
    _ blocks: [ComponentBlock], in scope: PageScope, _ result: inout BuiltPage
) -> [RenderedComponent] {
    var counter = FigureCounter()
    return blocks.map { block in
        let rendered = renderComponent(block, in: scope, counter: &counter)
        result.diagnostics += rendered.diagnostics
        return rendered.value
    }
}

private func collectAnchors(
    _ markdown: MarkdownDocument, _ figures: [Figure], _ result: inout BuiltPage
) {
    result.anchors = Set(figures.map(\.id)).union(["main"])
    for heading in markdown.headings
    where !heading.id.isEmpty && !result.anchors.insert(heading.id).inserted {
        result.diagnostics.append(
            .error(
                .duplicateID(heading.id), at: heading.span,
                help: "give the heading another id with {#…}"))
    }
}

/// The page inside its template.
private func renderTemplate(
    _ content: HTML, _ markdown: MarkdownDocument, _ figures: [Figure], _ scope: PageScope,
    _ result: inout BuiltPage
) -> HTML? {
    var context = scope.context
    context.locals["page"] = .dynamic(
        PageObject(
            entry: scope.entry, index: scope.shared.index, viewer: .page(scope.page.address),
            zone: scope.shared.site.configuration.timeZone,
            own: ownAttributes(content, markdown, figures, scope)))
    do throws(Failure) {
        let name = try templateName(for: scope.page, in: scope.shared.library)
        return try render(name, library: scope.shared.library, context: context)
    } catch {
        result.diagnostics += error.diagnostics
        return nil
    }
}

/// What only the page that is being made has.
private func ownAttributes(
    _ content: HTML, _ markdown: MarkdownDocument, _ figures: [Figure], _ scope: PageScope
) -> OrderedDictionary<String, TemplateValue> {
    let headings = markdown.headings.map { heading in
        TemplateValue.object([
            "level": .integer(heading.level), "id": .string(heading.id),
            "text": .string(heading.text.joined { plainText(markdown.expressions[$0], scope) }),
        ])
    }
    let numbered = figures.map { figure in
        TemplateValue.object([
            "kind": .string(figure.kind.rawValue), "number": .integer(figure.number),
            "id": .string(figure.id), "label": .string(figure.label(scope.words)),
            "caption": .string(figure.caption),
        ])
    }
    return ["content": .safe(content), "toc": .array(headings), "figures": .array(numbered)]
}

/// The template that makes a page: its own `template`, else its section's, else `page.html`, or `list.html` for a
/// folder's page below the front page.
private func templateName(
    for page: Page, in library: TemplateLibrary
) throws(Failure) -> String {
    let kind = page.isFolderPage && !page.key.isEmpty ? "list.html" : "page.html"
    var candidates = [kind]
    if let section = page.section { candidates.insert("\(section)/\(kind)", at: 0) }
    if let wanted = page.frontMatter.template { candidates = [wanted, wanted + ".html"] }
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
}
