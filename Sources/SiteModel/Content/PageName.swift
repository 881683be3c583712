/// What a content file's name says: the page's key, its language, and whether it is a folder's page.
package struct PageName: Sendable, Hashable {
    package var key: String
    package var language: String
    package var isFolderPage: Bool
    /// The name's last part without suffixes; the default slug.
    package var stem: String

    /// Reads `content/rilis/pks-2018.en.md`. Only suffixes that are configured languages are languages.
    ///
    /// - Parameter languages: the first is the default.
    package init(path: String, languages: [String]) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map(String.init)
        var name = parts.popLast() ?? ""
        if name.hasSuffix(".md") { name.removeLast(3) }
        language = languages.first ?? "en"
        for candidate in languages where name.hasSuffix("." + candidate) {
            language = candidate
            name.removeLast(candidate.utf8.count + 1)
            break
        }
        isFolderPage = name == "index"
        stem = name
        if !isFolderPage { parts.append(name) }
        key = parts.joined(separator: "/")
    }

    /// The suffix before `.md` if it looks like a language that is not configured: `de` of `a.de.md`.
    package static func unknownLanguage(path: String, languages: [String]) -> String? {
        guard path.hasSuffix(".md") else { return nil }
        let name = path.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let suffix = String(name[name.utf8.index(after: dot)...])
        let looksLikeLanguage =
            suffix.utf8.count == 2
            && suffix.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return looksLikeLanguage && !languages.contains(suffix) ? suffix : nil
    }
}
