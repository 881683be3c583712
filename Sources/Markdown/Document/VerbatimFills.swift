import Diagnostics
import Markup

extension MarkdownFills {
    /// Fills the gaps of `document` with what the author wrote: for a text that stands by itself, without data.
    package static func verbatim(_ document: MarkdownDocument) -> MarkdownFills {
        let expressions = document.expressions.map { "{{\($0.text.string)}}" }
        return MarkdownFills(
            expression: { HTML(escaping: expressions[$0]) },
            urlText: { expressions[$0] },
            component: { listing(document.components[$0]) })
    }
}

/// A component block as the code listing that it is in other viewers.
private func listing(_ block: ComponentBlock) -> HTML {
    var writer = MarkupWriter()
    writer.raw("<pre><code")
    writer.attribute("class", "language-{\(block.name)}")
    writer.raw(">")
    writer.text(block.body.string)
    writer.raw("</code></pre>")
    return writer.finish()
}
