import Diagnostics
import Formats
import SiteModel
import Tables
import Templates
import Values

/// What all pages share, and what is wrong with measures, identities, titles and descriptions.
func makeSharedScope(
    _ site: Site, _ options: BuildOptions, _ pages: [Page], tracer: Tracer? = nil
) -> Checked<SharedScope> {
    let measures = MeasureEvaluator(
        site.measures.measures, catalog: site.catalog, isTracing: tracer != nil)
    var diagnostics = measures.check()
    let identities = checkIdentities(site, measures)
    diagnostics += identities.diagnostics
    let templates = site.templates
    let library = TemplateLibrary { templates[$0] }
    var words: [String: Words] = [:]
    for (language, list) in site.words { words[language] = Words(language: language, list: list) }
    let index = makeIndex(
        pages, site, measures, words: words, library: library, tracer: tracer)
    diagnostics += index.diagnostics
    let prefix = "components/"
    let components = templates.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".html") }
        .map { String($0.dropFirst(prefix.count).dropLast(".html".count)) }.sorted()
    for name in components where builtInComponents.contains(name) {
        let span = SourceSpan(path: "templates/\(prefix)\(name).html", offset: 0)
        diagnostics.append(
            .error(.componentNameTaken(name), at: span, help: "give the template another name"))
    }
    var parameters: [String: ComponentParameters] = [:]
    for name in components {
        guard let template = templates["\(prefix)\(name).html"] else { continue }
        let decoded = decodeParameters(of: template)
        diagnostics += decoded.diagnostics
        parameters[name] = decoded.value
    }
    var datasetNames: [String: String] = [:]
    var datasetFiles: [String: String] = [:]
    for name in site.catalog.names {
        datasetNames[datasetFile(name)] = name
        if let table = site.catalog[name]?.table, hasWorkbook(table) {
            datasetNames[workbookFile(name)] = name
        }
        let path = site.catalog[name]?.path.dropFirst("content/".count)
        if let path { datasetFiles[String(path)] = datasetFile(name) }
    }
    let shown = Set(pages.map(\.id))
    var hiddenPages: [String: URLPath] = [:]
    for page in site.pages where !shown.contains(page.id) {
        hiddenPages[page.id] = page.address
    }
    return Checked(
        SharedScope(
            site: site, options: options, index: index.value, measures: measures,
            library: library, words: words,
            assets: AssetNames(site.assets), dataDate: dataDate(site),
            ownedFiles: Set(site.ownedFiles.keys), datasetNames: datasetNames,
            datasetFiles: datasetFiles, hiddenPages: hiddenPages,
            customComponents: components, componentParameters: parameters,
            temporalCoverages: temporalCoverages(site.catalog),
            tracer: tracer, roundingGaps: identities.value),
        diagnostics)
}

/// The day up to which the data reach: what datapackage.yml calls `created`, if it does.
private func dataDate(_ site: Site) -> CivilDate? {
    let created = site.catalog.package.metadata.first { $0.key == "created" }?.value.string
    return created.flatMap { parseISODate($0.prefix(10)) }
}
