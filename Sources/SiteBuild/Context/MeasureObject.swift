import Formats
import Markup
import SiteModel
import Templates
import Values

/// `measures`: the measures by id.
struct MeasuresObject: TemplateObject {
    let evaluator: MeasureEvaluator
    let language: String
    let log: ReadLog
    /// The measures that are being computed when an expression of measures.yml asks.
    var chain: [String] = []
    /// Whether what is asked for is shown on a page.
    var isShown = false
    /// Whether the values are those that a page shows, rounded.
    var roundsValues = false

    var kind: String { "measures" }
    var attributeNames: [String] { evaluator.names }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        guard let definition = evaluator.definition(name) else { return nil }
        let value = try evaluator.value(of: .init(measure: name), chain: chain, log: log)
        log.note(.measure(name, nil))
        if isShown { log.note(shownMeasure: name) }
        return .dynamic(
            MeasureObject(
                definition: definition,
                value: roundsValues ? shownValue(value, of: definition) : value, language: language,
                sources: evaluator.sources, log: log.forSingleReads))
    }
}

/// `measures.ID`: prints formatted for the page, computes by its value.
struct MeasureObject: TemplateObject {
    let definition: MeasureDefinition
    let value: Double
    let language: String
    let sources: SourceList
    /// Notes that it is read; nil unless a page is traced.
    var log: ReadLog?

    var kind: String { "measure '\(definition.id)'" }
    var identity: String? { definition.id }
    var attributeNames: [String] {
        ["value", "unit", "as_of", "status", "precision", "source", "label"]
    }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        log?.note(.measure(definition.id, nil))
        return switch name {
        case "value": numberValue(value)
        case "unit": definition.unit.map(TemplateValue.string) ?? .null
        case "as_of": definition.asOf.map(TemplateValue.date) ?? .null
        case "status": definition.status.map(TemplateValue.string) ?? .null
        case "precision": definition.precision.map(TemplateValue.integer) ?? .null
        case "source": sources.value(definition.source) ?? .null
        case "label":
            definition.label?.text(for: language).map(TemplateValue.string) ?? .null
        default: nil
        }
    }

    func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue? {
        .string(measureText(value, of: definition, locale: locale))
    }

    func plainValue() throws(TemplateError) -> TemplateValue? {
        log?.note(.measure(definition.id, nil))
        return numberValue(value)
    }
}

/// A number as an integer where it is one.
func numberValue(_ number: Double) -> TemplateValue {
    Int(exactly: number).map(TemplateValue.integer) ?? .number(number)
}

/// A measure's value as a page shows it: with as many digits after the point as its `precision` says; else a percent with
/// one, anything else with at most two.
func measureText(_ value: Double, of definition: MeasureDefinition, locale: FormatLocale) -> String
{
    if definition.unit == "percent" {
        return percentText(value, digits: definition.precision ?? 1, locale: locale)
    }
    if let digits = definition.precision {
        return fixedNumber(value, digits: digits, locale: locale)
    }
    let rounded = (value * 100).rounded() / 100
    return groupedNumber(rounded.isFinite ? rounded : value, locale: locale)
}

/// The number that a page shows for a measure's value.
func shownValue(_ value: Double, of definition: MeasureDefinition) -> Double {
    let usual = definition.unit == "percent" ? 1 : 2
    return roundedDecimal(value, fractionDigits: definition.precision ?? usual)
}
