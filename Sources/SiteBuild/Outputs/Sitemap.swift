import Diagnostics
import Markup
package import SiteModel

/// What a sitemap says of a page.
package struct SitemapEntry: Sendable, Hashable {
    /// The page's full address.
    package var address: String
    /// When it last changed: a day or an instant as W3C writes them, or nil if the page does not say.
    package var modified: String?

    package init(address: String, modified: String? = nil) {
        self.address = address
        self.modified = modified
    }
}

/// How much one file of a sitemap may hold, and how long an address may be.
///
/// Specification: <https://www.sitemaps.org/protocol.html>
package struct SitemapLimits: Sendable, Hashable {
    package var addresses = 50_000
    package var bytes = 52_428_800
    package var addressLength = 2_047

    package init() {}
}

/// The sitemap of all pages, in the order of their addresses. The versions of a page in other languages are
/// named in its head, not here: the protocol's own schema has no element for them.
func sitemapArtifacts(in shared: SharedScope, base: String) -> Checked<[Artifact]> {
    let limits = SitemapLimits()
    let zone = shared.site.configuration.timeZone
    var diagnostics: [Diagnostic] = []
    var entries: [SitemapEntry] = []
    for page in shared.index.entries.map(\.page).sorted(by: { $0.address < $1.address }) {
        let address = page.address.absolute(under: base)
        guard address.utf8.count <= limits.addressLength else {
            diagnostics.append(
                .warning(
                    .addressTooLong(address.utf8.count, limits.addressLength),
                    at: SourceSpan(path: page.source, offset: 0),
                    help: "give the page or its folder a shorter name"))
            continue
        }
        let dates = PublicationDates(page.frontMatter, zone: zone)
        entries.append(SitemapEntry(address: address, modified: dates.modified?.text(zone)))
    }
    return Checked(sitemapFiles(entries, base: base, limits: limits), diagnostics)
}

/// `sitemap.xml`; above the limits of one file, `sitemap-1.xml` and so on, and in `sitemap.xml` their list.
package func sitemapFiles(
    _ entries: [SitemapEntry], base: String, limits: SitemapLimits = SitemapLimits()
) -> [Artifact] {
    let parts = split(entries.map(lines), limits)
    let name = OutputPath(known: "sitemap.xml")
    guard parts.count > 1 else {
        return [Artifact(name, bytes: urlSet(parts.first ?? []))]
    }
    var artifacts: [Artifact] = []
    var index = MarkupWriter()
    index.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    index.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for (number, part) in parts.enumerated() {
        guard let path = OutputPath("sitemap-\(number + 1).xml") else { continue }
        artifacts.append(Artifact(path, bytes: urlSet(part)))
        index.raw("<sitemap>\n")
        index.element("loc", URLPath(path).absolute(under: base))
        index.raw("</sitemap>\n")
    }
    index.raw("</sitemapindex>\n")
    return artifacts + [Artifact(name, bytes: index.finish().bytes)]
}

private func lines(_ entry: SitemapEntry) -> HTML {
    var writer = MarkupWriter()
    writer.raw("<url>\n")
    writer.element("loc", entry.address)
    if let modified = entry.modified { writer.element("lastmod", modified) }
    writer.raw("</url>\n")
    return writer.finish()
}

/// The entries in runs that each fit into one file.
private func split(_ entries: [HTML], _ limits: SitemapLimits) -> [ArraySlice<HTML>] {
    let frame = urlSet([]).count
    var parts: [ArraySlice<HTML>] = []
    var start = 0
    var bytes = frame
    for (index, entry) in entries.enumerated() {
        let isFull =
            index - start == limits.addresses || bytes + entry.bytes.count > limits.bytes
        if isFull, index > start {
            parts.append(entries[start..<index])
            start = index
            bytes = frame
        }
        bytes += entry.bytes.count
    }
    if start < entries.count { parts.append(entries[start...]) }
    return parts
}

private func urlSet(_ entries: ArraySlice<HTML>) -> [UInt8] {
    var writer = MarkupWriter()
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for entry in entries { writer.append(entry) }
    writer.raw("</urlset>\n")
    return writer.finish().bytes
}

extension Diagnostic.Message {
    static func addressTooLong(_ length: Int, _ limit: Int) -> Self {
        Self(
            id: "address-too-long",
            text: "the page is not in sitemap.xml: its address has \(length) characters, "
                + "more than the \(limit) that a sitemap takes")
    }
}
