import SiteModel

/// Where pages from data stand in the tree of pages: below the folder's page whose address theirs begins with.
struct FolderKeys {
    /// The keys of folders' pages by language and address.
    private var keys: [String: String] = [:]
    private let defaultLanguage: String

    init(_ pages: [Page], default language: String) {
        defaultLanguage = language
        for page in pages where page.isFolderPage && page.frontMatter.pages == nil {
            keys[name(page.address.string, page.language)] = page.key
        }
    }

    /// The key of a page at `address`: that of the nearest folder's page above it and the parts below that; else all
    /// parts behind the prefix of the language.
    func key(of address: URLPath, in language: String) -> String {
        let parts = address.segments
        let start = language == defaultLanguage ? 0 : 1
        for count in (min(start, parts.count)..<parts.count).reversed() {
            let folder = "/" + parts[..<count].map { $0 + "/" }.joined()
            guard let key = keys[name(folder, language)] else { continue }
            let rest = parts[count...].joined(separator: "/")
            return key.isEmpty ? rest : "\(key)/\(rest)"
        }
        return parts.dropFirst(start).joined(separator: "/")
    }

    private func name(_ address: String, _ language: String) -> String { language + address }
}
