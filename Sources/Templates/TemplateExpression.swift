package import Diagnostics
import OrderedCollections

/// One expression, as stands between `{{` and `}}` of prose.
package struct TemplateExpression: Sendable {
    private let expression: RootExpression
    private let template: Template

    package var text: SourceText { template.text }
    /// Where it stands.
    package var span: SourceSpan { template.wholeSpan(expression.source) }
    /// As it was written.
    package var source: String { template.source(expression.source) }

    init(expression: Expression, text: SourceText) {
        let globals = GlobalNames()
        self.expression = RootExpression(
            expression, in: LocalScope(isTopLevel: true, globals: globals))
        template = Template(text: text, globals: globals)
    }

    /// The value in `context`. An undefined result is an error.
    package func evaluate(in context: TemplateContext) throws(Failure) -> TemplateValue {
        try evaluate(in: context) { (_, value) throws(TemplateError) in
            switch value {
            case .undefined(.omittedElse): return .string("")
            case .undefined(let origin): throw origin.error
            default: return value
            }
        }
    }

    /// What printing the value gives: `.string`, or `.safe` if it is markup.
    package func print(in context: TemplateContext) throws(Failure) -> TemplateValue {
        try evaluate(in: context) { (renderer, value) throws(TemplateError) in
            try renderer.text(value)
        }
    }

    /// The value without the filters that only decide how it is printed; nil if it has none.
    package func unformattedValue(in context: TemplateContext) -> TemplateValue? {
        try? evaluate(in: context) { (renderer, _) throws(TemplateError) in
            renderer.unformattedValue(expression) ?? .null
        }
    }

    private func evaluate(
        in context: TemplateContext,
        _ finish: (inout Renderer, TemplateValue) throws(TemplateError) -> TemplateValue
    ) throws(Failure) -> TemplateValue {
        var renderer = Renderer(template: template, library: nil, context: context)
        do {
            let value = try expression.evaluate(&renderer)
            return try finish(&renderer, value)
        } catch { throw renderer.located(error, at: expression.range).failure }
    }
}

/// Parses the text between `{{` and `}}`.
package func parseExpression(_ text: SourceText) throws(Failure) -> TemplateExpression {
    var lexer = TemplateLexer(text.bytes)
    lexer.lexExpression()
    var parser = TemplateParser(text: text, lexer: lexer)
    let expression = try parser.parseTuple()
    guard parser.current.kind == .end else { throw parser.unexpected(wanted: "an operator") }
    return TemplateExpression(expression: expression, text: text)
}
