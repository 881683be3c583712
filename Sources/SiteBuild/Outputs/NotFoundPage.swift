import Diagnostics
import Markup
import SiteModel
import Templates

/// 404.html in the site's first language, if there is a template for it.
///
/// A server sends it for any address, so every address in it starts at the server's root and needs the path of
/// the `base_url`. Host and scheme are left out: the page asks no other server than the one it came from.
func notFoundPage(in shared: SharedScope) -> Checked<Artifact?> {
    let configuration = shared.site.configuration
    let name = "404.html"
    guard let template = shared.site.templates[name], let path = OutputPath(name),
        let home = shared.index.folderPage("", in: configuration.defaultLanguage)
    else { return Checked(nil) }
    guard let base = shared.options.baseURL ?? configuration.baseURL else {
        // A site that did not ask for the page can do without.
        if Theme.brings(template) { return Checked(nil) }
        return Checked(
            nil,
            [
                .error(
                    .missingBaseURL(name), at: SourceSpan(path: "site.yml", offset: 0),
                    help: "add 'base_url: https://…/', or remove templates/404.html")
            ])
    }
    let scope = PageScope(home, in: shared, seenFrom: .anywhere(base: pathOfAddress(base)))
    do throws(Failure) {
        let html = try render(name, library: shared.library, context: scope.context)
        return Checked(Artifact(path, bytes: html.bytes))
    } catch {
        return Checked(nil, error.diagnostics)
    }
}

/// The path of `https://example.org/laporan/`: `/laporan/`.
private func pathOfAddress(_ address: String) -> String {
    var slashes = 0
    for (offset, byte) in address.utf8.enumerated() where byte == UInt8(ascii: "/") {
        slashes += 1
        if slashes == 3 { return String(decoding: address.utf8.dropFirst(offset), as: UTF8.self) }
    }
    return "/"
}

extension Diagnostic.Message {
    static func missingBaseURL(_ name: String) -> Self {
        Self(id: "missing-base-url", text: "\(name) needs the site's 'base_url', which is not set")
    }
}
