import Diagnostics
import Formats
import Markup
import SiteModel
import Templates
import Values

/// `{headline}`: at most four cards, each a measure: its value, what it counts, its change, date and source.
func renderHeadline(_ node: ValueNode, in scope: PageScope) -> Checked<RenderedComponent> {
    guard let items = node.items else {
        return Checked(
            RenderedComponent(),
            [
                .error(
                    .wrongComponentBody("headline", "a list of measures", node.kind), at: node.span,
                    help: "for example '- {measure: registered}'")
            ])
    }
    var diagnostics: [Diagnostic] = []
    if items.count > 4 {
        diagnostics.append(.error(.tooManyCards(items.count), at: items[4].span))
    }
    var writer = MarkupWriter()
    writer.raw("<div class=\"headline-cards\">\n")
    for item in items {
        let card = decodeHeadlineCard(item, in: scope)
        diagnostics += card.diagnostics
        if let card = card.value { card.write(scope, &writer) }
    }
    writer.raw("</div>\n")
    return Checked(RenderedComponent(html: writer.finish()), diagnostics)
}

/// Reads one card; nil with diagnostics if its measure does not exist or cannot be computed.
private func decodeHeadlineCard(
    _ node: ValueNode, in scope: PageScope
) -> Checked<HeadlineCard?> {
    var reader = ObjectReader(node, what: "headline card")
    let idSpan = reader.node("measure")?.span ?? node.span
    let id = reader.string("measure")
    let date = reader.date("change_from")
    let dateSpan = reader.node("change_from")?.span
    var diagnostics = reader.finish()
    guard let id else {
        diagnostics.append(
            .error(.cardWithoutMeasure, at: node.span, help: "for example '{measure: registered}'"))
        return Checked(nil, diagnostics)
    }
    do throws(TemplateError) {
        let value = try scope.shared.measures.value(
            of: .init(measure: id), chain: [], log: scope.log)
        guard let definition = scope.shared.measures.definition(id) else {
            return Checked(nil, diagnostics)
        }
        scope.log.note(shownMeasure: id)
        var earlier: HeadlineCard.Earlier?
        if let date {
            let value = try scope.shared.measures.value(
                of: .init(measure: id, date: date), chain: [], log: scope.log)
            earlier = .init(value: value, date: date)
        }
        let measure = MeasureObject(
            definition: definition, value: value, language: scope.page.language,
            sources: scope.shared.measures.sources)
        return Checked(
            HeadlineCard(measure: measure, earlier: earlier, span: node.span), diagnostics)
    } catch {
        var diagnostic = error.diagnostic
        if diagnostic.span == nil { diagnostic.span = dateSpan ?? idSpan }
        diagnostics.append(diagnostic)
        return Checked(nil, diagnostics)
    }
}

extension Diagnostic.Message {
    static func wrongComponentBody(_ name: String, _ wanted: String, _ found: String) -> Self {
        Self(id: "wrong-component-body", text: "{\(name)} needs \(wanted), not \(found)")
    }
    static let cardWithoutMeasure = Self(
        id: "card-without-measure", text: "a headline card names no measure")
    static func tooManyCards(_ count: Int) -> Self {
        Self(id: "too-many-cards", text: "\(count) headline cards: a page has four at most")
    }
}
