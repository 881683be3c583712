package import Diagnostics
import Formats
import Tables
package import Values

/// Reads content/data/measures.yml: `identities` is reserved, every other key is a measure.
package func decodeMeasures(_ node: ValueNode, languages: [String]) -> Checked<MeasureSet> {
    var reader = ObjectReader(node, what: "measures.yml")
    var result = MeasureSet()
    for item in reader.list("identities") ?? [] {
        var fields = ObjectReader(item, what: "identity")
        let name = fields.string("name")
        let left = fields.textNode("left")
        let right = fields.textNode("right")
        reader.report(contentsOf: fields.finish())
        guard let name, let left, let right else {
            reader.report(.error(.incompleteIdentity, at: item.span))
            continue
        }
        result.identities.append(Identity(name: name, left: left, right: right, span: item.span))
    }
    for member in node.members ?? [] where member.key != "identities" {
        _ = reader.node(member.key)
        guard isDatasetName(member.key) else {
            reader.report(
                .error(
                    .badMeasureName(member.key), at: member.keySpan,
                    help: "use small letters, digits and '_', a letter first"))
            continue
        }
        let measure = decodeMeasure(member, languages: languages)
        reader.report(contentsOf: measure.diagnostics)
        if let measure = measure.value { result.measures.append(measure) }
    }
    return Checked(result, reader.finish())
}

private func decodeMeasure(
    _ member: ValueNode.Member, languages: [String]
) -> Checked<MeasureDefinition?> {
    var reader = ObjectReader(member.value, what: "measure '\(member.key)'")
    let value = reader.textNode("value")
    let precision = reader.precision("precision")
    let measure = value.map { value in
        MeasureDefinition(
            id: member.key, value: value, unit: reader.string("unit"), asOf: reader.date("as_of"),
            status: reader.string("status"), precision: precision,
            source: reader.textNode("source"),
            label: reader.localizedText("label", languages: languages),
            history: reader.history("history"), span: member.keySpan)
    }
    if measure == nil, !reader.diagnostics.hasErrors {
        reader.report(
            .error(.measureWithoutValue(member.key), at: member.keySpan, help: "add 'value: …'"))
    }
    return Checked(measure, reader.finish())
}

extension ObjectReader {
    /// A count of digits after the point.
    fileprivate mutating func precision(_ key: String) -> Int? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard case .integer(let digits)? = node.scalar, (0...9).contains(digits) else {
            mismatch(key, "a count of digits from 0 to 9", node)
            return nil
        }
        return digits
    }

    fileprivate mutating func history(_ key: String) -> [MeasureDefinition.EarlierValue] {
        guard let node = node(key), node.scalar != .null else { return [] }
        if node.members == nil { mismatch(key, "a mapping from days to values", node) }
        return (node.members ?? []).compactMap { member in
            guard let date = parseISODate(member.key) else {
                report(
                    .error(.notDate(member.key), at: member.keySpan, help: "write it as 2018-02-15")
                )
                return nil
            }
            guard member.value.scalar != nil else {
                mismatch("\(key).\(member.key)", "a number", member.value)
                return nil
            }
            return .init(date: date, value: member.value)
        }
    }
}

extension Diagnostic.Message {
    static let incompleteIdentity = Self(
        id: "incomplete-identity", text: "an identity needs 'name', 'left' and 'right'")
    static func badMeasureName(_ name: String) -> Self {
        Self(id: "bad-measure-name", text: "'\(name)' cannot be the name of a measure")
    }
    static func measureWithoutValue(_ name: String) -> Self {
        Self(id: "measure-without-value", text: "measure '\(name)' has no value")
    }
}
