import Diagnostics
import Formats
import SiteModel
import Templates
import Values

/// The pages with the values in their front matter (title, description, corrections and the user's own keys), and
/// the lists that are made of them.
func makeIndex(
    _ pages: [Page], _ site: Site, _ measures: MeasureEvaluator, words: [String: Words],
    library: TemplateLibrary, tracer: Tracer? = nil
) -> Checked<SiteIndex> {
    var faults = FaultsOfRows()
    var entries = pages.map { page in
        let entry = makeEntry(page, site, measures, tracer)
        faults.add(entry.diagnostics, of: page)
        return entry.value
    }
    var diagnostics = faults.diagnostics(in: site)
    let tags = siteTags(entries)
    let sections = sectionLists(entries, words: words, in: site.configuration)
    let lists = tagLists(tags.value, beside: entries, words: words, in: site.configuration)
    diagnostics += tags.diagnostics + lists.diagnostics
    entries += (lists.value + sections).filter { canBeMade($0, with: library) }
    return Checked(SiteIndex(entries, tags: tags.value), diagnostics)
}

/// A site whose templates cannot make a list has none. A template that is faulty counts: its fault is reported.
private func canBeMade(_ entry: SiteIndex.Entry, with library: TemplateLibrary) -> Bool {
    guard let list = entry.list else { return true }
    return list.templates(section: entry.page.section).contains { name in
        do throws(Failure) {
            return try library.template(named: name) != nil
        } catch {
            return true
        }
    }
}

/// The user's own keys are evaluated first: the other texts may use them as `params`.
private func makeEntry(
    _ page: Page, _ site: Site, _ measures: MeasureEvaluator, _ tracer: Tracer?
) -> Checked<SiteIndex.Entry> {
    var diagnostics: [Diagnostic] = []
    var entry = SiteIndex.Entry(
        page: page, title: "", log: ReadLog(isTracing: tracer != nil))
    let marker = tracer.map { TextMarker(tracer: $0, log: entry.log, scope: .words) }
    var context = TemplateContext(locale: FormatLocale(code: page.language) ?? .en)
    context.locals = valueNames(
        catalog: site.catalog, measures: measures, language: page.language, log: entry.log)
    context.locals["row"] = rowValue(of: page, in: site.catalog, log: entry.log)
    if let parameters = page.frontMatter.parameters {
        let evaluated = evaluatedScalars(parameters, in: context)
        diagnostics += evaluated.diagnostics
        entry.parameters = TemplateValue(evaluated.value.value)
    }
    context.locals["params"] = entry.parameters
    func text(_ node: ValueNode) -> String? {
        diagnostics += leftOverClaims(node)
        do throws(Failure) {
            let printed = try printedScalar(node, in: context)
            return marker?.marked(node, in: context) ?? printed
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }
    if let title = page.frontMatter.title, let text = text(title) {
        entry.title = text
        if text.utf8.allSatisfy({ $0 <= 0x20 }) {
            diagnostics.append(.error(.emptyTitle, at: title.span))
        }
    }
    entry.description = page.frontMatter.description.flatMap(text)
    entry.corrections = page.frontMatter.corrections.map { text($0.text) ?? "" }
    return Checked(entry, diagnostics)
}

extension Diagnostic.Message {
    static let emptyTitle = Self(id: "missing-title", text: "the page's title is empty")
}
