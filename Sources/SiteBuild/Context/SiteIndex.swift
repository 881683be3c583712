import Formats
import OrderedCollections
import SiteModel
import Templates

/// The pages that are published, with what every other page may show of them.
///
/// Lists are made once: a page that shows its neighbours costs no more in a large site than in a small one.
struct SiteIndex: Sendable {
    /// A page, and its front matter's texts with their values.
    struct Entry: Sendable {
        var page: Page
        var title: String
        var description: String?
        /// The user's own keys.
        var parameters: TemplateValue = .object([:])
        /// The texts of the page's corrections.
        var corrections: [String] = []
        /// What these texts read.
        var log = ReadLog()
        /// What it lists if no file is written for it.
        var list: GeneratedList?
    }

    /// A folder below content in one language.
    private struct Folder: Hashable {
        var language: String
        var name: String
    }

    /// The pages in the order of their files, then the lists that no file is written for.
    let entries: [Entry]
    /// Sorted by slug.
    let tags: [SiteTag]
    /// By the address in lower case: two that differ only in case are one on many file systems.
    private let addresses: [String: Int]
    private let positions: [String: Int]
    private let twins: [String: [Int]]
    /// By language, in the order of lists.
    private let listed: [String: [Int]]
    /// By language, newest first.
    private let released: [String: [Int]]
    private let folderPages: [Folder: Int]
    /// The pages directly in a folder, in the order of lists: its folders' pages too. Below the list of a tag are
    /// the pages that have it.
    private let children: [Folder: [Int]]
    /// The pages in a folder that are no folder's page, and those of one file, in the order of lists, and where each
    /// stands among them.
    private let leaves: [Folder: [Int]]
    private let places: [Int: Int]

    init(_ entries: [Entry], tags: [SiteTag] = []) {
        self.entries = entries
        self.tags = tags.sorted { $0.slug.precedesInBytes($1.slug) }
        var addresses: [String: Int] = [:]
        var positions: [String: Int] = [:]
        var twins: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            if entry.list == nil { positions[entry.page.id] = index }
            addresses[entry.page.address.string.lowercased()] = index
            twins[entry.page.twinKey, default: []].append(index)
        }
        var listed: [String: [Int]] = [:]
        var folderPages: [Folder: Int] = [:]
        var children: [Folder: [Int]] = [:]
        var leaves: [Folder: [Int]] = [:]
        var places: [Int: Int] = [:]
        for index in entries.indices.sorted(by: { Self.precedes(entries[$0], entries[$1]) }) {
            let page = entries[index].page
            for tag in page.frontMatter.tags {
                let list = Folder(language: page.language, name: "\(tagFolder)/\(tag.slug)")
                children[list, default: []].append(index)
            }
            if entries[index].list?.isOfTags == true {
                folderPages[Folder(language: page.language, name: page.key)] = index
                if page.key != tagFolder {
                    let overview = Folder(language: page.language, name: tagFolder)
                    children[overview, default: []].append(index)
                }
                continue
            }
            listed[page.language, default: []].append(index)
            if page.isFolderPage {
                folderPages[Folder(language: page.language, name: page.key)] = index
            } else {
                let folder = Folder(language: page.language, name: page.series)
                places[index] = leaves[folder, default: []].count
                leaves[folder, default: []].append(index)
            }
            guard !page.key.isEmpty else { continue }
            let parent = Folder(language: page.language, name: parentKey(page.key))
            children[parent, default: []].append(index)
        }
        self.addresses = addresses
        self.positions = positions
        self.twins = twins
        self.listed = listed
        released = listed.mapValues { positions in
            positions.filter { Self.isRelease(entries[$0].page) }
                .sorted { Self.isNewer(entries[$0].page, entries[$1].page) }
        }
        self.folderPages = folderPages
        self.children = children
        self.leaves = leaves
        self.places = places
    }

    /// The page with an id, which is its file's path unless it is one of many, or nil.
    func entry(id: String) -> Entry? { positions[id].map { entries[$0] } }

    /// The page or list at an address, capitals aside, or nil.
    func entry(at address: URLPath) -> Entry? {
        addresses[address.string.lowercased()].map { entries[$0] }
    }

    /// The list of a tag's pages, or nil if there is none.
    func tagList(_ slug: String, in language: String) -> Entry? {
        folderPage("\(tagFolder)/\(slug)", in: language).flatMap { $0.list == nil ? nil : $0 }
    }

    /// The pages of a language that have a tag, in the order of lists.
    func pages(taggedWith slug: String, in language: String) -> [Int] {
        children[Folder(language: language, name: "\(tagFolder)/\(slug)")] ?? []
    }

    /// The page of a folder in a language, or nil; the front page is that of the folder `""`.
    func folderPage(_ key: String, in language: String) -> Entry? {
        folderPages[Folder(language: language, name: key)].map { entries[$0] }
    }

    /// The page in `language` of the pages with the key of `page`, or nil.
    func twin(of page: Page, in language: String) -> Entry? {
        twins(of: page).first { $0.page.language == language }
    }

    /// The pages in other languages, in the order of their files.
    func twins(of page: Page) -> [Entry] {
        (twins[page.twinKey] ?? []).map { entries[$0] }.filter { $0.page.language != page.language }
    }

    /// The pages of a language, by weight, newest first, then by address: where they stand in `entries`.
    func pages(in language: String) -> [Int] { listed[language] ?? [] }

    /// The pages of a language that have a date and are no folder's page, newest first, then by address: where
    /// they stand in `entries`.
    func releases(in language: String) -> [Int] { released[language] ?? [] }

    /// The pages at the top of a language's part of the site, without the front page and those of rows: a menu of
    /// hundreds is none.
    func topPages(in language: String) -> [Entry] {
        (children[Folder(language: language, name: "")] ?? []).map { entries[$0] }
            .filter { $0.page.row == nil }
    }

    /// The pages that lie directly in the folder of a folder's page.
    func children(of page: Page) -> [Entry] { childPositions(of: page).map { entries[$0] } }

    /// Where those pages stand in `entries`.
    func childPositions(of page: Page) -> [Int] {
        guard page.isFolderPage else { return [] }
        return children[Folder(language: page.language, name: page.key)] ?? []
    }

    /// How the pages below a folder's page are spread over several.
    func pagination(of page: Page, size: Int) -> Pagination {
        // The overview of tags is no list of pages.
        let isOverview = entry(at: page.address)?.list == .tags
        return Pagination(
            address: page.address, positions: childPositions(of: page),
            size: isOverview ? .max : size)
    }

    /// The page that stands `offset` places after this one in its folder, folders' pages left out; nil if none.
    func neighbor(of page: Page, offset: Int) -> Entry? {
        guard let index = positions[page.id], let place = places[index],
            let siblings = leaves[Folder(language: page.language, name: page.series)],
            siblings.indices.contains(place + offset)
        else { return nil }
        return entries[siblings[place + offset]]
    }

    private static func isRelease(_ page: Page) -> Bool {
        page.frontMatter.date != nil && !page.isFolderPage
    }

    /// Of one day, the page that was released later is the newer one.
    private static func isNewer(_ left: Page, _ right: Page) -> Bool {
        if let one = left.frontMatter.date, let other = right.frontMatter.date, one != other {
            return one > other
        }
        if left.frontMatter.release != right.frontMatter.release {
            guard let one = left.frontMatter.release else { return false }
            guard let other = right.frontMatter.release else { return true }
            return one > other
        }
        return Self.standsBefore(left, right)
    }

    /// By address; the pages of rows stand together, in the order of the rows.
    private static func standsBefore(_ left: Page, _ right: Page) -> Bool {
        let (one, other) = (left.row?.root ?? left.address, right.row?.root ?? right.address)
        if one != other { return one < other }
        let (row, otherRow) = (left.row?.index ?? -1, right.row?.index ?? -1)
        return row == otherRow ? left.address < right.address : row < otherRow
    }

    private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
        let leftWeight = left.page.frontMatter.weight ?? .max
        let rightWeight = right.page.frontMatter.weight ?? .max
        if leftWeight != rightWeight { return leftWeight < rightWeight }
        if left.page.frontMatter.date != right.page.frontMatter.date {
            guard let leftDate = left.page.frontMatter.date else { return false }
            guard let rightDate = right.page.frontMatter.date else { return true }
            return leftDate > rightDate
        }
        return standsBefore(left.page, right.page)
    }
}

/// The key of the folder that a page lies in: `rilis` of `rilis/pks-2018`, empty at the top.
func parentKey(_ key: String) -> String {
    key.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key[..<$0]) } ?? ""
}
