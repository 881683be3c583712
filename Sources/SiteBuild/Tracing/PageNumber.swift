package import Diagnostics

/// A number on a page, or a date or another short text that one origin printed and that holds numbers.
package struct PageNumber: Sendable, Hashable {
    /// As a reader sees it: `192,03 juta`, `15 Februari 2018`.
    package var text: String
    /// The text around a number that stands in a longer text; empty if the origin printed `text` alone.
    package var context: String
    /// `text`, `table`, `drawing`, `description`, `attribute` or `head`.
    package var place: String
    /// Whether it stands in the narrow drawing, which repeats the wide one.
    package var isRepeated: Bool
    package var origin: Origin
    /// Where exactly a literal stands; else where its origin does.
    package var span: SourceSpan?
    /// The values, written the same in all languages: one for each number of the text, or that which was formatted;
    /// none for a digit of a name, as in K3.
    package var values: [String]
}
