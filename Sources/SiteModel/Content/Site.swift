package import Diagnostics
package import Queries
package import Tables

/// Everything that was read from disk for a build.
package struct Site: Sendable {
    package var configuration: SiteConfiguration
    /// In the order of their files' paths; drafts and embargoed pages included. One that is made for each row of a dataset
    /// is one page until it is built.
    package var pages: [Page]
    /// What the addresses of pages begin with that could not be made of their rows: that links there lead to nothing is
    /// a consequence.
    package var unmadeRoots: [URLPath] = []
    package var catalog: TableCatalog
    package var measures: MeasureSet
    /// The templates by name, as `page.html` and `components/quote.html`: the site's own, else the theme's.
    package var templates: [String: SourceFile]
    /// The interface words of each language.
    package var words: [String: WordList]
    /// The files of templates/assets by their name below it: the site's own, else the theme's.
    package var assets: [String: [UInt8]]
    /// What the site's folder templates has that the theme has not.
    package var additions: ThemeAdditions
    /// Images and other files that lie beside pages, by their path below content.
    package var ownedFiles: [String: [UInt8]]
    /// Every text that was read, for showing diagnostics.
    package var sources: SourceCollection
    /// Answers the questions of pages; it knows those of files already.
    package var queries = QueryRunner()
}

/// The files that were read, by path.
package struct SourceCollection: Sendable {
    private var files: [String: SourceFile] = [:]
    /// Those that were too large to be kept, and are read again for what is to be shown of them.
    private var largeFiles: [String: LargeFile] = [:]
    private var lines: [String: DistantLines] = [:]

    package init() {}

    package mutating func add(_ file: SourceFile) { files[file.path] = file }

    package mutating func add(_ file: LargeFile) {
        largeFiles[file.path] = file
        lines[file.path] = DistantLines(count: file.count, bytes: file.bytes)
    }

    /// The file at a path that was not kept.
    package func largeFile(_ path: String) -> LargeFile? { largeFiles[path] }

    /// The lines of a file that was not kept.
    package func distantLines(_ path: String) -> DistantLines? { lines[path] }

    package subscript(_ path: String) -> SourceFile? { files[path] }

    /// Shows diagnostics with the lines they speak of.
    package func renderer(usesColor: Bool = false) -> DiagnosticRenderer {
        let (files, lines) = (files, lines)
        return DiagnosticRenderer(usesColor: usesColor, lines: { lines[$0] }) { files[$0] }
    }
}
