package import Diagnostics

/// A fenced block whose info string starts with a name in braces.
package struct ComponentBlock: Sendable, Hashable {
    /// What stands in the braces: `chart`.
    package var name: String
    package var nameSpan: SourceSpan
    /// What follows the braces: `by_province` of `{sql} by_province`; empty if nothing does.
    package var argument: SourceText
    /// The lines between the fences without the indentation of lists, quotes and the fence.
    package var body: SourceText
    /// From the opening fence to the end of the closing one.
    package var span: SourceSpan
    /// The whole info string.
    package var infoSpan: SourceSpan
}
