import Diagnostics
import SiteModel

/// Where a link of a page goes within the site; checked when everything that will be published is known.
struct SiteLink: Sendable, Hashable {
    /// As the author wrote it.
    var written: String
    var target: URLPath
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
        case site(href: String, link: SiteLink)
        case broken(Diagnostic)
    }

    let page: Page
    let index: SiteIndex
    /// The files beside pages, by their path below content.
    let ownedFiles: Set<String>

    func resolve(_ destination: String, at span: SourceSpan) -> Resolution {
        guard !hasScheme(destination), !destination.hasPrefix("//") else { return .external }
        let (path, suffix, anchor) = split(destination)
        guard !path.isEmpty else {
            let link = SiteLink(
                written: destination, target: page.address, anchor: anchor, span: span)
            return .site(href: destination.isEmpty ? "./" : destination, link: link)
        }
        guard let target = target(of: path) else {
            return .broken(
                .error(.brokenLink(destination), at: span, help: nearestSource(to: path)))
        }
        let link = SiteLink(written: destination, target: target, anchor: anchor, span: span)
        return .site(href: target.relative(to: page.address) + suffix, link: link)
    }

    private func target(of path: String) -> URLPath? {
        if path.hasPrefix("/") { return siteAddress(path) }
        guard let file = contentPath(path) else { return nil }
        if file.hasSuffix(".md") {
            guard let entry = index.entry(source: "content/" + file) else { return nil }
            // A link to the original from a page in another language means the twin in that language.
            let twin = index.twin(of: entry.page, in: page.language)
            return (twin ?? entry).page.address
        }
        if ownedFiles.contains(file) || file.hasPrefix("data/") { return URLPath("/" + file) }
        if isFileName(path), !path.contains("/") {
            // A file that is published beside the page: a figure's CSV or SVG.
            return URLPath(page.address.string + path)
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

    private func nearestSource(to path: String) -> String? {
        guard let file = contentPath(path) else { return nil }
        let known = index.entries.map { String($0.page.source.dropFirst("content/".count)) }
        return suggestion(for: file, in: known).map { "did you mean 'content/\($0)'?" }
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

    private func hasScheme(_ destination: String) -> Bool {
        for byte in destination.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            default: continue
            }
        }
        return false
    }
}

extension Diagnostic.Message {
    static func brokenLink(_ destination: String) -> Self {
        Self(id: "broken-link", text: "'\(destination)' leads to nothing on this site")
    }
    static func brokenAnchor(_ destination: String) -> Self {
        Self(id: "broken-anchor", text: "'\(destination)' leads to an anchor that does not exist")
    }
}
