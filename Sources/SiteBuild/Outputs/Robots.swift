import SiteModel

/// Where crawlers look for what they may read.
let robotsFileName = "robots.txt"

/// `robots.txt`: the site's own, `content/robots.txt`; else one that lets everyone read everything and names the
/// sitemap, if there is one.
///
/// - Parameter base: nil if no sitemap is made.
/// Specification: <https://www.rfc-editor.org/rfc/rfc9309>
func robotsFile(in shared: SharedScope, sitemapBase base: String?) -> Artifact? {
    guard let path = OutputPath(robotsFileName) else { return nil }
    if let bytes = shared.site.ownedFiles[robotsFileName] { return Artifact(path, bytes: bytes) }
    guard let base else { return nil }
    let sitemap = URLPath(OutputPath(known: "sitemap.xml")).absolute(under: base)
    let text = "User-agent: *\nDisallow:\n\nSitemap: \(sitemap)\n"
    return Artifact(path, bytes: Array(text.utf8))
}
