package import Diagnostics

/// Parses a whole template; nil with diagnostics if it is faulty.
///
/// - Parameter checksMarkup: whether outputs are looked at for where they stand in HTML: in a script, a style, an
///   address. Not for templates whose text is not escaped.
package func parseTemplate(
    _ text: SourceText, checksMarkup: Bool = true
) -> Checked<Template?> {
    guard text.bytes.count <= TemplateParser.sizeLimit else {
        return Checked(
            nil,
            [
                .error(
                    .templateTooLarge(TemplateParser.sizeLimit), at: text.span(at: 0),
                    help: "data belong into content/data")
            ])
    }
    if let fault = encodingFault(text) { return Checked(nil, [fault]) }
    var lexer = TemplateLexer(text.bytes)
    lexer.lexTemplate()
    var parser = TemplateParser(text: text, lexer: lexer)
    if checksMarkup { parser.markup = MarkupState() }
    do {
        let (body, _) = try parser.parseBody(until: [])
        return Checked(Template(text: text, body: body, blocks: parser.blocks))
    } catch {
        return Checked(nil, error.diagnostics)
    }
}
