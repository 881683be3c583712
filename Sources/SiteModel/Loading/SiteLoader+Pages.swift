import Diagnostics
import Values

extension SiteLoader {
    /// A Markdown page: its front matter decoded, its body kept for later, its address decided.
    mutating func page(
        _ path: String, _ configuration: SiteConfiguration
    ) throws(FileSystemError) -> Page? {
        guard let file = try source(path) else { return nil }
        if let code = PageName.unknownLanguage(path: path, languages: configuration.languages) {
            diagnostics.append(
                .error(
                    .languageNotConfigured(code), at: file.text.span(at: 0),
                    help: "add it to 'languages' or rename the file"))
        }
        let parts = take(splitFrontMatter(file))
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
                    .error(.languageNotConfigured(language), at: parts.frontMatter?.span(at: 0)))
            }
        }
        if frontMatter.title == nil, !diagnostics.hasErrors(in: path) {
            diagnostics.append(
                .error(
                    .missingTitle, at: file.text.span(at: 0),
                    help: "start the page with '---', 'title: …', '---'"))
        }
        guard let address = address(name, frontMatter, configuration) else {
            diagnostics.append(.error(.badAddress(path), at: parts.frontMatter?.span(at: 0)))
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

extension [Diagnostic] {
    fileprivate func hasErrors(in path: String) -> Bool {
        contains { $0.severity == .error && $0.span?.path == path }
    }
}

extension Diagnostic.Message {
    static let missingTitle = Self(id: "missing-title", text: "the page has no title")
    static func badAddress(_ path: String) -> Self {
        Self(id: "bad-address", text: "'\(path)' gives no address that a page can have")
    }
}
