import Diagnostics
import SiteModel

/// A tag of the site's pages in one language.
struct SiteTag: Sendable, Hashable {
    /// As the first page that has it writes it.
    var name: String
    var slug: String
    var language: String
    /// Where that page writes it.
    var span: SourceSpan

    /// The key of its list: `tag/jkn`.
    var key: String { "\(tagFolder)/\(slug)" }
}

/// The tags of `entries` in each language, in the order in which they are first met; two texts that would have one
/// address are an error.
func siteTags(_ entries: [SiteIndex.Entry]) -> Checked<[SiteTag]> {
    var tags: [SiteTag] = []
    var diagnostics: [Diagnostic] = []
    var positions: [String: Int] = [:]
    for entry in entries {
        for tag in entry.page.frontMatter.tags {
            let key = entry.page.language + "/" + tag.slug
            guard let known = positions[key] else {
                positions[key] = tags.count
                tags.append(
                    SiteTag(
                        name: tag.name, slug: tag.slug, language: entry.page.language,
                        span: tag.span))
                continue
            }
            let other = tags[known]
            guard !tag.name.utf8.elementsEqual(other.name.utf8) else { continue }
            diagnostics.append(
                .error(
                    .tagsWithOneAddress(tag.name, other.name), at: tag.span,
                    help: "write it as '\(other.name)' everywhere",
                    notes: [.init("here it is '\(other.name)'", at: other.span)]))
        }
    }
    return Checked(tags, diagnostics)
}

/// A list for each tag and one of all tags, in each language that has some. That a page has the address of
/// one of them is an error.
func tagLists(
    _ tags: [SiteTag], beside entries: [SiteIndex.Entry], words: [String: Words],
    in configuration: SiteConfiguration
) -> Checked<[SiteIndex.Entry]> {
    var pages: [String: Page] = [:]
    for entry in entries where entry.list == nil {
        pages[entry.page.address.string.lowercased()] = entry.page
    }
    var lists: [SiteIndex.Entry] = []
    var diagnostics: [Diagnostic] = []
    func add(_ list: SiteIndex.Entry?, because tag: SiteTag) {
        guard let list else { return }
        guard let page = pages[list.page.address.string.lowercased()] else {
            return lists.append(list)
        }
        diagnostics.append(
            .error(
                .addressOfTags(list.page.address),
                at: page.frontMatter.addressSpan ?? SourceSpan(path: page.source, offset: 0),
                help: "give the page another 'slug' or 'url'",
                notes: [.init("the tag '\(tag.name)' is written here", at: tag.span)]))
    }
    var languages: Set<String> = []
    for tag in tags {
        if languages.insert(tag.language).inserted {
            let overview = listEntry(
                .tags, key: tagFolder, title: words[tag.language]?["tags"] ?? tagFolder,
                language: tag.language, source: "content/\(tagFolder)", in: configuration)
            add(overview, because: tag)
        }
        let list = listEntry(
            .tag(slug: tag.slug), key: tag.key, title: tag.name, language: tag.language,
            source: "content/\(tag.key)", in: configuration)
        add(list, because: tag)
    }
    return Checked(lists, diagnostics)
}

extension Diagnostic.Message {
    static func tagsWithOneAddress(_ name: String, _ other: String) -> Self {
        Self(
            id: "tags-with-one-address", text: "the tags '\(name)' and '\(other)' have one address")
    }
    static func addressOfTags(_ address: URLPath) -> Self {
        Self(
            id: "duplicate-address",
            text: "the page has the address '\(address)' of a list of tags")
    }
}
