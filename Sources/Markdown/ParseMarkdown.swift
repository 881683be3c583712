import CCmark
package import Diagnostics

/// Parses Markdown: CommonMark by libcmark, and on its tree what readers of GitHub expect (tables,
/// strikethrough, task lists, footnotes, bare addresses, alerts), heading ids, `{{ … }}` and component blocks.
///
/// ```
/// text ──scanBlocks──► lines ──rewriteMarkdown──► text with placeholders ──libcmark──► tree
///      ──extend──► tree with our nodes ──FragmentWriter──► HTML with gaps
/// ```
package func parseMarkdown(
    _ text: SourceText, options: MarkdownOptions = MarkdownOptions()
) -> Checked<MarkdownDocument> {
    let rewritten = rewriteMarkdown(text)
    let tree = CommonMarkDocument(parsing: rewritten.text.bytes)
    var writer = FragmentWriter(rewritten, options: options)
    tree.withRoot { root in
        writer.extend(root)
        writer.write(root)
        writer.writeFootnotes()
    }
    writer.reportUncited()
    writer.forgetUnread()
    return Checked(writer.document, rewritten.diagnostics + writer.diagnostics)
}

extension FragmentWriter {
    fileprivate mutating func reportUncited() {
        for footnote in rewritten.footnotes where !footnote.isCited {
            diagnostics.append(.warning(.uncitedFootnote(footnote.label), at: footnote.span))
        }
    }

    /// Removes the expressions that stand in code after all, so that nobody evaluates them.
    fileprivate mutating func forgetUnread() {
        guard !unread.isEmpty else { return }
        var indices: [Int: Int] = [:]
        for index in document.expressions.indices where !unread.contains(index) {
            indices[index] = indices.count
        }
        document.expressions = document.expressions.enumerated()
            .filter { !unread.contains($0.offset) }.map(\.element)
        func renumbered(_ parts: [TextPart]) -> [TextPart] {
            parts.map { part in
                if case .expression(let index) = part {
                    .expression(indices[index] ?? 0)
                } else {
                    part
                }
            }
        }
        for index in document.headings.indices {
            document.headings[index].text = renumbered(document.headings[index].text)
        }
        for index in document.links.indices {
            document.links[index].destination = renumbered(document.links[index].destination)
            document.links[index].title = renumbered(document.links[index].title)
            document.links[index].text = renumbered(document.links[index].text)
        }
        for index in document.fragment.gaps.indices {
            if case .expression(let old) = document.fragment.gaps[index].gap {
                document.fragment.gaps[index].gap = .expression(indices[old] ?? 0)
            }
        }
    }
}

extension Diagnostic.Message {
    static func uncitedFootnote(_ label: String) -> Self {
        Self(id: "uncited-footnote", text: "footnote '\(label)' is never cited and not shown")
    }
}
