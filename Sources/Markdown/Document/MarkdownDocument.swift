package import Diagnostics
package import Markup

/// Parsed Markdown: HTML with gaps, and what is known about the gaps.
package struct MarkdownDocument: Sendable {
    /// In the order of the text.
    package internal(set) var headings: [Heading] = []
    /// In the order of the text; those of component blocks are not among them.
    package internal(set) var expressions: [ProseExpression] = []
    package internal(set) var components: [ComponentBlock] = []
    package internal(set) var links: [Link] = []
    /// What `MarkdownOptions.locatesNumbers` asks for; in the order in which they are written.
    package internal(set) var numbers: [LocatedNumber] = []
    var fragment = Fragment()
    var allowsAnyScheme = false

    /// The HTML with its gaps filled.
    ///
    /// A destination that a value turned into `javascript:` and the like is left empty and reported.
    package func render(_ fills: MarkdownFills) -> Checked<HTML> {
        fragment.render(fills, links: links, allowsAnyScheme: allowsAnyScheme)
    }
}
