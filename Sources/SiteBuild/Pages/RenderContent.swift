import Diagnostics
import Formats
import Markdown
import Markup
import SiteModel
import Templates

/// The page's Markdown as HTML, its gaps filled with components, values and addresses.
func renderContent(
    _ markdown: MarkdownDocument, _ components: [RenderedComponent], in scope: PageScope,
    _ result: inout BuiltPage
) -> HTML {
    let values = printedValues(markdown.expressions, in: scope, &result)
    var claims = ClaimMarkup(scope)
    let links = resolvedLinks(markdown, values, in: scope, &claims, &result)
    let figures = components.flatMap(\.figures)
    let fills = MarkdownFills(
        expression: { values[$0].html },
        urlText: { values[$0].text },
        component: { components[$0].html },
        link: { links[$0] ?? .destination($1) },
        linkText: { index in
            let destination = markdown.links[index].destination.literal
            let figure = figures.first { "#" + $0.id == destination }
            return HTML(escaping: figure?.label(scope.words) ?? destination)
        },
        aroundNumber: { around(markdown.numbers[$0], in: scope) })
    let rendered = markdown.render(fills)
    result.diagnostics += rendered.diagnostics
    return HTML(
        trusted: rendered.value.bytes + claims.section().bytes + roundingNote(in: scope).bytes)
}

/// That sums may not agree, if the page shows all numbers of an identity that only holds before they are rounded.
private func roundingNote(in scope: PageScope) -> HTML {
    let shown = scope.log.shownMeasures
    var writer = MarkupWriter()
    guard scope.shared.roundingGaps.contains(where: { $0.measures.isSubset(of: shown) }) else {
        return writer.finish()
    }
    writer.raw("<p class=\"rounding-note\">")
    writer.text(scope.words["note"] + ": " + scope.words["rounding_note"])
    writer.raw("</p>\n")
    return writer.finish()
}

/// The marks around a number of the text; empty unless the page is traced.
private func around(_ number: LocatedNumber, in scope: PageScope) -> (open: HTML, close: HTML) {
    guard let tracer = scope.tracer else { return (HTML(trusted: ""), HTML(trusted: "")) }
    let mark = tracer.number(
        of: number.isTyped
            ? Origin(.literal, at: number.span)
            : Origin(.counter, at: number.span, "the footnote's number"))
    return (
        HTML(trusted: OriginMark.opening(mark)), HTML(trusted: OriginMark.closing(mark))
    )
}

/// A value of the prose as it is printed.
private struct PrintedValue {
    var html = HTML(trusted: "")
    var text = ""
}

private func printedValues(
    _ expressions: [ProseExpression], in scope: PageScope, _ result: inout BuiltPage
) -> [PrintedValue] {
    var context = scope.context
    context.allowsSafe = scope.shared.site.configuration.allowsRawHTML
    return expressions.map { expression in
        do throws(Failure) {
            let started = scope.log.readCount
            let parsed = try parseExpression(expression.text)
            var value = PrintedValue()
            switch try parsed.print(in: context) {
            case .safe(let html): value = PrintedValue(html: html, text: html.string)
            case .string(let text): value = PrintedValue(html: HTML(escaping: text), text: text)
            default: break
            }
            value.html = scope.tracer.marked(
                value.html, origin(of: parsed, since: started, scope, context))
            return value
        } catch {
            result.diagnostics += error.diagnostics
            return PrintedValue()
        }
    }
}

private func origin(
    of expression: TemplateExpression, since start: Int, _ scope: PageScope,
    _ context: TemplateContext
) -> Origin {
    Origin(
        .expression, at: expression.span, expression.source, reads: scope.log.reads(since: start),
        value: languageFreeText(expression.unformattedValue(in: context)))
}

/// The plain text of a value, for the table of contents. Its faults were reported when the text was made.
func plainText(_ expression: ProseExpression, _ scope: PageScope) -> String {
    do throws(Failure) {
        switch try parseExpression(expression.text).print(in: scope.context) {
        case .safe(let html): return html.string
        case .string(let text): return text
        default: return ""
        }
    } catch {
        return ""
    }
}

/// What becomes of each link that stays in the site or is a claim; nil for one that is left as it is.
private func resolvedLinks(
    _ markdown: MarkdownDocument, _ values: [PrintedValue], in scope: PageScope,
    _ claims: inout ClaimMarkup, _ result: inout BuiltPage
) -> [MarkdownFills.LinkFill?] {
    let resolver = LinkResolver(scope)
    return markdown.links.map { link in
        let destination = link.destination.joined { values[$0].text }
        guard !isClaim(destination) else {
            let checked = checkClaim(
                link, text: link.text.joined { values[$0].text },
                title: link.title.joined { values[$0].text }, in: scope)
            result.diagnostics += checked.diagnostics
            guard let claim = checked.value else { return nil }
            result.claims.append(claim.claim)
            return claims.element(claim)
        }
        switch resolver.resolve(destination, at: link.span) {
        case .external: return nil
        case .site(let href, let siteLink):
            note(siteLink, in: scope, &result)
            return href.map { .destination($0) }
        }
    }
}

/// Remembers a link for the check, and what is published because of it.
private func note(_ link: SiteLink, in scope: PageScope, _ result: inout BuiltPage) {
    result.links.append(link)
    guard let target = link.target else { return }
    let file = String(target.string.dropFirst())
    if scope.shared.ownedFiles.contains(file) { result.ownedFiles.insert(file) }
    if let name = scope.shared.datasetNames[file] { scope.log.note(fileOf: name) }
}

extension CheckLevels.Level {
    /// How a fault is reported; nil if it is not.
    var severity: Diagnostic.Severity? {
        switch self {
        case .error: .error
        case .warning: .warning
        case .off: nil
        }
    }
}
