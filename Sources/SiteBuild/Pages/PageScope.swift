import Diagnostics
import Formats
import Markdown
import Markup
import OrderedCollections
import Queries
import SiteModel
import Tables
import Templates
import Values

/// What every page of a build shares.
struct SharedScope: Sendable {
    let site: Site
    let options: BuildOptions
    let index: SiteIndex
    let measures: MeasureEvaluator
    let library: TemplateLibrary
    /// By language.
    let words: [String: Words]
    let assets: AssetNames
    let dataDate: CivilDate?
    /// The files beside pages, by their path below content.
    let ownedFiles: Set<String>
    /// The datasets by the path of their published file: `data/jkn_year_end.csv`.
    let datasetNames: [String: String]
    /// The path of that published file by the dataset's own below content: `data/jkn-year-end.csv`.
    let datasetFiles: [String: String]
    /// The addresses of drafts and pages that wait for their release, by their id.
    let hiddenPages: [String: URLPath]
    /// The names of the site's own components, sorted.
    let customComponents: [String]
    /// The parameters of those whose templates list them.
    let componentParameters: [String: ComponentParameters]
    /// From when to when the datasets reach, by name.
    let temporalCoverages: [String: String]
    /// The datasets that `site.datasets` is without; known when the pages are made.
    var withheldDatasets: Set<String> = []

    /// Where the site is published, with a `/` at its end: the address that this build was told, else that of
    /// site.yml.
    var baseURL: String? { options.baseURL ?? site.configuration.baseURL }

    /// Remembers where everything comes from; nil unless pages are traced.
    var tracer: Tracer?
    /// The identities that hold, but not for the numbers as pages show them.
    var roundingGaps: [RoundingGap] = []
}

/// What the parts of one page are made with.
struct PageScope: Sendable {
    let shared: SharedScope
    let page: Page
    let entry: SiteIndex.Entry
    let locale: FormatLocale
    let words: Words
    /// What the page reads.
    let log: ReadLog
    /// The site from this page, or from where it is seen.
    let site: SiteObject
    /// The datasets that the page sees: those of the site, and those of its own queries.
    private(set) var catalog: TableCatalog
    /// The datasets of its own queries, for further ones.
    private(set) var localDatasets: [String: LocalDataset] = [:]
    /// The values that prose, components and the template see.
    private(set) var context: TemplateContext

    /// - Parameters:
    ///   - viewer: nil for the page itself.
    ///   - log: what notes what is read; a new one if nil.
    init(
        _ entry: SiteIndex.Entry, in shared: SharedScope, seenFrom viewer: Viewpoint? = nil,
        log: ReadLog? = nil
    ) {
        self.shared = shared
        self.entry = entry
        page = entry.page
        catalog = shared.site.catalog
        let log = log ?? ReadLog(isTracing: shared.tracer != nil)
        log.add(entry.log)
        self.log = log
        let language = entry.page.language
        locale = FormatLocale(code: language) ?? .en
        words =
            shared.words[language]
            ?? Words(language: language, list: WordList(path: "", words: [:]))
        var context = TemplateContext(locale: locale)
        let viewer = viewer ?? .page(entry.page.address)
        let site = SiteObject(
            configuration: shared.site.configuration,
            baseURL: shared.baseURL, index: shared.index, language: language,
            viewer: viewer, dataDate: shared.dataDate,
            catalog: shared.site.catalog, withheldDatasets: shared.withheldDatasets, log: log)
        self.site = site
        context.noteTemplate = { log.note(template: $0) }
        context.globals = [
            "site": .dynamic(site), "t": words.function(among: shared.words),
            "asset": shared.assets.function(from: viewer),
        ]
        context.locals = valueNames(
            catalog: shared.site.catalog, measures: shared.measures, language: language, log: log)
        context.locals["params"] = entry.parameters
        context.locals["row"] = rowValue(of: page, in: shared.site.catalog, log: log)
        context.locals["page"] = .dynamic(PageObject(entry: entry, site: site))
        context.host = HostFilters(
            from: viewer, base: shared.baseURL,
            options: markdownOptions(
                shared.site.words[language],
                allowsRawHTML: shared.site.configuration.allowsRawHTML))
        context.tracer = shared.tracer.map { PageTracer(tracer: $0, log: log) }
        self.context = context
    }

    /// Adds the answer of a query of the page.
    mutating func add(_ dataset: Dataset, _ local: LocalDataset) {
        guard catalog.add(dataset) else { return }
        localDatasets[dataset.name] = local
        seeCatalog()
    }

    /// Remembers a query of the page that has no answer.
    mutating func addUnanswered(_ name: String) {
        catalog.addUnreadable(name)
        seeCatalog()
    }

    private mutating func seeCatalog() {
        context.locals["data"] = .dynamic(DatasetsObject(catalog: catalog, log: log))
    }

    /// The same page, made once more with another address: its datasets are the same.
    func part(_ entry: SiteIndex.Entry) -> PageScope {
        var part = PageScope(entry, in: shared, log: log)
        part.catalog = catalog
        part.localDatasets = localDatasets
        part.seeCatalog()
        return part
    }

    var tracer: Tracer? { shared.tracer }

    /// What marks the output of a component's template; nil unless the page is traced.
    func pageTracer(for place: ComponentPlace) -> (any OutputTracer)? {
        tracer.map { PageTracer(tracer: $0, log: log, component: (place.name, place.span)) }
    }

    /// The published path of a file that belongs to the page: `rilis/pks-2018/peserta.csv`. Nil if `name`
    /// cannot be a file's name.
    func file(_ name: String) -> OutputPath? {
        let folder = page.address.string.dropFirst()
        return OutputPath(folder + name)
    }
}

/// `data` and `measures`, which every expression sees.
///
/// - Parameter shows: whether the measures are shown on a page.
func valueNames(
    catalog: TableCatalog, measures: MeasureEvaluator, language: String, log: ReadLog,
    shows: Bool = true
) -> [String: TemplateValue] {
    [
        "data": .dynamic(DatasetsObject(catalog: catalog, log: log)),
        "measures": .dynamic(
            MeasuresObject(evaluator: measures, language: language, log: log, isShown: shows)),
    ]
}
