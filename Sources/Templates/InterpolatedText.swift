package import Diagnostics

/// Plain text with `{{ … }}` parts: a scalar of front matter or of a component's body.
package struct InterpolatedText: Sendable {
    enum Part: Sendable {
        case text(String)
        case expression(TemplateExpression)
    }

    let parts: [Part]

    /// Whether there is anything to evaluate.
    package var isConstant: Bool {
        parts.allSatisfy { if case .text = $0 { true } else { false } }
    }

    /// The text with its parts filled in; the typed value if the text is exactly one `{{ … }}`.
    package func evaluate(in context: TemplateContext) throws(Failure) -> TemplateValue {
        throw Failure([])
    }
}

/// Parses plain text with `{{ … }}` parts. `{% %}` and `{# #}` are errors.
package func parseTextWithExpressions(_ text: SourceText) throws(Failure) -> InterpolatedText {
    throw Failure([])
}
