import Diagnostics
import Markdown
import Markup

/// A text that was parsed and whose gaps were filled with what they are: `‹0›` for the first expression.
struct ParsedMarkdown {
    let document: MarkdownDocument
    let html: String
    let diagnostics: [Diagnostic]

    var codes: [String] { diagnostics.map(\.message.id) }
    var expressions: [String] { document.expressions.map(\.text.string) }

    init(_ text: String, configure: (inout MarkdownOptions) -> Void = { _ in }) {
        self.init(bytes: Array(text.utf8), configure: configure)
    }

    init(bytes: [UInt8], configure: (inout MarkdownOptions) -> Void = { _ in }) {
        var options = MarkdownOptions()
        configure(&options)
        let parsed = parseMarkdown(SourceText(path: "test", bytes: bytes), options: options)
        let rendered = parsed.value.render(
            MarkdownFills(
                expression: { HTML(trusted: "‹\($0)›") }, urlText: { "u\($0)" },
                component: { HTML(trusted: "‹component \($0)›") },
                linkText: { HTML(trusted: "‹link \($0)›") }))
        document = parsed.value
        html = rendered.value.string
        diagnostics = parsed.diagnostics + rendered.diagnostics
    }
}
