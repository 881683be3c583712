package import Formats

/// One thing that was looked at for a value.
package enum Read: Sendable, Hashable {
    /// A measure: its value of now, or of an earlier day.
    case measure(String, CivilDate?)
    /// A dataset as a whole: what a chart draws.
    case dataset(String)
    /// A column as a whole.
    case column(dataset: String, name: String)
    /// A cell; rows are counted from zero.
    case cell(dataset: String, row: Int, column: String)
    /// A key of the front matter of the page in this file.
    case frontMatter(page: String, key: String)
}
