package import Diagnostics
package import Queries
package import Tables
import Values

/// Reads a whole site: configuration, pages, data, measures, templates, words and assets.
///
/// Reads everything that can be read and reports every fault. The site is nil only if there is none.
///
/// - Parameters:
///   - theme: what the site's folder templates need not have.
///   - reshaper: reads the `transform` of datasets.
///   - queries: what queries may know of the machine.
///   - loaders: what the site's loaders printed.
///   - loop: what the parts of large tables are read on.
///   - observe: is told when the phases `read` and `data` begin.
package func loadSite(
    from files: some FileSystem, theme: Theme = .builtIn,
    reshaper: any TableReshaper = NoTransforms(), queries: QuerySettings = QuerySettings(),
    loaders: LoaderResults = LoaderResults(), loop: ParallelLoop = .serial,
    observe: BuildObserver? = nil
) throws(FileSystemError) -> Checked<Site?> {
    var loader = SiteLoader(files, queries, loop: loop)
    loader.loaders = loaders
    loader.observe = observe
    loader.reshaper = reshaper
    observe?(.began(.read))
    guard var configuration = try loader.configuration() else {
        return Checked(nil, loader.diagnostics)
    }
    loader.queries = QueryRunner(connections: configuration.connections, settings: queries)
    let content = try loader.content(configuration)
    observe?(.began(.read))
    var templates = try loader.templates(configuration, over: theme)
    loader.apply(&configuration.theme, to: &templates)
    let site = Site(
        configuration: configuration, pages: content.pages, catalog: content.catalog,
        measures: content.measures, templates: templates.templates, words: templates.words,
        assets: templates.assets, additions: templates.additions,
        ownedFiles: content.ownedFiles, sources: loader.sources,
        queries: loader.queries)
    // Without a theme there is nothing that a file could replace.
    if theme != Theme() { loader.diagnostics += unusedAdditions(site, theme: theme) }
    return Checked(site, loader.diagnostics)
}
