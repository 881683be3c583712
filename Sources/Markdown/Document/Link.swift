package import Diagnostics

/// A link or an image; what CommonMark calls autolinks, and addresses that stand in the text, included.
package struct Link: Sendable, Hashable {
    /// The destination as written, without escapes and not percent-encoded.
    package var destination: [TextPart]
    /// The title; empty if there is none.
    package var title: [TextPart]
    /// The text, or the alternative text of an image, without markup.
    package var text: [TextPart]
    package var isImage: Bool
    package var span: SourceSpan

    /// Whether the text must come from `MarkdownFills.linkText`: `[](#id)`.
    package var isEmpty: Bool { text.isEmpty && !isImage }
}
