import Diagnostics
import Markdown
import Markup
import OrderedCollections
import SiteModel
import Tables
import Templates
import Values

/// Makes a page: components, values, links, and the template around them.
///
/// Every fault of the page is reported; its file is only made if there is none.
///
/// - Parameter markdown: nil for a list that no file is written for.
func buildPage(
    _ entry: SiteIndex.Entry, markdown: MarkdownDocument?, in shared: SharedScope
) -> BuiltPage {
    var scope = PageScope(entry, in: shared)
    var result = BuiltPage(address: entry.page.address)
    if entry.list == nil { result.source = entry.page.source }
    if let markdown {
        result.diagnostics += answerQueries(of: markdown, in: &scope)
        result.queries = scope.localDatasets.keys.sorted().compactMap { scope.catalog[$0] }
        buildText(markdown, scope, &result)
    } else {
        renderPage(OwnAttributes(), scope, &result)
    }
    for artifact in result.artifacts where artifact.mediaType == .html {
        result.diagnostics += leftOverClaims(in: artifact.bytes, of: result)
    }
    result.datasets = scope.log.datasets
    result.measures = scope.log.measures
    result.namedDatasets = scope.log.namedDatasets
    result.listsDatasets = scope.log.listsDatasets
    result.templates = scope.log.templates
    result.ownedFiles.formUnion(scope.log.ownedFiles)
    return result
}

/// A page that a file is written for.
private func buildText(
    _ markdown: MarkdownDocument, _ scope: PageScope, _ result: inout BuiltPage
) {
    let components = renderComponents(markdown.components, in: scope, &result)
    let figures = components.flatMap(\.figures)
    result.figures = figures
    checkAnchors(markdown, figures, &result)
    let content = renderContent(markdown, components, in: scope, &result)
    guard !result.diagnostics.hasErrors else { return }
    let own = ownAttributes(content, markdown, figures, scope)
    if renderPage(own, scope, &result) { result.artifacts += components.flatMap(\.artifacts) }
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

/// Two headings or figures with one id are an error; `main` is the page's main part.
private func checkAnchors(
    _ markdown: MarkdownDocument, _ figures: [Figure], _ result: inout BuiltPage
) {
    var anchors = Set(figures.map(\.id)).union(["main"])
    for heading in markdown.headings
    where !heading.id.isEmpty && !anchors.insert(heading.id).inserted {
        result.diagnostics.append(
            .error(
                .duplicateID(heading.id), at: heading.span,
                help: "give the heading another id with {#…}"))
    }
}

private func ownAttributes(
    _ content: HTML, _ markdown: MarkdownDocument, _ figures: [Figure], _ scope: PageScope
) -> OwnAttributes {
    let headings = markdown.headings.map { heading in
        TemplateValue.object([
            "level": .integer(heading.level), "id": .string(heading.id),
            "text": .string(
                scope.tracer.marked(
                    heading.text.joined { plainText(markdown.expressions[$0], scope) },
                    Origin(.literal, at: heading.span, "in a heading"))),
        ])
    }
    let numbered = figures.map { figure in
        TemplateValue.object([
            "kind": .string(figure.kind.rawValue), "number": .integer(figure.number),
            "id": .string(figure.id), "label": .string(figure.label(scope.words)),
            "caption": .string(figure.caption),
        ])
    }
    let marked = scope.tracer.marked(content, Origin(.unknown))
    return OwnAttributes(content: marked, headings: headings, figures: numbered)
}
