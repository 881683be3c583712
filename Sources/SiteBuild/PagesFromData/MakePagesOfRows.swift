package import Diagnostics
import Formats
package import SiteModel
import Tables
import Templates
import Values

/// The site with the pages of rows in the place of each page that is made for every row of a dataset, and what is wrong
/// with `pages` and with what the rows give: datasets, addresses, front matter. Such a page has no `pages` any more.
package func sitePages(_ site: Site) -> Checked<Site> {
    guard site.pages.contains(where: { $0.frontMatter.pages != nil }) else { return Checked(site) }
    let folders = FolderKeys(site.pages, default: site.configuration.defaultLanguage)
    let measures = MeasureEvaluator(site.measures.measures, catalog: site.catalog)
    var faults = FaultsOfRows()
    var diagnostics = faultsOfTwinSets(site)
    var result = site
    result.pages = []
    for page in site.pages {
        guard let pages = page.frontMatter.pages else {
            result.pages.append(page)
            continue
        }
        let prefix = page.language == site.configuration.defaultLanguage ? "" : "/" + page.language
        let root = pages.path.flatMap { rootOfPath($0, below: prefix) } ?? page.address
        let set = pageSet(page, pages, site)
        diagnostics += set.diagnostics
        let made = set.value?.pages(below: prefix, root, measures, folders, &faults) ?? []
        result.pages += made
        // One root that holds everything would excuse every link.
        if made.count < set.value?.dataset.table.rowCount ?? 1, root.string != prefix + "/" {
            result.unmadeRoots.append(root)
        }
    }
    return Checked(result, diagnostics + faults.diagnostics(in: site))
}

/// What the pages of one file are made of; nil with an error, or without one if it was reported already.
private func pageSet(_ page: Page, _ pages: PagesFromData, _ site: Site) -> Checked<PageSet?> {
    guard let name = pages.dataset, let written = pages.path else { return Checked(nil) }
    // Its own faults were reported.
    if site.catalog.unreadable.contains(name) { return Checked(nil) }
    guard let dataset = site.catalog[name] else {
        return Checked(
            nil,
            [
                .error(
                    .unknownDatasetOfPages(name), at: pages.datasetSpan,
                    help: helpForUnknown(
                        name, known: site.catalog.names + site.catalog.unreadable.sorted()))
            ])
    }
    let path = RowPath.reading(written)
    guard let path = path.value else { return Checked(nil, path.diagnostics) }
    var diagnostics: [Diagnostic] = []
    if dataset.table.rowCount == 0 {
        diagnostics.append(.warning(.noRows(name), at: pages.datasetSpan))
    }
    return Checked(
        PageSet(page: page, pages: pages, dataset: dataset, path: path, site: site), diagnostics)
}

/// A page that is made for each row of a dataset.
private struct PageSet {
    let page: Page
    let pages: PagesFromData
    let dataset: Dataset
    let path: RowPath
    let site: Site

    /// The pages in the order of the rows. A row that gives none is reported.
    func pages(
        below prefix: String, _ root: URLPath, _ measures: MeasureEvaluator, _ folders: FolderKeys,
        _ faults: inout FaultsOfRows
    ) -> [Page] {
        let log = ReadLog()
        var context = TemplateContext(locale: FormatLocale(code: page.language) ?? .en)
        context.locals = valueNames(
            catalog: site.catalog, measures: measures, language: page.language, log: log)
        let keys = rowKeys(of: dataset)
        return (0..<dataset.table.rowCount).compactMap { index in
            var made = page
            made.row = PageRow(
                dataset: dataset.name, index: index, label: rowLabel(of: dataset, index),
                key: keys[index], fileKey: page.key, root: root)
            made.isFolderPage = false
            made.frontMatter.pages = nil
            context.locals["row"] = rowValue(of: made, in: site.catalog, log: log)
            do throws(Failure) {
                made.address = try path.address(in: context, below: prefix)
            } catch {
                faults.add(error.diagnostics, of: made)
                return nil
            }
            made.key = folders.key(of: made.address, in: page.language)
            made.frontMatter.addressSpan = path.span
            let read = readFrontMatter(made, context)
            faults.add(read.diagnostics, of: made)
            made.frontMatter = read.value
            return made
        }
    }

    private func readFrontMatter(_ made: Page, _ context: TemplateContext) -> Checked<FrontMatter> {
        guard !pages.rowKeys.isEmpty else { return Checked(made.frontMatter) }
        var diagnostics: [Diagnostic] = []
        let members = pages.rowKeys.compactMap { member in
            let evaluated = evaluatedScalars(member.value, in: context)
            diagnostics += evaluated.diagnostics
            guard !evaluated.diagnostics.hasErrors else { return ValueNode.Member?.none }
            var member = member
            member.value = evaluated.value
            return member
        }
        let read = made.frontMatter.reading(members, of: pages)
        return Checked(read.value, diagnostics + read.diagnostics)
    }
}

extension Diagnostic.Message {
    static func unknownDatasetOfPages(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "'\(name)' is not a dataset of this site")
    }
    static func noRows(_ name: String) -> Self {
        Self(id: "no-rows", text: "'\(name)' has no rows, so no page is made")
    }
}
