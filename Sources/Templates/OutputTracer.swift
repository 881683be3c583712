package import Diagnostics

/// Gives a number to each part of a page that a template writes, so that a reader of the page can be told where
/// the part comes from. Only asked while a page is traced; the numbers are written as `OriginMark`s.
package protocol OutputTracer: Sendable {
    /// Called before the expression of an output is evaluated; what it gives is handed back with the output.
    func begin() -> Int

    /// The number of what an expression printed.
    ///
    /// - Parameters:
    ///   - source: the expression as it was written.
    ///   - value: what was printed, without the filters that only format it.
    func mark(_ source: String, at span: SourceSpan, value: TemplateValue?, since start: Int) -> Int

    /// The number of text that stands in the template.
    func mark(textAt span: SourceSpan) -> Int
}
