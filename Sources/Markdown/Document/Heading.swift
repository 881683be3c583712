package import Diagnostics

/// A heading of the text.
package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package var level: Int
    /// Unique in the document; made from the text without values, or set by `{#id}`. Empty if the options say
    /// that headings get none.
    package var id: String
    /// The text without markup.
    package var text: [TextPart]
    package var span: SourceSpan
}
