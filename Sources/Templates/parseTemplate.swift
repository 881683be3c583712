package import Diagnostics

/// Parses a whole template; nil with diagnostics if it is faulty.
package func parseTemplate(_ text: SourceText) -> Checked<Template?> {
    var lexer = TemplateLexer(text.bytes)
    lexer.lexTemplate()
    var parser = TemplateParser(text: text, lexer: lexer)
    do {
        let (body, _) = try parser.parseBody(until: [])
        return Checked(Template(text: text, body: body, blocks: parser.blocks))
    } catch {
        return Checked(nil, error.diagnostics)
    }
}
