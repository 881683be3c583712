package import Diagnostics
package import Markup

/// Renders the template called `name` with all that it extends and includes.
///
/// - Throws: what is wrong, at its place in a template, with notes on how it was reached.
package func render(
    _ name: String, library: TemplateLibrary, context: TemplateContext
) throws(Failure) -> HTML {
    throw Failure([])
}
