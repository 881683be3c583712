import Diagnostics
import Values

/// Reads `data`: a dataset's name alone is short for `{name: …}`.
func decodeData(_ node: ValueNode, _ context: DecodingContext) -> DataSource? {
    if let name = node.string { return DataSource(kind: .name(name), span: node.span) }
    guard let object = ObjectReader(node, "data", context) else { return nil }
    let format = object.part("format", decodeDataFormat) ?? DataFormat()
    let name = object.text("name")
    let values = object.present("values")
    let url = object.text("url")
    var kind: DataSource.Kind?
    if let values {
        kind = .values(InlineData(values))
    } else if let url {
        kind = .url(url)
    } else if let sequence = object.part("sequence", decodeSequence) {
        kind = sequence
    } else if let graticule = object.part("graticule", decodeGraticule) {
        kind = .graticule(graticule)
    } else if let sphere = object.present("sphere"), sphere.scalar != .boolean(false) {
        kind = .sphere
    } else if let name {
        kind = .name(name)
    }
    object.finish()
    guard let kind else {
        context.report(
            .error(.missingProperty("values, url or name", in: "data"), at: node.span))
        return nil
    }
    return DataSource(kind: kind, format: format, name: name, span: node.span)
}

private let sequenceLimit = 100_000.0

extension Diagnostic.Message {
    fileprivate static var sequenceTooLong: Self {
        Self(id: "sequence-too-long", text: "'sequence' makes more than 100000 rows")
    }
}

private func decodeSequence(_ node: ValueNode, _ context: DecodingContext) -> DataSource.Kind? {
    guard let object = ObjectReader(node, "sequence", context) else { return nil }
    let start = object.number("start") ?? 0
    let stop = object.number("stop") ?? 0
    let step = object.number("step") ?? 1
    let name = object.text("as") ?? "data"
    object.finish()
    let count = ((stop - start) / step).rounded(.up)
    if count.isNaN || count > sequenceLimit {
        context.report(.error(.sequenceTooLong, at: node.span))
        return .sequence(start: 0, stop: 0, step: 1, as: name)
    }
    return .sequence(start: start, stop: stop, step: step, as: name)
}

private func decodeDataFormat(_ node: ValueNode, _ context: DecodingContext) -> DataFormat? {
    guard let object = ObjectReader(node, "format", context) else { return nil }
    var format = DataFormat()
    format.type = object.choice("type")
    format.property = object.text("property")
    format.delimiter = object.text("delimiter")
    format.feature = object.text("feature")
    format.mesh = object.text("mesh")
    format.parse = object.setting("parse", decodeFieldParsers)
    object.finish()
    return format
}

private func decodeFieldParsers(
    _ node: ValueNode, _ context: DecodingContext
) -> [DataFormat.FieldParser]? {
    if node.string == "auto" { return [] }
    guard let members = node.members else {
        context.expect("a mapping of fields", for: "parse", got: node)
        return nil
    }
    return members.map { DataFormat.FieldParser(field: $0.key, parser: $0.value.string) }
}
