import Diagnostics
import SiteModel
import Tables

/// What is wrong with the links of the pages' Markdown, and with every other address in the files that are
/// published: from templates, components, style sheets. Each fault is told once.
func checkLinks(
    _ pages: [BuiltPage], _ artifacts: [Artifact], in shared: SharedScope
) async -> [Diagnostic] {
    guard let severity = shared.site.configuration.checks.links.severity else { return [] }
    let targets = publishedPaths(pages, artifacts, in: shared)
    let addresses = PublishedAddresses(targets, base: shared.baseURL)
    // A page that could not be made has no anchors to compare with.
    let wanted = Set(
        pages.flatMap(\.links).filter { !$0.anchor.isEmpty }.compactMap { $0.target?.file.string })
    let files = artifacts.filter { holdsReferences($0.mediaType) }
    let width = shared.options.jobs
    let scans = await orderedConcurrentMap(files, width: width) { artifact in
        publishedReferences(
            of: artifact, to: addresses, wantsIDs: wanted.contains(artifact.path.string))
    }
    var ids: [String: Set<String>] = [:]
    var further: Set<String> = []
    for (file, scan) in zip(files, scans) {
        if wanted.contains(file.path.string) { ids[file.path.string] = scan.ids }
        for case .file(let path, _) in scan.anchors.map(\.target) { further.insert(path) }
    }
    let others = files.filter {
        further.contains($0.path.string) && !wanted.contains($0.path.string)
    }
    let found = await orderedConcurrentMap(others, width: width) { artifact in
        anchorIDs(artifact.bytes, scanMarkup(artifact.bytes))
    }
    for (file, known) in zip(others, found) { ids[file.path.string] = known }

    var faults: [PublishedFault] = []
    for (file, scan) in zip(files, scans) {
        let dangling = scan.anchors.filter { reference in
            guard case .file(let path, let anchor) = reference.target else { return false }
            return ids[path].map { !$0.contains(anchor) } ?? false
        }
        for reference in scan.broken + dangling {
            faults.append(PublishedFault(file: file.path, reference: reference))
        }
    }
    let targetsOfLinks = LinkTargets(
        published: targets.union(shared.datasetNames.keys.compactMap(OutputPath.init)),
        anchors: ids, hidden: Set(shared.hiddenPages.values), sources: contentFiles(shared),
        filesOfRows: filesOfRows(shared),
        unmadeRoots: shared.site.unmadeRoots)
    var finder = LinkFaults(targetsOfLinks, severity: severity)
    var ofPages = FaultsOfRows()
    for (page, entry) in zip(pages, shared.index.entries) {
        ofPages.add(finder.faults(of: page.links), of: entry.page)
    }
    return ofPages.diagnostics(in: shared.site)
        + publishedFaults(faults, of: pages, ids: ids, addresses, severity: severity, in: shared)
}

/// Everything that is published, and what would be if it had no faults of its own, which are reported there.
private func publishedPaths(
    _ pages: [BuiltPage], _ artifacts: [Artifact], in shared: SharedScope
) -> Set<OutputPath> {
    Set(artifacts.map(\.path) + pages.map(\.address.file))
        .union(
            shared.site.catalog.unreadable.flatMap { name in
                [datasetFile(name), workbookFile(name)].compactMap(OutputPath.init)
            })
}

/// The files that make a page for each row, by their path below content, and the address of the first.
private func filesOfRows(_ shared: SharedScope) -> [String: URLPath] {
    var files: [String: URLPath] = [:]
    for page in shared.index.entries.map(\.page) where page.row != nil {
        let file = String(page.source.dropFirst("content/".count))
        if files[file] == nil { files[file] = page.address }
    }
    return files
}

/// The files of pages, and those beside them, by their path below content.
private func contentFiles(_ shared: SharedScope) -> [String] {
    let pages = shared.index.entries.filter { $0.list == nil && $0.page.row == nil }.map {
        String($0.page.source.dropFirst("content/".count))
    }
    return pages + shared.ownedFiles.sorted { $0.precedesInBytes($1) }
}
