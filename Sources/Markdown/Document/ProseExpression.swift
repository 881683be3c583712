package import Diagnostics

/// One `{{ … }}` of a Markdown text.
package struct ProseExpression: Sendable, Hashable {
    /// Where the value is going to stand, which decides how it must be given.
    package enum Context: Sendable, Hashable {
        /// Among the text: escaped HTML, which may hold elements.
        case text
        /// In a title or an image's alternative text: escaped HTML without elements.
        case attribute
        /// In the destination of a link or image: plain text, by `MarkdownFills.urlText`. An address
        /// that stands in the text by itself is its own text: then `expression` is asked for, too.
        case url
    }

    /// What stands between the braces, white space included.
    package var text: SourceText
    /// From the first brace to the last.
    package var span: SourceSpan
    package var context = Context.text
}

/// Text that may hold expressions, in order.
package enum TextPart: Sendable, Hashable {
    case text(String)
    /// The expression of this index.
    case expression(Int)
}

extension [TextPart] {
    /// The text with `value` in place of each expression.
    package func joined(_ value: (Int) -> String) -> String {
        var result = ""
        for part in self {
            switch part {
            case .text(let text): result += text
            case .expression(let index): result += value(index)
            }
        }
        return result
    }

    /// The text without its expressions.
    package var literal: String { joined { _ in "" } }

    package var hasExpressions: Bool {
        contains { if case .expression = $0 { true } else { false } }
    }
}
