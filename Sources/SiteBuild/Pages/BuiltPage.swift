import Diagnostics
import SiteModel
import Tables

/// What making a page gave, and what it read.
struct BuiltPage: Sendable {
    var address: URLPath
    /// The page's file; nil for a list that none is written for.
    var source: String?
    /// The page itself and its figures' files; empty if it could not be made.
    var artifacts: [Artifact] = []
    var diagnostics: [Diagnostic] = []
    /// The links of the page's Markdown that stay in the site.
    var links: [SiteLink] = []
    /// The claims of its text, in order.
    var claims: [CheckedClaim] = []
    /// Its numbered figures and tables.
    var figures: [Figure] = []
    /// The datasets and measures that the page shows.
    var datasets: [String] = []
    var measures: [String] = []
    /// The datasets that the page's own queries make.
    var queries: [Dataset] = []
    /// The datasets that are not only part of a list of all of them, and those that the page's queries read.
    var namedDatasets: Set<String> = []
    /// Whether it shows a list of all datasets.
    var listsDatasets = false
    /// The templates that it was made with, in the order in which they were first looked for.
    var templates: [String] = []
    /// The files beside the page that it links to or shows, by their path below content.
    var ownedFiles: Set<String> = []
}
