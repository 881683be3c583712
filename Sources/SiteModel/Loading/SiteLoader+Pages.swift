import Diagnostics
import Values

extension SiteLoader {
    /// A Markdown page: its front matter decoded, its body kept for later, its address decided.
    mutating func page(
        _ path: String, _ configuration: SiteConfiguration
    ) throws(FileSystemError) -> Page? {
        guard let file = try source(path) else { return nil }
        let before = diagnostics.count
        if let code = PageName.unknownLanguage(path: path, languages: configuration.languages) {
            diagnostics.append(
                .error(
                    .languageNotConfigured(code), at: file.text.span(at: 0),
                    help: "add it to 'languages' or rename the file"))
        }
        let parts = take(splitFrontMatter(file))
        if let fault = encodingFault(parts.body) { diagnostics.append(fault) }
        var frontMatter = FrontMatter()
        if let text = parts.frontMatter, let node = yaml(text) {
            frontMatter = take(decodeFrontMatter(node))
        }
        var name = PageName(path: path, languages: configuration.languages)
        if let language = frontMatter.language {
            if configuration.languages.contains(language) {
                name.language = language
            } else {
                diagnostics.append(
                    .error(
                        .languageNotConfigured(language), at: frontMatter.languageSpan,
                        help: helpForUnknown(language, known: configuration.languages)))
            }
        }
        if frontMatter.title == nil, !Array(diagnostics[before...]).hasErrors {
            diagnostics.append(
                .error(
                    .missingTitle, at: file.text.span(at: 0),
                    help: "start the page with '---', 'title: …', '---'"))
        }
        guard let address = address(name, frontMatter, configuration),
            // No file system has longer names.
            address.segments.allSatisfy({ $0.utf8.count <= 255 })
        else {
            diagnostics.append(
                .error(
                    .badAddress(frontMatter.url ?? frontMatter.slug ?? path),
                    at: frontMatter.addressSpan ?? file.text.span(at: 0),
                    help: "an address is made of names between single slashes, as /rilis/pks-2018/")
            )
            return nil
        }
        return Page(
            source: path, key: name.key, language: name.language,
            isFolderPage: name.isFolderPage, frontMatter: frontMatter, body: parts.body,
            address: address)
    }

    /// The page's address: `url` as it is, else its folder and its slug, below the language's prefix.
    private func address(
        _ name: PageName, _ frontMatter: FrontMatter, _ configuration: SiteConfiguration
    ) -> URLPath? {
        let prefix =
            name.language == configuration.defaultLanguage ? "" : "/" + name.language
        if let url = frontMatter.url {
            return URLPath((url.hasPrefix("/") ? "" : "/") + url + (url.hasSuffix("/") ? "" : "/"))
        }
        var parts = name.key.split(separator: "/").map(String.init)
        if let slug = frontMatter.slug {
            if !parts.isEmpty { parts.removeLast() }
            parts.append(slug)
        }
        return URLPath(prefix + parts.map { "/" + $0 }.joined() + "/")
    }
}

extension Diagnostic.Message {
    static let missingTitle = Self(id: "missing-title", text: "the page has no title")
    static func badAddress(_ address: String) -> Self {
        Self(id: "bad-address", text: "'\(address)' gives no address that a page can have")
    }
}
