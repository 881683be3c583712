import Diagnostics
import Formats
import Patterns
import Values

/// One item of a schema's `fields`: a mapping, or a name alone for text.
func readField(_ node: ValueNode, _ schema: inout ObjectReader) -> FieldDescriptor? {
    var reader = ObjectReader(node, what: "a field")
    guard let name = reader.text("name") else {
        if node.members != nil {
            reader.report(.error(.missingKey("name", in: "a field"), at: node.span))
        }
        schema.report(contentsOf: node.members == nil ? reader.diagnostics : reader.finish())
        return nil
    }
    var field = FieldDescriptor(name: name, type: readType(&reader))
    field.title = reader.localizedText("title")
    field.description = reader.localizedText("description")
    field.role = reader.string("role")
    for key in ["example", "rdfType"] { _ = reader.node(key) }
    readNumberProperties(&field, &reader)
    if let missing = readMissingValues(&reader) {
        field.missingValues = missing.texts
        field.missingReasons = missing.reasons
    }
    if let values = reader.strings("trueValues") { field.trueValues = values }
    if let values = reader.strings("falseValues") { field.falseValues = values }
    readFormat(&field, &reader)
    if let constraints = reader.node("constraints") {
        field.constraints = readConstraints(constraints, field, &reader)
    }
    schema.report(contentsOf: reader.finish())
    return field
}

private func readType(_ reader: inout ObjectReader) -> FieldType {
    guard let name = reader.string("type") else { return .string }
    if let type = FieldType(rawValue: name) { return type }
    let span = reader.node("type")?.span
    let others = ["object", "array", "list", "geopoint", "geojson"]
    if others.contains(name) {
        reader.report(.error(.notSupportedYet("type '\(name)'"), at: span))
    } else {
        let known = FieldType.allCases.map(\.rawValue)
        reader.report(
            .error(.unknownFieldType(name), at: span, help: helpForUnknown(name, known: known)))
    }
    return .any
}

private func readNumberProperties(_ field: inout FieldDescriptor, _ reader: inout ObjectReader) {
    let isNumeric = field.type == .integer || field.type == .number
    for key in ["decimalChar", "groupChar", "bareNumber"] where !isNumeric {
        guard let span = reader.node(key)?.span else { continue }
        reader.report(.error(.onlyForNumbers(key, field.type), at: span))
    }
    guard isNumeric else { return }
    if let decimal = readByte("decimalChar", &reader) { field.decimal = decimal }
    field.groups = readGroups(&reader)
    field.isBareNumber = reader.boolean("bareNumber") ?? true
    guard let group = field.groups.first(where: { $0 == field.decimal }) else { return }
    if field.groups.count > 1, field.type == .integer, reader.node("decimalChar") == nil {
        // Digits grouped by points or by commas: nothing is left, nor needed, for decimals.
        field.decimal = 0
        return
    }
    if field.type == .integer, reader.node("decimalChar") == nil {
        // Integers have no decimals: '.' may group without a word about decimalChar.
        field.decimal = group == UInt8(ascii: ".") ? UInt8(ascii: ",") : UInt8(ascii: ".")
    } else {
        reader.report(
            .error(
                .sameSeparators, at: reader.node("groupChar")?.span,
                help: "say which character starts the decimals: decimalChar: \",\""))
    }
}

/// `groupChar`: one character, or, our own extension, a list of those that a file mixes.
private func readGroups(_ reader: inout ObjectReader) -> [UInt8] {
    guard let items = reader.node("groupChar")?.items else {
        return readByte("groupChar", &reader).map { [$0] } ?? []
    }
    return items.compactMap { item in
        let bytes = Array((item.string ?? "").utf8)
        if bytes.count == 1 { return bytes[0] }
        reader.report(.error(.notOneCharacter("groupChar", item.string ?? ""), at: item.span))
        return nil
    }
}

private func readFormat(_ field: inout FieldDescriptor, _ reader: inout ObjectReader) {
    guard let format = reader.string("format"), format != "default" else { return }
    let span = reader.node("format")?.span
    switch field.type {
    case .date, .datetime, .yearmonth:
        if format.utf8.contains(UInt8(ascii: "%")), isDatePattern(format) {
            field.dateFormat = format
        } else {
            reader.report(
                .error(
                    .notSupportedYet("format '\(format)'"), at: span,
                    help: "use %Y, %m, %d, %H, %M and %S, as in \"%d/%m/%Y\""))
        }
    case .time:
        if isTimePattern(format) {
            field.dateFormat = format
        } else {
            reader.report(
                .error(
                    .notSupportedYet("format '\(format)'"), at: span,
                    help: "use %H, %M and %S, as in \"%H:%M\""))
        }
    case .string:
        if let known = TextFormat(rawValue: format) {
            field.textFormat = known
        } else {
            reader.report(
                .error(
                    .notSupportedYet("format '\(format)'"), at: span,
                    help: helpForUnknown(format, known: TextFormat.allCases.map(\.rawValue))))
        }
    default: reader.report(.error(.notSupportedYet("format '\(format)'"), at: span))
    }
}

private func readConstraints(
    _ node: ValueNode, _ field: FieldDescriptor, _ parent: inout ObjectReader
) -> Constraints {
    var reader = ObjectReader(node, what: "constraints")
    var constraints = Constraints()
    constraints.isRequired = reader.boolean("required") ?? false
    constraints.isUnique = reader.boolean("unique") ?? false
    constraints.minimum = readBound("minimum", field, &reader)
    constraints.maximum = readBound("maximum", field, &reader)
    constraints.minLength = reader.integer("minLength")
    constraints.maxLength = reader.integer("maxLength")
    if field.type != .string {
        for key in ["minLength", "maxLength"] {
            guard let span = reader.node(key)?.span else { continue }
            reader.report(.error(.onlyForText(key, field.type), at: span))
        }
    }
    constraints.choices = reader.list("enum")?.compactMap { item in
        if let value = constraintValue(item, field) { return value }
        reader.report(.error(.constraintType("enum", field.type), at: item.span))
        return nil
    }
    constraints.exclusiveMinimum = readBound("exclusiveMinimum", field, &reader)
    constraints.exclusiveMaximum = readBound("exclusiveMaximum", field, &reader)
    constraints.pattern = readPattern(field, &reader)
    if let span = reader.node("jsonSchema")?.span {
        reader.report(.error(.notSupportedYet("'jsonSchema'"), at: span))
    }
    parent.report(contentsOf: reader.finish())
    return constraints
}

private func readPattern(
    _ field: FieldDescriptor, _ reader: inout ObjectReader
) -> CellPattern? {
    guard let text = reader.string("pattern") else { return nil }
    let span = reader.node("pattern")?.span
    guard field.type == .string else {
        reader.report(.error(.onlyForText("pattern", field.type), at: span))
        return nil
    }
    do {
        return CellPattern(text: text, compiled: try Pattern(wholeText: text))
    } catch {
        let reason =
            switch error.kind {
            case .malformed(let reason): reason
            case .unbounded(let part): "\(part) cannot be matched in linear time"
            case .unsupported(let part, _): "\(part) is not supported"
            case .tooLarge(let rule): rule
            }
        reader.report(.error(.badPattern(text, reason), at: span))
        return nil
    }
}

private func readBound(
    _ key: String, _ field: FieldDescriptor, _ reader: inout ObjectReader
) -> Value? {
    guard let node = reader.node(key), node.scalar != .null else { return nil }
    if ![.string, .boolean, .duration, .any].contains(field.type),
        let value = constraintValue(node, field)
    {
        return value
    }
    reader.report(.error(.constraintType(key, field.type), at: node.span))
    return nil
}

/// A value of a constraint as the field's cells hold it: numbers, or the text of a date.
private func constraintValue(_ node: ValueNode, _ field: FieldDescriptor) -> Value? {
    guard let value = node.scalar else { return nil }
    switch field.type {
    case .integer, .number, .year: return value.asDouble == nil ? nil : value
    case .boolean: return value.asBoolean == nil ? nil : value
    case .date, .datetime, .yearmonth:
        guard let text = node.text else { return nil }
        let instant = parseInstant(text.bytes, text.bytes.indices, as: field.type)
        return instant.map { .string(isoText($0, field.type)) }
    case .string, .time, .duration:
        return (node.text?.string ?? value.asString).map { .string($0) }
    case .any: return value
    }
}

extension Diagnostic.Message {
    static func unknownFieldType(_ name: String) -> Self {
        Self(id: "unknown-type", text: "'\(name)' is not a type of column")
    }

    static func onlyForNumbers(_ key: String, _ type: FieldType) -> Self {
        Self(
            id: "only-for-numbers", text: "'\(key)' is for numbers, not for type '\(type.rawValue)'"
        )
    }

    static func onlyForText(_ key: String, _ type: FieldType) -> Self {
        Self(id: "only-for-text", text: "'\(key)' is for text, not for type '\(type.rawValue)'")
    }

    static func badPattern(_ pattern: String, _ reason: String) -> Self {
        Self(id: "bad-pattern", text: "'\(pattern)' is no pattern: \(reason)")
    }

    static var sameSeparators: Self {
        Self(
            id: "same-separators", text: "one character cannot both group digits and start decimals"
        )
    }

    static func constraintType(_ key: String, _ type: FieldType) -> Self {
        Self(
            id: "constraint-type", text: "'\(key)' does not fit type '\(type.rawValue)'")
    }
}
