import Diagnostics
import Formats
import OrderedCollections
import SiteModel
import Templates
import Values

/// What a component takes, as the header of its template says: `{# params: … #}`.
struct ComponentParameters: Sendable {
    struct Parameter: Sendable {
        var type: ParameterType
        var isRequired: Bool
        /// What stands for it where it is not given; nil if it is undefined then.
        var fallback: TemplateValue?
    }

    var parameters: OrderedDictionary<String, Parameter> = [:]
}

/// The type of a component's parameter.
enum ParameterType: String, Sendable, CaseIterable {
    case text, number, integer, boolean, date, list, mapping, any

    /// What messages call it.
    var phrase: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .date: "a date such as 2018-02-15"
        case .list: "a list"
        case .mapping: "a mapping"
        case .any: "a value"
        }
    }

    /// The node as this type; nil if it is of another.
    func value(of node: ValueNode) -> TemplateValue? {
        let value = TemplateValue(node.value)
        switch (self, node.content) {
        case (.any, _), (.list, .array), (.list, .rows), (.mapping, .object),
            (.number, .scalar(.integer)),
            (.number, .scalar(.number)), (.integer, .scalar(.integer)),
            (.boolean, .scalar(.boolean)), (.text, .scalar(.string)):
            return value
        // Any scalar is text as it is written: 2018.
        case (.text, .scalar): return node.text.map { .string($0.string) }
        case (.date, .scalar(.string(let text))): return parseISODate(text).map { .date($0) }
        default: return nil
        }
    }
}

/// Reads the header of a component's template; nil if it has none.
func decodeParameters(of template: SourceFile) -> Checked<ComponentParameters?> {
    guard let header = templateHeader("params:", in: template) else { return Checked(nil) }
    let parsed = parseYAML(header)
    guard let node = parsed.value, !parsed.diagnostics.hasErrors else {
        return Checked(nil, parsed.diagnostics)
    }
    var diagnostics = parsed.diagnostics
    guard let members = node.members else {
        diagnostics.append(
            .error(
                .wrongHeader(node.kind), at: header.span(0..<header.bytes.count),
                help: "for example '{# params: {text: {type: text, required: true}} #}'"))
        return Checked(nil, diagnostics)
    }
    var result = ComponentParameters()
    for member in members {
        let parameter = decodeParameter(member)
        diagnostics += parameter.diagnostics
        result.parameters[member.key] = parameter.value
    }
    return Checked(result, diagnostics)
}

/// `name: text`, or a mapping with `type`, `required`, `default` and `description`.
private func decodeParameter(
    _ member: ValueNode.Member
) -> Checked<ComponentParameters.Parameter> {
    let isShort = member.value.string != nil
    let node =
        isShort
        ? ValueNode(
            .object([.init(key: "type", keySpan: member.value.span, value: member.value)]),
            span: member.value.span)
        : member.value
    var reader = ObjectReader(node, what: "parameter '\(member.key)'")
    let type = reader.enumeration("type", as: ParameterType.self) ?? .any
    let isRequired = reader.boolean("required") ?? false
    _ = reader.text("description")
    var fallback: TemplateValue?
    if let given = reader.node("default") {
        fallback = type.value(of: given)
        if fallback == nil {
            reader.report(
                .error(
                    .wrongParameter(member.key, type.phrase, given.kind), at: given.span))
        }
        if isRequired {
            reader.report(.error(.requiredDefault(member.key), at: given.span))
        }
    }
    let parameter = ComponentParameters.Parameter(
        type: type, isRequired: isRequired, fallback: fallback)
    return Checked(parameter, reader.finish())
}

extension Diagnostic.Message {
    static func wrongHeader(_ kind: String) -> Self {
        Self(id: "wrong-header", text: "'params:' must be a mapping of names, not \(kind)")
    }
    static func wrongParameter(_ name: String, _ wanted: String, _ found: String) -> Self {
        Self(id: "wrong-parameter", text: "'\(name)' must be \(wanted), not \(found)")
    }
    static func requiredDefault(_ name: String) -> Self {
        Self(
            id: "required-default",
            text: "'\(name)' is required, so its default would never be used")
    }
}
