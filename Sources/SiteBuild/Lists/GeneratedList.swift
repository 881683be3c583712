import Diagnostics
import SiteModel

/// What a page lists that no file is written for.
enum GeneratedList: Sendable, Hashable {
    /// A folder's pages.
    case section
    /// All tags of a language.
    case tags
    /// The pages with a tag.
    case tag(slug: String)

    /// Whether it is none of the site's pages, but a way through them.
    var isOfTags: Bool { self != .section }

    /// The templates that may make it, the first that exists being taken.
    ///
    /// - Parameter section: the first folder of the list's address.
    func templates(section: String?) -> [String] {
        switch self {
        case .section: (section.map { ["\($0)/list.html"] } ?? []) + ["list.html"]
        case .tags: ["tags.html", "list.html"]
        case .tag: ["tag.html", "list.html"]
        }
    }
}

/// The path below which tags have their lists, in every language behind its prefix: `/tag/jkn/`.
let tagFolder = "tag"

/// The entry of a list at `/key/`.
///
/// - Parameter source: what diagnostics call it, as there is no file.
func listEntry(
    _ list: GeneratedList, key: String, title: String, language: String, source: String,
    in configuration: SiteConfiguration
) -> SiteIndex.Entry? {
    guard let address = listAddress(key, language, in: configuration) else { return nil }
    let page = Page(
        source: source, key: key, language: language, isFolderPage: true,
        frontMatter: FrontMatter(), body: SourceText(path: source), address: address)
    return SiteIndex.Entry(page: page, title: title, list: list)
}

/// `/key/` behind the prefix of its language.
func listAddress(
    _ key: String, _ language: String, in configuration: SiteConfiguration
) -> URLPath? {
    let prefix = language == configuration.defaultLanguage ? "/" : "/\(language)/"
    return URLPath(prefix + key + "/")
}
