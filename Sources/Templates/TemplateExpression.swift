package import Diagnostics

/// One expression, as stands between `{{` and `}}` of prose.
package struct TemplateExpression: Sendable {
    let expression: Expression
    package let text: SourceText

    /// The value in `context`. An undefined result is an error.
    package func evaluate(in context: TemplateContext) throws(Failure) -> TemplateValue {
        throw Failure([])
    }

    /// What printing the value gives: text or, if the host vouches for it, markup.
    package func print(in context: TemplateContext) throws(Failure) -> TemplateValue {
        throw Failure([])
    }
}

/// Parses the text between `{{` and `}}`.
package func parseExpression(_ text: SourceText) throws(Failure) -> TemplateExpression {
    throw Failure([])
}
