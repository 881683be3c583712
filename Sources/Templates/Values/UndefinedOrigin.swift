import Diagnostics
import OrderedCollections

/// Why a value is undefined; the message is made only when somebody uses it.
package indirect enum UndefinedOrigin: Sendable {
    case name(String)
    case attribute(String, of: TemplateValue)
    case item(TemplateValue, of: TemplateValue)
    case argument(String, macro: String)
    /// `first` of an empty list and the like: the phrase says what is missing.
    case missing(String)
    /// `a if b` with b false: it prints nothing, as an absent else should.
    case omittedElse

    /// The error of using the undefined value.
    var error: TemplateError {
        switch self {
        case .name(let name):
            return TemplateError(.undefinedName(name), missingName: name)
        case .attribute(let name, let owner):
            return TemplateError(
                .undefinedAttribute(name, of: owner.kind),
                help: helpForMember(name, of: owner))
        case .item(let key, let owner):
            if case .integer(let index) = key {
                return TemplateError(.undefinedItem(index, of: owner.kind))
            }
            let name = key.plainText ?? key.kind
            return TemplateError(
                .undefinedAttribute(name, of: owner.kind), help: helpForMember(name, of: owner))
        case .argument(let name, let macro):
            return TemplateError(.missingArgument(name, of: "macro '\(macro)'"))
        case .missing(let phrase): return TemplateError(.undefinedValue(phrase))
        case .omittedElse: return TemplateError(.undefinedValue("an inline if without else"))
        }
    }
}

private func helpForMember(_ name: String, of owner: TemplateValue) -> String? {
    switch owner {
    case .object(let members): helpForUnknown(name, known: Array(members.keys))
    case .dynamic(let object): helpForUnknown(name, known: object.attributeNames)
    case .null: "test it first: {% if … is not none %}"
    case .string, .safe:
        filterTable[name] != nil
            ? "it is a filter: … | \(name)"
            : suggestion(for: name, in: textMethods).map { "did you mean '\($0)'?" }
    default: nil
    }
}

extension Diagnostic.Message {
    static func undefinedName(_ name: String) -> Self {
        Self(id: "undefined-name", text: "'\(name)' is undefined")
    }

    static func undefinedAttribute(_ name: String, of kind: String) -> Self {
        Self(id: "undefined-attribute", text: "\(kind) has no '\(name)'")
    }

    static func undefinedItem(_ index: Int, of kind: String) -> Self {
        Self(id: "undefined-item", text: "\(kind) has no item \(index)")
    }

    static func undefinedValue(_ phrase: String) -> Self {
        Self(id: "undefined-value", text: "\(phrase) has no value")
    }

    static func missingArgument(_ name: String, of function: String?) -> Self {
        Self(
            id: "missing-argument",
            text: "argument '\(name)'\(function.map { " of \($0)" } ?? "") was not given")
    }

    static func wrongArgument(_ name: String, wanted: String, got: String) -> Self {
        Self(id: "wrong-argument", text: "argument '\(name)' must be \(wanted), not \(got)")
    }
}
