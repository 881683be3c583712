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

    func write(_ scope: PageScope, _ writer: inout MarkupWriter) {
        let definition = measure.definition
        writer.raw("<div class=\"headline-card\">\n<p class=\"headline-label\">")
        writer.text(definition.label?.text(for: scope.page.language) ?? definition.id)
        writer.raw("</p>\n<p class=\"headline-value\"><data")
        writer.attribute("value", javaScriptString(measure.value))
        writer.raw(">")
        writer.text(measureText(measure.value, unit: definition.unit, locale: scope.locale))
        writer.raw("</data></p>\n")
        if let earlier {
            writer.raw("<p class=\"headline-change\">")
            writer.text(changeText(since: earlier, scope))
            writer.raw("</p>\n")
        }
        let meta = metaText(scope)
        if !meta.isEmpty {
            writer.raw("<p class=\"headline-meta\">")
            writer.text(meta)
            writer.raw("</p>\n")
        }
        writer.raw("</div>\n")
    }

    /// `naik 4.046.737 sejak 31 Desember 2017`: the direction in words, never by colour or sign alone.
    private func changeText(since earlier: Earlier, _ scope: PageScope) -> String {
        let words = scope.words
        let change = measure.value - earlier.value
        let date = longDate(earlier.date, locale: scope.locale)
        let since = words["since"] + " " + date
        guard change != 0 else { return words["change_none"] + " " + since }
        let direction = words[change > 0 ? "change_up" : "change_down"]
        var amount = measureText(
            change.magnitude, unit: measure.definition.unit, locale: scope.locale)
        if measure.definition.unit == "percent" {
            // A change of a share is in percentage points, not per cent.
            let points = (change.magnitude * 10).rounded() / 10
            amount =
                groupedNumber(points, locale: scope.locale) + " " + words["percentage_points"]
        }
        return [direction, amount, since].joined(separator: " ")
    }

    private func metaText(_ scope: PageScope) -> String {
        var parts: [String] = []
        if let date = measure.definition.asOf {
            parts.append(scope.words["as_of"] + " " + longDate(date, locale: scope.locale))
        }
        if let source = measure.sources.shortText(measure.definition.source) {
            parts.append(scope.words["source"] + ": " + source)
        }
        return parts.joined(separator: " · ")
    }
}
