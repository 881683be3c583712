import Diagnostics
import Formats
import OrderedCollections
import SiteBuild
import SiteModel
import Tables
import Values

/// An explanation as lines of JSON: one for each page, measure, number and difference.
struct ExplanationJSON {
    private var places: ExplainedPlaces

    init(_ site: Site) { places = ExplainedPlaces(site) }

    func page(_ page: PageExplanation) -> Value {
        func list(_ parts: [PageExplanation.Part]) -> Value {
            .array(
                parts.map { .object(["name": .string($0.name), "file": .string($0.path)]) })
        }
        var object: OrderedDictionary<String, Value> = [
            "file": .string(page.source), "address": .string(page.address),
            "language": .string(page.language), "templates": list(page.templates),
            "twins": twins(page), "datasets": list(page.datasets),
            "queries": .array(page.queries.map(query)),
            "measures": .array(page.measures.map(Value.string)),
            "figures": .array(
                page.figures.map {
                    .object([
                        "label": .string($0.label), "id": .string($0.id),
                        "caption": .string($0.caption),
                    ])
                }),
            "numbers": .integer(page.numbers.count), "unknown": .integer(page.unknownCount),
        ]
        object["row"] = page.row.map(Value.string)
        return .object(["page": .object(object)])
    }

    private func query(_ dataset: Dataset) -> Value {
        .object([
            "name": .string(dataset.name),
            "statement": .string(dataset.query?.statement ?? ""),
            "reads": .array((dataset.query?.reads ?? []).map(Value.string)),
        ])
    }

    private func twins(_ page: PageExplanation) -> Value {
        .array(
            page.twins.map {
                .object([
                    "language": .string($0.language), "file": .string($0.source),
                    "address": .string($0.address),
                ])
            })
    }

    mutating func measure(_ measure: MeasureExplanation) -> Value {
        var object: OrderedDictionary<String, Value> = ["id": .string(measure.id)]
        place(measure.span, &object)
        object["value"] = measure.value.map(Value.number)
        object["written"] = .string(measure.written)
        object["unit"] = measure.unit.map(Value.string)
        object["as_of"] = measure.asOf.map { .string($0.isoText) }
        object["status"] = measure.status.map(Value.string)
        object["source"] = measure.source.map(Value.string)
        object["reads"] = reads(measure.reads)
        return .object(["measure": .object(object)])
    }

    mutating func number(_ number: PageNumber, of page: PageExplanation) -> Value {
        places.enter(page)
        let origin = number.origin
        var object: OrderedDictionary<String, Value> = [
            "page": .string(page.source), "text": .string(number.text),
            "place": .string(number.place), "origin": .string(origin.kind.rawValue),
        ]
        if let span = number.span { place(span, &object) }
        if !origin.text.isEmpty { object["expression"] = .string(origin.text) }
        object["value"] = origin.value.map(Value.string)
        object["values"] = .array(number.values.map(Value.string))
        object["reads"] = reads(origin.reads)
        object["component"] = origin.component.map(Value.string)
        if !number.context.isEmpty { object["context"] = .string(number.context) }
        if number.isRepeated { object["repeated"] = .boolean(true) }
        return .object(["number": .object(object)])
    }

    mutating func difference(_ difference: TwinDifference) -> Value {
        var object: OrderedDictionary<String, Value> = [
            "value": .string(difference.value), "text": .string(difference.number.text),
            "page": .string(difference.page.source),
        ]
        if let span = difference.number.span { place(span, &object) }
        object["missing_in"] = .string(difference.twin.source)
        if let span = difference.after?.span {
            var after: OrderedDictionary<String, Value> = [:]
            place(span, &after)
            object["after"] = .object(after)
        }
        return .object(["difference": .object(object)])
    }

    private mutating func reads(_ reads: [Read]) -> Value? {
        let texts = places.texts(reads)
        return texts.isEmpty ? nil : .array(texts.map(Value.string))
    }

    private mutating func place(
        _ span: SourceSpan, _ object: inout OrderedDictionary<String, Value>
    ) {
        object["file"] = .string(span.path)
        guard let location = places.location(span) else { return }
        object["line"] = .integer(location.line)
        object["column"] = .integer(location.column)
    }
}
