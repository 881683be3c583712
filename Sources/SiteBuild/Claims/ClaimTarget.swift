import Diagnostics
import Formats
import Markdown
import SiteModel
import Tables
import Templates
import Values

/// What a claim is compared with.
struct ClaimTarget {
    /// A measure's name, or the expression.
    var name: String
    var expression: TemplateExpression

    /// Reads the destination `claim:gap` or `claim: expression` of a link.
    init(_ link: Link, in scope: PageScope) throws(Failure) {
        guard !link.destination.hasExpressions else {
            throw Failure(
                .error(
                    .claimWithBraces, at: link.span,
                    help: "an expression stands there as it is: [71 juta](<claim: a - b>)"))
        }
        let written = link.destination.literal
        var body = Array(written.utf8.dropFirst("claim:".utf8.count))
        var start = placeOfTarget(written, link, scope.shared.site) + "claim:".utf8.count
        while let byte = body.first, byte == 0x20 {
            body.removeFirst()
            start += 1
        }
        while let byte = body.last, byte == 0x20 { body.removeLast() }
        name = String(decoding: body, as: UTF8.self)
        guard !body.isEmpty else {
            throw Failure(
                .error(
                    .claimOfNothing, at: link.span,
                    help: "name a measure, as [71 juta](claim:gap)"))
        }
        if isDatasetName(name) {
            guard scope.shared.measures.definition(name) != nil else {
                throw Failure(
                    .error(
                        .unknownMeasure(name), at: link.span,
                        help: helpForUnknown(name, known: scope.shared.measures.names)))
            }
            body = Array("measures.".utf8) + body
            start -= "measures.".utf8.count
        }
        expression = try parseExpression(
            SourceText(path: link.span.path, bytes: body, fileOffset: max(0, start)))
    }

    /// The value, and the measure that it is, if it is one.
    ///
    /// - Parameter log: notes what is read.
    func value(
        in scope: PageScope, log: ReadLog
    ) throws(Failure) -> (number: FixedDecimal, measure: MeasureObject?) {
        var context = scope.context
        let values = valueNames(
            catalog: scope.catalog, measures: scope.shared.measures,
            language: scope.page.language, log: log, shows: false)
        context.locals.merge(values) { $1 }
        context.locals["row"] = rowValue(of: scope.page, in: scope.shared.site.catalog, log: log)
        let value = try expression.evaluate(in: context)
        var measure: MeasureObject?
        if case .dynamic(let object) = value { measure = object as? MeasureObject }
        guard let number = plainValue(value)?.asDouble, let exact = FixedDecimal(number) else {
            throw Failure(.error(.claimNotNumber(name, value.kind), at: expression.span))
        }
        return (exact, measure)
    }

    /// The measures and cells behind the value.
    func notes(in scope: PageScope) -> [Diagnostic.Note] {
        notesBehind(scope.shared.site, scope.context, catalog: scope.catalog) {
            (context) throws(Failure) in
            _ = try expression.evaluate(in: context)
        }
    }
}

/// Where a link's destination is written: in the link, or where the reference is defined.
private func placeOfTarget(_ written: String, _ link: Link, _ site: Site) -> Int {
    guard let bytes = site.sources[link.span.path]?.bytes else { return link.span.range.lowerBound }
    let needle = Array(written.utf8)
    let end = min(link.span.range.upperBound, bytes.count)
    return start(of: needle, in: bytes[min(link.span.range.lowerBound, end)..<end])
        ?? start(of: needle, in: bytes[...]) ?? link.span.range.lowerBound
}

extension Diagnostic.Message {
    static let claimWithBraces = Self(
        id: "bad-claim", text: "'{{ … }}' has no meaning in the destination of a claim")
    static let claimOfNothing = Self(
        id: "bad-claim", text: "'claim:' does not say what the number is compared with")
    static func claimNotNumber(_ name: String, _ kind: String) -> Self {
        Self(id: "claim-not-number", text: "'\(name)' is \(kind), not a number to compare with")
    }
}
