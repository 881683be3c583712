package import Diagnostics

/// A Markdown page as it was read, and the address that it gets.
package struct Page: Sendable, Hashable {
    /// The file, relative to the site: `content/rilis/pks-2018.en.md`.
    package var source: String
    /// The same for a page and its twins: `rilis/pks-2018`; a folder's page has the folder's name, the front
    /// page an empty key.
    package var key: String
    package var language: String
    package var isFolderPage: Bool
    package var frontMatter: FrontMatter
    /// The Markdown below the front matter.
    package var body: SourceText
    package var address: URLPath
    /// The row that it is made for; nil if it is a file's only page.
    package var row: PageRow?

    package init(
        source: String, key: String, language: String, isFolderPage: Bool,
        frontMatter: FrontMatter, body: SourceText, address: URLPath
    ) {
        self.source = source
        self.key = key
        self.language = language
        self.isFolderPage = isFolderPage
        self.frontMatter = frontMatter
        self.body = body
        self.address = address
    }

    /// What no other page of a site is called.
    package var id: String { row.map { "\(source)#\($0.index)" } ?? source }

    /// The same for a page and its twins, and for nothing else.
    package var twinKey: String { row.map { "\($0.fileKey)\u{0}\($0.key)" } ?? key }

    /// The key that the file's name gives, which is the page's own unless it is one of many.
    package var fileKey: String { row?.fileKey ?? key }

    /// The pages of one language that share this are neighbours: those of a folder, or of one file.
    package var series: String { row == nil ? folder : source }

    /// The first folder of the page's key, or nil for pages at the top.
    package var section: String? {
        let parts = key.split(separator: "/")
        return isFolderPage || parts.count > 1 ? parts.first.map(String.init) : nil
    }

    /// The folder below `content` that the source lies in: `rilis`, or empty.
    package var folder: String {
        let parts = source.split(separator: "/").dropFirst().dropLast()
        return parts.joined(separator: "/")
    }
}
