/// How Markdown is read and written; the defaults are those of a site.
package struct MarkdownOptions: Sendable, Hashable {
    /// How the alignment of a table's column is written.
    package enum TableAlignment: Sendable, Hashable {
        /// `class="align-right"`, which a strict Content-Security-Policy and HTML checkers accept.
        case styleClass
        /// `align="right"`, as GitHub writes it.
        case attribute
    }

    /// Whether raw HTML, and links of any scheme, are output as they are; else each is an error.
    package var allowsRawHTML = false
    package var tableAlignment = TableAlignment.styleClass
    /// Whether a table stands in a part of its own that scrolls sideways and can take the focus.
    package var wrapsTables = false
    /// Whether a heading ends with a link to itself.
    package var linksHeadings = false
    /// Whether headings get an `id`.
    package var identifiesHeadings = true
    /// Ids that the page already uses; a heading never gets one of them by itself.
    package var reservedIDs: Set<String> = []
    /// Whether the document remembers where each number of the text stands, for a page that is traced.
    package var locatesNumbers = false
    package var words = MarkdownWords()

    package init() {}
}

/// The words that the Markdown writer adds to a page, in the page's language.
package struct MarkdownWords: Sendable, Hashable {
    package var note = "Note"
    package var tip = "Tip"
    package var important = "Important"
    package var warning = "Warning"
    package var caution = "Caution"
    /// The label of the link from a footnote to where it is cited; the number follows.
    package var backToReference = "Back to reference"
    /// The label of a heading's link to itself; the heading's text follows.
    package var linkToHeading = "Link to"
    /// The labels of a task's box; nil for none, as GitHub writes it.
    package var taskDone: String?
    package var taskOpen: String?
    /// The label of the part of the page in which a wide table scrolls.
    package var table = "Table"
    /// The label of the footnotes' section.
    package var footnotes = "Footnotes"

    package init() {}
}
