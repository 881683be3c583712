package import Diagnostics
package import Markup

/// Renders the template called `name` with all that it extends and includes.
///
/// - Throws: what is wrong, at its place in a template, with notes on how it was reached.
package func render(
    _ name: String, library: TemplateLibrary, context: TemplateContext
) throws(Failure) -> HTML {
    context.noteTemplate?(name)
    guard let template = try library.template(named: name) else {
        throw Failure(.error(.missingTemplate(name)))
    }
    return try render(template, library: library, context: context)
}

/// Renders a template that was parsed already.
package func render(
    _ template: Template, library: TemplateLibrary?, context: TemplateContext
) throws(Failure) -> HTML {
    var renderer = Renderer(template: template, library: library, context: context)
    do { try renderer.runTemplate() } catch { throw error.failure }
    return HTML(trusted: renderer.output.bytes)
}
