import Diagnostics
import Markup
import SiteModel

/// Where a link of a page goes within the site; checked when everything that will be published is known.
struct SiteLink: Sendable, Hashable {
    /// As the author wrote it.
    var written: String
    /// As the page has it.
    var address = ""
    /// Nil if it cannot lead to anything.
    var target: URLPath?
    /// The path below content that it names if it is relative.
    var file: String?
    /// The part after `#`; empty if there is none.
    var anchor: String
    var span: SourceSpan
}

/// Finds where the links of one page go.
///
/// A destination may be the path of a Markdown file, of a file beside it or of a dataset (relative to the
/// Markdown file), or an address of the site (`/rilis/`). Addresses with a scheme are left alone.
struct LinkResolver {
    /// What a destination means.
    enum Resolution {
        /// It leaves the site: kept as it is.
        case external
        /// The address to write; nil to keep what is written.
        case site(href: String?, link: SiteLink)
    }

    let page: Page
    let index: SiteIndex
    /// The files beside pages, by their path below content.
    let ownedFiles: Set<String>
    /// The published path of each dataset by the path of its file below content.
    let datasetFiles: [String: String]
    /// The addresses of pages that are not published, by their file's path.
    let hiddenPages: [String: URLPath]

    /// The links of a page.
    init(_ scope: PageScope) {
        page = scope.page
        index = scope.shared.index
        ownedFiles = scope.shared.ownedFiles
        datasetFiles = scope.shared.datasetFiles
        hiddenPages = scope.shared.hiddenPages
    }

    func resolve(_ destination: String, at span: SourceSpan) -> Resolution {
        guard !hasScheme(destination), !destination.hasPrefix("//") else { return .external }
        let (written, suffix, anchor) = split(destination)
        // In Markdown a space in a path is written %20.
        let path = percentDecoded(written) ?? written
        var link = SiteLink(
            written: destination, anchor: percentDecoded(anchor) ?? anchor, span: span)
        guard !path.isEmpty else {
            link.target = page.address
            link.address = destination.isEmpty ? "./" : destination
            return .site(href: link.address, link: link)
        }
        if !path.hasPrefix("/") { link.file = contentPath(path) }
        link.target = target(of: path)
        let href = link.target.map { $0.relative(to: page.address) + suffix }
        link.address = href ?? destination
        return .site(href: href, link: link)
    }

    private func target(of path: String) -> URLPath? {
        if path.hasPrefix("/") { return siteAddress(path) }
        guard let file = contentPath(path) else { return nil }
        if file.hasSuffix(".md") {
            guard let entry = index.entry(id: "content/" + file) else {
                return hiddenPages["content/" + file]
            }
            // A link to the original from a page in another language means the twin in that language.
            let twin = index.twin(of: entry.page, in: page.language)
            return (twin ?? entry).page.address
        }
        if let dataset = datasetFiles[file] { return URLPath("/" + dataset) }
        // Accents may be spelt otherwise in the file's name; what counts is how that spells them.
        if let place = ownedFiles.firstIndex(of: file) { return URLPath("/" + ownedFiles[place]) }
        if file.hasPrefix("data/") { return URLPath("/" + file) }
        let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        if isFileName(name), !name.contains("/") {
            // A file that is published beside the page: a figure's CSV or SVG.
            return URLPath(page.address.string + name)
        }
        return siteAddress("/" + file)
    }

    /// The path below content that a relative destination names, as `data/jkn.csv`; nil if it leaves content.
    private func contentPath(_ path: String) -> String? {
        var parts = page.folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The address as written, or as the folder that a missing last slash means.
    private func siteAddress(_ path: String) -> URLPath? {
        URLPath(path.hasSuffix("/") || isFileName(path) ? path : path + "/")
    }

    private func isFileName(_ path: String) -> Bool {
        (path.split(separator: "/").last ?? "").utf8.contains(UInt8(ascii: "."))
    }

    /// The destination's path, its query and fragment as written, and the fragment alone.
    private func split(_ destination: String) -> (path: String, suffix: String, anchor: String) {
        let bytes = destination.utf8
        let end =
            bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
            ?? bytes.endIndex
        let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
        let anchor = hash.map { String(destination[bytes.index(after: $0)...]) } ?? ""
        return (String(destination[..<end]), String(destination[end...]), anchor)
    }
}
