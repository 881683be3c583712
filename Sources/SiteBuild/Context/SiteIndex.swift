import Formats
import SiteModel
import Templates

/// The pages that are published, with what every other page may show of them.
struct SiteIndex: Sendable {
    /// A page, and its front matter's texts with their values.
    struct Entry: Sendable {
        var page: Page
        var title: String
        var description: String?
    }

    let entries: [Entry]
    private let positions: [String: Int]
    private let twins: [String: [Int]]

    init(_ entries: [Entry]) {
        self.entries = entries
        var positions: [String: Int] = [:]
        var twins: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            positions[entry.page.source] = index
            twins[entry.page.key, default: []].append(index)
        }
        self.positions = positions
        self.twins = twins
    }

    /// The page that the file at `source` is, or nil.
    func entry(source: String) -> Entry? { positions[source].map { entries[$0] } }

    /// The page in `language` of the pages with the key of `page`, or nil.
    func twin(of page: Page, in language: String) -> Entry? {
        twins(of: page).first { $0.page.language == language }
    }

    /// The pages in other languages, in the order of their files.
    func twins(of page: Page) -> [Entry] {
        (twins[page.key] ?? []).map { entries[$0] }.filter { $0.page.language != page.language }
    }

    /// The pages of a language, by weight, newest first, then by address.
    func pages(in language: String) -> [Entry] {
        entries.filter { $0.page.language == language }.sorted(by: Self.precedes)
    }

    /// The pages that lie directly in the folder of a folder's page.
    func children(of page: Page) -> [Entry] {
        guard page.isFolderPage else { return [] }
        let prefix = page.key.isEmpty ? "" : page.key + "/"
        return pages(in: page.language).filter { entry in
            entry.page.key != page.key && entry.page.key.hasPrefix(prefix)
                && !entry.page.key.dropFirst(prefix.count).contains("/")
        }
    }

    /// The pages beside this one in its folder, folder pages left out.
    func siblings(of page: Page) -> [Entry] {
        guard !page.isFolderPage else { return [] }
        return pages(in: page.language).filter {
            !$0.page.isFolderPage && $0.page.folder == page.folder
        }
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
        return left.page.address < right.page.address
    }
}
