@_exported public import Formats

/// How templates are rendered for a program that uses `Templates` as a library.
public struct TemplateOptions: Sendable {
    /// Whether text is escaped for HTML on output.
    public var escapesHTML = true
    /// The language of the filters that write numbers and dates.
    public var language = FormatLanguage.english
    /// Whether null prints `None`, as in Jinja; else printing it is an error.
    public var printsNone = false
    /// Whether the filter `safe` may turn text into markup; switch it off for templates of others.
    public var allowsSafe = true
    /// The turns that all loops of one rendering together may take.
    public var maximumLoopTurns = RenderLimits().loopTurns
    /// The bytes that one rendering may make.
    public var maximumOutputBytes = RenderLimits().outputBytes

    /// The defaults above.
    public init() {}

    /// The context of a render with these options, without values.
    var context: TemplateContext {
        var context = TemplateContext(locale: language.locale)
        context.autoescapes = escapesHTML
        context.nullOutput = printsNone ? .asJinja : .error
        context.allowsSafe = allowsSafe
        context.limits.loopTurns = maximumLoopTurns
        context.limits.outputBytes = maximumOutputBytes
        return context
    }
}
