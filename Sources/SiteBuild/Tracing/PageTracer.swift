import Diagnostics
import Templates

/// Gives numbers to what the templates of a page write.
struct PageTracer: OutputTracer {
    let tracer: Tracer
    /// What the page reads.
    let log: ReadLog
    /// The component whose template it is, and its block; nil for the page's own template.
    var component: (name: String, span: SourceSpan)?

    func begin() -> Int { log.readCount }

    func mark(
        _ source: String, at span: SourceSpan, value: TemplateValue?, since start: Int
    ) -> Int {
        number(
            Origin(
                .template, at: span, source, reads: log.reads(since: start),
                value: languageFreeText(value)))
    }

    func mark(textAt span: SourceSpan) -> Int { number(Origin(.templateText, at: span)) }

    private func number(_ origin: Origin) -> Int {
        var origin = origin
        origin.component = component?.name
        origin.componentSpan = component?.span
        return tracer.number(of: origin)
    }
}
