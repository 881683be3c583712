import Diagnostics
import Formats
import Markup
import SiteModel
import Templates
import Values

/// A headline number: what it counts, its value, its change, its date and its source.
struct HeadlineCard {
    struct Earlier {
        var value: Double
        var date: CivilDate
    }

    let measure: MeasureObject
    let earlier: Earlier?
    /// The card's entry in its block.
    let span: SourceSpan

    func write(_ scope: PageScope, _ writer: inout MarkupWriter) {
        let definition = measure.definition
        writer.raw("<div class=\"headline-card\">\n<p class=\"headline-label\">")
        let label = definition.label?.text(for: scope.page.language) ?? definition.id
        writer.text(scope.tracer.marked(label, origin("the measure's label")))
        writer.raw("</p>\n<p class=\"headline-value\"><data")
        writer.attribute("value", javaScriptString(measure.value))
        writer.raw(">")
        writer.text(
            scope.tracer.marked(
                measureText(measure.value, of: definition, locale: scope.locale),
                origin("the value", value: javaScriptString(measure.value))))
        writer.raw("</data></p>\n")
        if let earlier {
            writer.raw("<p class=\"headline-change")
            if measure.value > earlier.value { writer.raw(" headline-up") }
            if measure.value < earlier.value { writer.raw(" headline-down") }
            writer.raw("\">")
            writer.text(changeText(since: earlier, scope))
            writer.raw("</p>\n")
        }
        writeMeta(scope, &writer)
        writer.raw("</div>\n")
    }

    /// The day that the number holds for, and its source: a link where the list of sources has an address.
    private func writeMeta(_ scope: PageScope, _ writer: inout MarkupWriter) {
        let date = measure.definition.asOf
        let source = measure.sources.shortText(measure.definition.source).map {
            scope.tracer.marked($0, origin("the measure's source"))
        }
        if let date {
            writer.raw("<p class=\"headline-meta\">")
            let day = scope.tracer.marked(
                longDate(date, locale: scope.locale),
                origin("the measure's as_of", value: date.isoText))
            writer.text(scope.words["as_of"] + " " + day)
            writer.raw("</p>\n")
        }
        if let source {
            writer.raw("<p class=\"headline-meta\">")
            writer.text(scope.words["source"] + ": ")
            if let address = measure.sources.webAddress(measure.definition.source) {
                writer.raw("<a")
                writer.attribute("href", address)
                writer.raw(">")
                writer.text(source)
                writer.raw("</a>")
            } else {
                writer.text(source)
            }
            writer.raw("</p>\n")
        }
    }

    /// Where something on the card comes from.
    private func origin(_ what: String, reads: [Read] = [], value: String? = nil) -> Origin {
        Origin(
            .headline, at: span, what, reads: [.measure(measure.definition.id, nil)] + reads,
            value: value)
    }

    /// `naik 4.046.737 sejak 31 Desember 2017`: the direction in words, never by colour or sign alone.
    private func changeText(since earlier: Earlier, _ scope: PageScope) -> String {
        let words = scope.words
        let change = measure.value - earlier.value
        let date = scope.tracer.marked(
            longDate(earlier.date, locale: scope.locale),
            origin("the day that it is compared with", value: earlier.date.isoText))
        let since = words["since"] + " " + date
        guard change != 0 else { return words["change_none"] + " " + since }
        let direction = words[change > 0 ? "change_up" : "change_down"]
        var amount = measureText(
            change.magnitude, of: measure.definition, locale: scope.locale)
        if measure.definition.unit == "percent" {
            // A change of a share is in percentage points, not per cent.
            let points = shownValue(change.magnitude, of: measure.definition)
            amount =
                groupedNumber(points, locale: scope.locale) + " " + words["percentage_points"]
        }
        amount = scope.tracer.marked(
            amount,
            origin(
                "the change", reads: [.measure(measure.definition.id, earlier.date)],
                value: javaScriptString(change)))
        return [direction, amount, since].joined(separator: " ")
    }
}
