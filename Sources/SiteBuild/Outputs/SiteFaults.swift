import Diagnostics
import SiteModel
import Tables

/// What is wrong with the site as a whole: files that collide, words that are missing, data that nothing
/// uses.
func siteFaults(
    _ pages: [BuiltPage], _ artifacts: [Artifact], in shared: SharedScope
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // Two pages with one address were reported with the pages.
    let addresses = Set(pages.map(\.address.file))
    for (one, next) in zip(artifacts, artifacts.dropFirst())
    where one.path == next.path && !addresses.contains(one.path) {
        diagnostics.append(
            .error(.duplicateFile(one.path), help: "give one of them another id, name or address"))
    }
    let paths = Set(artifacts.map(\.path.string))
    for artifact in artifacts {
        for folder in artifact.path.folders where paths.contains(folder) {
            diagnostics.append(
                .error(
                    .fileAndFolder(folder), at: placeOfAddress(artifact.path, pages, shared),
                    help: "give one of them another id, name or address",
                    notes: [.init("the folder holds '\(artifact.path)'")]))
        }
    }
    let checks = shared.site.configuration.checks
    for language in shared.site.configuration.languages {
        diagnostics += shared.words[language]?.diagnostics ?? []
    }
    // What uses a dataset may be a page that is not shown yet.
    if let severity = checks.unusedDataset.severity, shared.hiddenPages.isEmpty {
        diagnostics += unusedDatasets(pages, in: shared).map { name in
            let span = SourceSpan(path: shared.site.catalog[name]?.path ?? "", offset: 0)
            return Diagnostic(severity, .unusedDataset(name), at: span)
        }
    }
    return diagnostics
}

/// Where the page says its address that is published at a path; nil if no page is.
private func placeOfAddress(
    _ path: OutputPath, _ pages: [BuiltPage], _ shared: SharedScope
) -> SourceSpan? {
    pages.first { $0.address.file == path && $0.source != nil }
        .flatMap { shared.index.entry(at: $0.address) }
        .map { $0.page.frontMatter.addressSpan ?? SourceSpan(path: $0.page.source, offset: 0) }
}

/// The datasets that no page, measure, identity or query of them reads, by name.
private func unusedDatasets(_ pages: [BuiltPage], in shared: SharedScope) -> [String] {
    var used = Set(pages.flatMap(\.datasets)).union(pages.flatMap(\.namedDatasets))
    used.formUnion(shared.measures.readDatasets)
    used.formUnion(shared.index.entries.compactMap { $0.page.row?.dataset })
    used = shared.site.catalog.withInputs(used)
    return shared.site.catalog.names.filter { !used.contains($0) }
}

extension Diagnostic.Message {
    static func duplicateFile(_ path: OutputPath) -> Self {
        Self(id: "duplicate-file", text: "two things want to be published as '\(path)'")
    }
    static func fileAndFolder(_ path: String) -> Self {
        Self(id: "duplicate-file", text: "'\(path)' would be published as a file and as a folder")
    }
    static func unusedDataset(_ name: String) -> Self {
        Self(id: "unused-dataset", text: "nothing uses the dataset '\(name)'")
    }
}
