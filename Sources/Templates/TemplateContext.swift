package import Formats

/// What a template sees and how it is rendered.
package struct TemplateContext: Sendable {
    /// What printing null does.
    package enum NullOutput: Sendable {
        /// It is an error: a page never shows `None`.
        case error
        /// It prints `None`, as Jinja does.
        case asJinja
    }

    /// Names that every template sees, imported ones too: `t`, `asset`, `site`.
    package var globals: [String: TemplateValue]
    /// Names of this render: `page`, `data`. Imported templates see them only `with context`.
    package var locals: [String: TemplateValue]
    /// The language in which measures, numbers and dates are written.
    package var locale: FormatLocale
    /// Whether text is escaped on output.
    package var autoescapes = true
    /// Whether the filter `safe` may turn text into markup; in a page's prose it may not.
    package var allowsSafe = true
    package var nullOutput = NullOutput.error
    package var limits = RenderLimits()
    /// The filters that the host provides.
    package var host = HostFilters()
    /// Called with the name of each template that is looked for, found or not, in order, each time.
    package var noteTemplate: (@Sendable (String) -> Void)?
    /// Gives the marks of what is printed; nil unless a page is traced.
    package var tracer: (any OutputTracer)?

    package init(
        globals: [String: TemplateValue] = [:], locals: [String: TemplateValue] = [:],
        locale: FormatLocale
    ) {
        self.globals = globals
        self.locals = locals
        self.locale = locale
    }
}
