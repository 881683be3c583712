package import Diagnostics
import Formats
import Markdown
import Markup
package import SiteModel
import Tables
import Templates
import Values

/// Makes pages with marks in them, and finds out where each number on them comes from.
///
/// The pages are those that `buildSite` makes; nothing else of the site is made. Each is made without marks, too:
/// that gives the diagnostics, and shows whether the marks changed anything.
///
/// - Parameters:
///   - withTwins: whether the wanted pages' twins are explained, too.
///   - isWanted: which pages are explained.
package func explainPages(
    of written: Site, options: BuildOptions, withTwins: Bool = false,
    where isWanted: @Sendable (Page) -> Bool
) async -> Checked<SiteExplanation> {
    let expanded = sitePages(written)
    let site = expanded.value
    var diagnostics = expanded.diagnostics
    let selection = selectPages(site, options)
    diagnostics += selection.diagnostics
    let shared = makeSharedScope(site, options, selection.value)
    diagnostics += shared.diagnostics
    let tracer = Tracer()
    let traced = makeSharedScope(site, options, selection.value, tracer: tracer).value
    let entries = shared.value.index.entries
    let keys = Set(entries.map(\.page).filter(isWanted).map(\.twinKey))
    let places = entries.indices.filter { place in
        isWanted(entries[place].page) || (withTwins && keys.contains(entries[place].page.twinKey))
    }
    // Lists come after the pages that are written, and have no text.
    let written = places.filter { $0 < selection.value.count }
    let documents = await parsePages(
        written.map { selection.value[$0] }, site, options, locatesNumbers: true)
    diagnostics += documents.diagnostics
    let jobs = places.enumerated().map { index, place in
        (place, index < written.count ? documents.value[index] : nil)
    }
    let explained: [Checked<[PageExplanation]>] = await orderedConcurrentMap(
        jobs, width: options.jobs
    ) { place, document in
        let plain = buildPage(entries[place], markdown: document, in: shared.value)
        guard !plain.pages.isEmpty else { return Checked([], plain.diagnostics) }
        let page = entries[place].page
        let marked = buildPage(traced.index.entries[place], markdown: document, in: traced)
        let pages = explainedPages(marked, page, in: traced, tracer)
        guard pages.map(\.html) != plain.pages.map(\.bytes) else { return Checked(pages) }
        let span = SourceSpan(path: page.source, offset: 0)
        return Checked(
            pages,
            [
                .warning(
                    .tracedPageDiffers, at: span,
                    help: "the numbers listed are those of the changed page")
            ])
    }
    var faults = FaultsOfRows()
    for (place, made) in zip(places, explained) {
        faults.add(made.diagnostics, of: entries[place].page)
    }
    diagnostics += faults.diagnostics(in: site)
    return Checked(
        SiteExplanation(
            pages: explained.flatMap(\.value), measures: explainedMeasures(traced)),
        diagnostics.sortedForReport)
}

extension BuiltPage {
    /// The page itself, and the further pages of its list.
    fileprivate var pages: [Artifact] { artifacts.filter { $0.path.string.hasSuffix(".html") } }
}

/// The pages that were made with marks.
private func explainedPages(
    _ built: BuiltPage, _ page: Page, in shared: SharedScope, _ tracer: Tracer
) -> [PageExplanation] {
    let words = shared.words[page.language]
    let locale = FormatLocale(code: page.language) ?? .en
    let numbers = RowNumbers(shared.site)
    return built.pages.map { file in
        let marked = MarkedBytes(file.bytes)
        var result = PageExplanation(
            source: page.source, address: URLPath(file.path).string, language: page.language)
        result.row = numbers.name(of: page)
        result.templates = built.templates.compactMap { name in
            shared.site.templates[name].map { .init(name: name, path: $0.path) }
        }
        result.twins = shared.index.twins(of: page).map {
            .init(
                language: $0.page.language, source: $0.page.source,
                address: $0.page.address.string, isOfRow: $0.page.row != nil)
        }
        result.datasets = built.datasets.compactMap { name in
            shared.site.catalog[name].map { .init(name: name, path: $0.path) }
        }
        result.queries = built.queries
        result.measures = built.measures
        result.figures = built.figures.map { figure in
            var figure = figure
            figure.mark = nil
            return .init(
                label: words.map { figure.label($0) } ?? figure.kind.rawValue, id: figure.id,
                caption: withoutMarks(figure.caption))
        }
        result.numbers = PageNumbers(marked, tracer, locale).numbers()
        result.html = marked.bytes
        return result
    }
}

private func explainedMeasures(_ shared: SharedScope) -> [MeasureExplanation] {
    shared.measures.definitions.map { definition in
        let key = MeasureEvaluator.Key(measure: definition.id)
        var source: String?
        switch shared.measures.sources.value(definition.source) {
        case .string(let text): source = text
        case .dynamic(let object):
            if case .string(let text)? = try? object.text(.en) { source = text }
        default: break
        }
        return MeasureExplanation(
            id: definition.id, span: definition.span,
            written: definition.value.text?.string ?? definition.value.string ?? "",
            value: try? shared.measures.value(of: key, chain: [], log: ReadLog()),
            unit: definition.unit, asOf: definition.asOf, status: definition.status,
            source: source, reads: shared.measures.reads(of: key))
    }
}

private func withoutMarks(_ text: String) -> String {
    String(decoding: MarkedBytes(Array(text.utf8)).bytes, as: UTF8.self)
}

extension Diagnostic.Message {
    static let tracedPageDiffers = Self(
        id: "traced-page-differs",
        text: "a template looked so closely at a text that marking it changed the page")
}
