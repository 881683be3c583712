import Diagnostics
import SiteModel

/// What is made of the site as a whole for readers and machines: 404.html, the feeds, the sitemap, robots.txt.
func siteOutputs(in shared: SharedScope) -> Checked<[Artifact]> {
    let base = requireBaseURL(in: shared)
    var artifacts: [Artifact] = []
    var diagnostics = base.diagnostics
    let makesSitemap = shared.site.configuration.makesSitemap
    if let base = base.value {
        let notFound = notFoundPage(in: shared, base: base)
        diagnostics += notFound.diagnostics
        if let page = notFound.value { artifacts.append(page) }
        artifacts += feedArtifacts(in: shared, base: base)
        if makesSitemap {
            let sitemap = sitemapArtifacts(in: shared, base: base)
            diagnostics += sitemap.diagnostics
            artifacts += sitemap.value
        }
    }
    if let robots = robotsFile(in: shared, sitemapBase: makesSitemap ? base.value : nil) {
        artifacts.append(robots)
    }
    return Checked(artifacts, diagnostics)
}
