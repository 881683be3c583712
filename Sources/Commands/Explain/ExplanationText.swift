import Diagnostics
import Formats
import SiteBuild
import SiteModel

/// An explanation for people to read.
struct ExplanationText {
    private var places: ExplainedPlaces
    private let measures: [String: MeasureExplanation]
    private let names: [String]

    init(_ explanation: SiteExplanation, _ site: Site) {
        places = ExplainedPlaces(site)
        names = explanation.measures.map(\.id)
        var measures: [String: MeasureExplanation] = [:]
        for measure in explanation.measures { measures[measure.id] = measure }
        self.measures = measures
    }

    /// The page's parts, its measures, and a line for each number.
    mutating func lines(_ page: PageExplanation, onlyLiterals: Bool) -> [String] {
        places.enter(page)
        var lines = [page.source + (page.row.map { ", \($0)" } ?? "") + " → \(page.address)"]
        if !onlyLiterals { lines += parts(page) + measureLines(page) }
        let numbers = page.numbers.filter {
            !$0.isRepeated && (!onlyLiterals || $0.origin.kind == .literal)
        }
        lines.append("  numbers: \(summary(page))")
        for number in numbers { lines.append("    " + line(number)) }
        return lines
    }

    /// `61: 40 by expressions, 20 cells, 1 literal, 0 unknown; 12 repeated in narrow drawings`
    func summary(_ page: PageExplanation) -> String {
        let shown = page.numbers.filter { !$0.isRepeated }
        var parts: [String] = []
        for kind in Origin.Kind.allCases {
            let count = shown.count { $0.origin.kind == kind }
            if count > 0 || kind == .unknown { parts.append("\(kind.rawValue) \(count)") }
        }
        let repeated = page.numbers.count - shown.count
        return "\(shown.count) (\(parts.joined(separator: ", ")))"
            + (repeated > 0 ? ", and \(repeated) again in narrow drawings" : "")
    }

    private mutating func parts(_ page: PageExplanation) -> [String] {
        func list(_ title: String, _ items: [String]) -> [String] {
            items.isEmpty ? [] : ["  \(title): " + items.joined(separator: ", ")]
        }
        return list("templates", page.templates.map(\.path))
            + list("twins", page.twins.map { "\($0.address) (\($0.source))" })
            + list("datasets", page.datasets.map { "\($0.name) (\($0.path))" })
            + list("queries", page.queries.map { places.text($0) })
            + list("figures", page.figures.map { "\($0.label) #\($0.id)" })
    }

    private mutating func measureLines(_ page: PageExplanation) -> [String] {
        guard !page.measures.isEmpty else { return [] }
        var lines = ["  measures:"]
        for id in names where page.measures.contains(id) {
            guard let measure = measures[id] else { continue }
            lines.append("    " + line(measure))
        }
        return lines
    }

    private mutating func line(_ measure: MeasureExplanation) -> String {
        let value = measure.value.map(javaScriptString) ?? "not computable"
        var parts = ["\(measure.id) = \(value)\(measure.unit.map { " " + $0 } ?? "")"]
        parts.append(places.text(measure.span))
        if measure.written.hasBytes(of: "{{") { parts.append(measure.written) }
        let reads = places.texts(measure.reads)
        if !reads.isEmpty { parts.append("← " + reads.joined(separator: ", ")) }
        if let date = measure.asOf { parts.append("as of \(date.isoText)") }
        if let source = measure.source { parts.append("source: \(source)") }
        return parts.joined(separator: "  ")
    }

    /// `"192,03 juta"  text  expression  content/index.md:3:14  {{ … }}  = 192029686  ← measure registered`
    mutating func line(_ number: PageNumber) -> String {
        let origin = number.origin
        var parts = ["\"\(number.text)\"", number.place, origin.kind.rawValue]
        if let span = number.span { parts.append(places.text(span)) }
        switch origin.kind {
        case .expression, .template: parts.append("{{ \(origin.text) }}")
        case .literal, .templateText, .unknown:
            if !number.context.isEmpty { parts.append("in “\(number.context)”") }
        default: parts.append(origin.text)
        }
        if let value = origin.value { parts.append("= \(value)") }
        let reads = places.texts(origin.reads)
        if !reads.isEmpty { parts.append("← " + reads.joined(separator: ", ")) }
        if let name = origin.component, let span = origin.componentSpan {
            parts.append("for the {\(name)} at \(places.text(span))")
        }
        return parts.joined(separator: "  ")
    }

    /// What one page prints and its twin does not.
    mutating func line(_ difference: TwinDifference) -> String {
        let number = difference.number
        let place = number.span.map { places.text($0) } ?? difference.page.source
        var after = difference.twin.source
        if let span = difference.after?.span {
            after = "\(places.text(span)) (after “\(difference.after?.text ?? "")”)"
        }
        return "\(difference.value): “\(number.text)” at \(place), not in \(after)"
    }
}
