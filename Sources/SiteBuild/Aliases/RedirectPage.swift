import Diagnostics
import Markup
import SiteModel
import Templates

/// The page at `alias` that sends browsers on to a page, by `templates/alias.html` if there is one: it sees the
/// page as `page`. It needs no script, and is no result of a search.
func redirect(
    from alias: URLPath, to entry: SiteIndex.Entry, in shared: SharedScope
) -> Checked<Artifact?> {
    let scope = PageScope(entry, in: shared, seenFrom: .page(alias))
    do throws(Failure) {
        guard try shared.library.template(named: "alias.html") != nil else {
            return Checked(Artifact(alias.file, bytes: redirectPage(from: alias, scope).bytes))
        }
        let html = try render("alias.html", library: shared.library, context: scope.context)
        return Checked(Artifact(alias.file, bytes: html.bytes))
    } catch {
        return Checked(nil, error.diagnostics)
    }
}

private func redirectPage(from alias: URLPath, _ scope: PageScope) -> HTML {
    let address = scope.page.address
    let href = address.relative(to: alias)
    let base = scope.shared.baseURL
    var page = MarkupWriter()
    page.raw("<!doctype html>\n<html")
    page.attribute("lang", scope.page.language)
    page.raw(">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    page.text(scope.entry.title)
    page.raw("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\"")
    page.attribute("href", base.map { address.absolute(under: $0) } ?? href)
    page.raw(">\n<meta http-equiv=\"refresh\"")
    page.attribute("content", "0; url=" + href)
    page.raw(
        ">\n<meta name=\"color-scheme\" content=\"light dark\">\n</head>\n<body>\n<main>\n<h1>")
    page.text(scope.entry.title)
    page.raw("</h1>\n<p>")
    page.text(scope.words["moved"])
    page.raw(" <a")
    page.attribute("href", href)
    page.raw(">")
    page.text(scope.entry.title)
    page.raw("</a></p>\n</main>\n</body>\n</html>\n")
    return page.finish()
}
