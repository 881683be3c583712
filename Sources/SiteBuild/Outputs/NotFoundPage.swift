import Diagnostics
import Markup
import SiteModel
import Templates

/// The page that a server sends for unknown addresses.
let notFoundFile = "404.html"

/// Whether the site has such a page: a template, and a front page whose language and words it takes.
func hasNotFoundPage(_ shared: SharedScope) -> Bool {
    shared.site.templates[notFoundFile] != nil && frontPage(shared) != nil
}

private func frontPage(_ shared: SharedScope) -> SiteIndex.Entry? {
    shared.index.folderPage("", in: shared.site.configuration.defaultLanguage)
}

/// 404.html in the site's first language, if there is a template for it.
///
/// A server sends it for any address, so every address in it starts at the server's root and needs the path of
/// the `base_url`. Host and scheme are left out: the page asks no other server than the one it came from.
func notFoundPage(in shared: SharedScope, base: String) -> Checked<Artifact?> {
    guard hasNotFoundPage(shared), let path = OutputPath(notFoundFile),
        let home = frontPage(shared)
    else { return Checked(nil) }
    let scope = PageScope(home, in: shared, seenFrom: .anywhere(base: pathOfAddress(base)))
    do throws(Failure) {
        let html = try render(notFoundFile, library: shared.library, context: scope.context)
        return Checked(Artifact(path, bytes: html.bytes))
    } catch {
        return Checked(nil, error.diagnostics)
    }
}

/// The path of `https://example.org/laporan/`: `/laporan/`.
func pathOfAddress(_ address: String) -> String {
    var slashes = 0
    for (offset, byte) in address.utf8.enumerated() where byte == UInt8(ascii: "/") {
        slashes += 1
        if slashes == 3 { return String(decoding: address.utf8.dropFirst(offset), as: UTF8.self) }
    }
    return "/"
}
