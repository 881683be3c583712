import Diagnostics
import OrderedCollections
import Templates
import Values

/// Where a component is used, for messages about what it is given.
struct ComponentUse {
    var name: String
    var span: SourceSpan
}

extension ComponentParameters {
    /// The names that the component's template sees for the body of a block.
    func arguments(
        _ body: [ValueNode.Member], for use: ComponentUse
    ) -> Checked<[String: TemplateValue]> {
        var values: [String: TemplateValue] = [:]
        var diagnostics: [Diagnostic] = []
        for member in body {
            guard let parameter = parameters[member.key] else {
                diagnostics.append(
                    .error(
                        .unknownParameter(member.key, of: use.name), at: member.keySpan,
                        help: helpForUnknown(member.key, known: Array(parameters.keys))))
                continue
            }
            // A key without a value counts as absent.
            if member.value.scalar == .null, parameter.type != .any { continue }
            if let value = parameter.type.value(of: member.value) {
                values[member.key] = value
            } else {
                diagnostics.append(
                    .error(
                        .wrongParameter(member.key, parameter.type.phrase, member.value.kind),
                        at: member.value.span))
                // It is there, if wrong: not missing as well.
                values[member.key] = .null
            }
        }
        for (name, parameter) in parameters where values[name] == nil {
            if parameter.isRequired {
                diagnostics.append(
                    .error(
                        .missingParameter(name, of: use.name), at: use.span,
                        help: "add '\(name): …', \(parameter.type.phrase)"))
            }
            values[name] = parameter.fallback
        }
        return Checked(values, diagnostics)
    }
}

extension Diagnostic.Message {
    static func unknownParameter(_ name: String, of component: String) -> Self {
        Self(id: "unknown-parameter", text: "{\(component)} has no parameter '\(name)'")
    }
    static func missingParameter(_ name: String, of component: String) -> Self {
        Self(id: "missing-parameter", text: "{\(component)} needs '\(name)'")
    }
}
