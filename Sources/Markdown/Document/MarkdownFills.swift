package import Markup

/// What the caller puts into a document's gaps, by the index of the expression, component or link.
package struct MarkdownFills {
    /// What becomes of a link or image.
    package enum LinkFill {
        /// It goes there.
        case destination(String)
        /// Other markup stands for it: around a link's text, or, one after the other, for an image.
        case element(open: HTML, close: HTML)
    }

    /// The value of an expression among text or in an attribute, escaped.
    package var expression: (Int) -> HTML
    /// The value of an expression in a destination, as plain text.
    package var urlText: (Int) -> String
    package var component: (Int) -> HTML
    /// What becomes of a link, given its destination with the values filled in.
    package var link: (Int, String) -> LinkFill
    /// The text of a link that has none.
    package var linkText: (Int) -> HTML
    /// What stands before and after the number of this index of the document's `numbers`.
    package var aroundNumber: (Int) -> (open: HTML, close: HTML)

    package init(
        expression: @escaping (Int) -> HTML, urlText: @escaping (Int) -> String,
        component: @escaping (Int) -> HTML,
        link: @escaping (Int, String) -> LinkFill = { .destination($1) },
        linkText: @escaping (Int) -> HTML = { _ in HTML(trusted: "") },
        aroundNumber: @escaping (Int) -> (open: HTML, close: HTML) = { _ in
            (HTML(trusted: ""), HTML(trusted: ""))
        }
    ) {
        self.expression = expression
        self.urlText = urlText
        self.component = component
        self.link = link
        self.linkText = linkText
        self.aroundNumber = aroundNumber
    }
}
