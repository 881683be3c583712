import Diagnostics
import Values

/// The schema under a resource's `schema`.
func readSchema(_ node: ValueNode, _ resource: inout ObjectReader) -> Schema? {
    guard node.scalar != .null else { return nil }
    if node.string != nil {
        resource.report(.error(.notSupportedYet("a schema in another file"), at: node.span))
        return nil
    }
    var reader = ObjectReader(node, what: "a schema")
    var schema = Schema(fields: [])
    for item in reader.list("fields") ?? [] {
        if let field = readField(item, &reader) { schema.fields.append(field) }
    }
    if schema.fields.isEmpty, reader.node("fields") == nil {
        reader.report(.error(.missingKey("fields", in: "a schema"), at: node.span))
    }
    reportRepeatedFields(schema.fields, node, &reader)
    if let missing = readMissingValues(&reader) {
        schema.missingValues = missing.texts
        schema.missingReasons = missing.reasons
    }
    schema.primaryKey = readNames("primaryKey", &reader)
    reportUnknown(schema.primaryKey, reader.node("primaryKey"), schema, &reader)
    for item in reader.list("foreignKeys") ?? [] {
        if let key = readForeignKey(item, schema, &reader) { schema.foreignKeys.append(key) }
    }
    for item in reader.list("uniqueKeys") ?? [] {
        let names = item.items?.compactMap(\.string) ?? item.string.map { [$0] } ?? []
        if names.isEmpty {
            reader.report(.error(.missingKey("fields", in: "a unique key"), at: item.span))
        }
        reportUnknown(names, item, schema, &reader)
        schema.uniqueKeys.append(names)
    }
    readFieldsMatch(&schema, &reader)
    _ = reader.text("$schema")
    resource.report(contentsOf: reader.finish())
    return schema
}

/// The texts of `missingValues`, which is a list of them, or of mappings with `value` and `label`; and why a cell has no
/// value, where a text or a label says it.
func readMissingValues(
    _ reader: inout ObjectReader
) -> (texts: [String], reasons: [String: MissingReason])? {
    guard let items = reader.list("missingValues") else { return nil }
    var texts: [String] = []
    var reasons: [String: MissingReason] = [:]
    for item in items {
        var text = item.text?.string
        var label: String?
        if item.members != nil {
            var entry = ObjectReader(item, what: "a missing value")
            text = entry.text("value")
            label = entry.text("label")
            reader.report(contentsOf: entry.finish())
        } else if text == nil {
            reader.report(.error(.notMissingValue, at: item.span))
        }
        guard let text else { continue }
        texts.append(text)
        reasons[text] = MissingReason(text: text, label: label)
    }
    return (texts, reasons)
}

private func readFieldsMatch(_ schema: inout Schema, _ reader: inout ObjectReader) {
    guard let node = reader.node("fieldsMatch") else { return }
    // Version 2 first had a list of one word here.
    let text = node.string ?? (node.items?.count == 1 ? node.items?.first?.string : nil)
    if let match = text.flatMap(FieldsMatch.init(rawValue:)) {
        schema.fieldsMatch = match
    } else {
        let known = FieldsMatch.allCases.map(\.rawValue)
        reader.report(
            .error(
                .unknownFieldsMatch, at: node.span,
                help: text.map { helpForUnknown($0, known: known) }
                    ?? "known: " + known.joined(separator: ", ")))
    }
}

/// One name or a list of names.
private func readNames(_ key: String, _ reader: inout ObjectReader) -> [String] {
    guard let node = reader.node(key), node.scalar != .null else { return [] }
    if let name = node.string { return [name] }
    return reader.strings(key) ?? []
}

private func readForeignKey(
    _ node: ValueNode, _ schema: Schema, _ parent: inout ObjectReader
) -> ForeignKey? {
    var reader = ObjectReader(node, what: "a foreign key")
    let fields = readNames("fields", &reader)
    reportUnknown(fields, reader.node("fields"), schema, &reader)
    var key: ForeignKey?
    if var reference = reader.object("reference", what: "a reference") {
        let referenced = readNames("fields", &reference)
        let name = reference.string("resource") ?? ""
        if referenced.count != fields.count || fields.isEmpty {
            reference.report(.error(.unevenForeignKey, at: node.span))
        } else {
            key = ForeignKey(fields: fields, resource: name, referencedFields: referenced)
        }
        reader.report(contentsOf: reference.finish())
    } else {
        reader.report(.error(.missingKey("reference", in: "a foreign key"), at: node.span))
    }
    parent.report(contentsOf: reader.finish())
    return key
}

private func reportUnknown(
    _ names: [String], _ node: ValueNode?, _ schema: Schema, _ reader: inout ObjectReader
) {
    let known = schema.fields.map(\.name)
    for name in names where !known.contains(name) {
        reader.report(
            .error(
                .unknownField(name), at: node?.span, help: helpForUnknown(name, known: known)))
    }
}

private func reportRepeatedFields(
    _ fields: [FieldDescriptor], _ node: ValueNode, _ reader: inout ObjectReader
) {
    var seen: Set<String> = []
    for field in fields where !seen.insert(field.name).inserted {
        reader.report(.error(.repeatedField(field.name), at: node["fields"]?.span))
    }
}

extension Diagnostic.Message {
    static var unevenForeignKey: Self {
        Self(
            id: "foreign-key-fields",
            text: "a foreign key needs as many fields as its reference, and at least one")
    }

    static var unknownFieldsMatch: Self {
        Self(id: "unknown-fields-match", text: "'fieldsMatch' is none of the ways known")
    }

    static var notMissingValue: Self {
        Self(id: "missing-value", text: "a missing value is a text, or a mapping with 'value'")
    }

    static func unknownField(_ name: String) -> Self {
        Self(id: "unknown-field", text: "'\(name)' is not a field of the schema")
    }

    static func repeatedField(_ name: String) -> Self {
        Self(id: "repeated-field", text: "two fields are called '\(name)'")
    }
}
