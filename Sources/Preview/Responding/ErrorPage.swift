import Markup
import SiteModel

/// The page that stands in for every page while the build fails.
func errorPage(
    _ report: String, at path: URLPath, of site: PreviewSite
) -> PreviewResponse {
    var page = MarkupWriter()
    page.raw(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>The build failed</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
        pre { border-left: 4px solid #b00020; overflow-x: auto; padding: 0.5rem 1rem; background: #f6f6f6 }
        @media (prefers-color-scheme: dark) {
          body { background: #161616; color: #eee } pre { background: #262626 } a { color: #9cf }
        }
        </style>
        </head>
        <body>
        <main>
        <h1>The build failed</h1>
        <pre>
        """)
    page.text(report)
    page.raw("</pre>\n<p>This page reloads as soon as the next build ends.")
    if site.hasGoodSite {
        page.raw(" <a")
        page.attribute("href", path.absolute(under: "/") + "?" + lastGoodQuery)
        page.raw(">Show the last good page</a>")
    }
    page.raw("</p>\n</main>\n</body>\n</html>\n")
    let body = withReloadScript(page.finish().bytes, revision: site.revision)
    // Not a page of the site: nothing may take it for one.
    return PreviewResponse(500, .html, body)
}
