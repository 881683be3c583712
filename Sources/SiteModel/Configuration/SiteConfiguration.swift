package import Formats
package import Queries
package import Values

/// What site.yml says.
package struct SiteConfiguration: Sendable, Hashable {
    package var title: LocalizedText
    package var description: LocalizedText?
    /// Where the site will be published, with a `/` at its end; nil if the site does not say.
    package var baseURL: String?
    /// Whether site.yml says one that cannot be used, which was reported.
    package var hasFaultyBaseURL = false
    /// Language codes; the first is the default, whose pages have no prefix.
    package var languages: [String]
    package var timeZone: UTCOffset
    /// The output folder, relative to the site.
    package var output: String
    package var allowsRawHTML: Bool
    /// How many pages a list shows on each of its pages; at least 1.
    package var pageSize = 20
    package var checks: CheckLevels
    package var theme = ThemeConfiguration()
    /// The programs that may run and print datasets.
    package var loaders: [LoaderConfiguration] = []
    /// Whether each language gets a `feed.xml` of its dated pages.
    package var makesFeed = true
    /// Whether the site gets a `sitemap.xml`, and a `robots.txt` that names it.
    package var makesSitemap = true
    /// Where queries can be run beside the site itself.
    package var connections: [ConnectionConfiguration] = []

    package var defaultLanguage: String { languages.first ?? "en" }
}

/// How the checks that a site may tune are reported.
package struct CheckLevels: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable {
        case error, warning, off
    }

    /// Links to pages, files and anchors of the site that do not exist.
    package var links = Level.error
    /// Pages that are missing in one of the site's languages.
    package var translations = Level.off
    /// Datasets that no page, query or measure uses.
    package var unusedDataset = Level.warning
}
