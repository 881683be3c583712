import Diagnostics
import Formats
import Markup
import Templates

/// The page that `text` gives, as text.
func page(
    _ text: String, _ locals: [String: TemplateValue] = [:],
    templates: [String: String] = [:], nullOutput: TemplateContext.NullOutput = .asJinja
) throws(Failure) -> String {
    let library = TemplateLibrary { name in
        name == "main.html"
            ? SourceFile(path: name, text: text)
            : templates[name].map { SourceFile(path: name, text: $0) }
    }
    var context = TemplateContext(locals: locals, locale: .en)
    context.nullOutput = nullOutput
    return try render("main.html", library: library, context: context).string
}

/// The first diagnostic of rendering `text`, or nil if there is none.
func fault(
    _ text: String, _ locals: [String: TemplateValue] = [:],
    templates: [String: String] = [:], nullOutput: TemplateContext.NullOutput = .asJinja
) -> Diagnostic? {
    do {
        _ = try page(text, locals, templates: templates, nullOutput: nullOutput)
        return nil
    } catch { return error.diagnostics.first }
}
