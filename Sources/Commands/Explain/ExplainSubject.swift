import Diagnostics
import SiteModel
import Tables

/// What `explain` was asked about.
enum ExplainSubject: Sendable {
    /// Every page.
    case all
    /// A template or a dataset, by its file: which pages use it.
    case part(String)
    /// A page, by its file or its published path, or a folder of pages.
    case path(source: String, published: String)

    init(_ path: String?, in site: Site) {
        guard let path else {
            self = .all
            return
        }
        var wanted = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
        while wanted.hasPrefix("/") { wanted = wanted.dropFirst() }
        while wanted.hasSuffix("/") { wanted = wanted.dropLast() }
        let file = String(wanted)
        if Self.parts(of: site).contains(file) {
            self = .part(file)
        } else {
            let output = site.configuration.output
            let published =
                wanted == output
                ? ""
                : wanted.hasPrefix(output + "/")
                    ? wanted.dropFirst(output.utf8.count + 1) : wanted
            self = .path(source: file, published: String(published))
        }
    }

    /// Whether the page is meant.
    func isMet(by page: Page) -> Bool {
        switch self {
        case .all, .part: return true
        case .path(let source, let published):
            let folder = published.isEmpty ? "" : published + "/"
            return page.source == source || page.source.hasPrefix(source + "/")
                || [published, folder + "index.html"].contains(page.address.file.string)
        }
    }

    /// What could have been meant, for a suggestion.
    static func names(in site: Site) -> [String] {
        site.pages.flatMap { [$0.source, $0.address.file.string] } + parts(of: site)
    }

    /// The files of templates and datasets.
    private static func parts(of site: Site) -> [String] {
        site.templates.values.map(\.path).sorted()
            + site.catalog.names.compactMap { site.catalog[$0]?.path }
    }
}
