package import Formats
package import Markup
import OrderedCollections
package import Values

/// A value that a template computes with.
package enum TemplateValue: Sendable {
    /// What a missing name or member gives: usable only where it is tested for or given a default.
    case undefined(UndefinedOrigin)
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    /// Markup that is output as it is.
    case safe(HTML)
    indirect case date(CivilDate)
    case array([TemplateValue])
    /// A fixed list, as `(1, 2)` and the pairs of `items` give; it differs from a list only in print.
    case tuple([TemplateValue])
    case object(TemplateMembers)
    /// A lazy value of the host: a dataset, a row, a page, a measure.
    indirect case dynamic(any TemplateObject)
    /// A function of the host: `t("key")`.
    case function(TemplateFunction)
    /// A macro, namespace or `loop` of the current render.
    case reference(RenderReference)
}

extension TemplateValue {
    /// The template's view of a plain value.
    package init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map(TemplateValue.init))
        case .object(let members):
            self = .object(
                TemplateMembers(
                    names: members.keys.elements, values: members.values.map(TemplateValue.init)))
        }
    }

    /// A host function under the name that messages call it.
    package static func function(
        _ name: String, _ body: @escaping TemplateFunction.Body
    ) -> TemplateValue {
        .function(TemplateFunction(name: name, body))
    }

    /// Text, marked as markup if `isSafe`.
    static func text(_ text: String, isSafe: Bool) -> TemplateValue {
        isSafe ? .safe(HTML(trusted: text)) : .string(text)
    }

    /// What kind of value it is, for messages: `text`, `a number`, `a list` …
    package var kind: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .boolean: "a truth value"
        case .integer, .number: "a number"
        case .string: "text"
        case .safe: "markup"
        case .date: "a date"
        case .array, .tuple: "a list"
        case .object: "a mapping"
        case .dynamic(let object): object.kind
        case .function: "a function"
        case .reference(let reference): reference.kind
        }
    }

    var isUndefined: Bool { if case .undefined = self { true } else { false } }
    var isNull: Bool { if case .null = self { true } else { false } }

    /// The text of a string or of markup, or nil.
    var plainText: String? {
        switch self {
        case .string(let text): text
        case .safe(let html): html.string
        default: nil
        }
    }

    /// The value that a host's object stands for in arithmetic and comparison; any other as it is.
    func plain() throws(TemplateError) -> TemplateValue {
        guard case .dynamic(let object) = self else { return self }
        return try object.plainValue() ?? self
    }
}

/// Something that lives only as long as one render, in the renderer's tables.
package struct RenderReference: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case macro, namespace, loop, cycler, joiner, parentBlock }

    var type: Kind
    var index: Int

    var kind: String {
        switch type {
        case .macro: "a macro"
        case .namespace: "a namespace"
        case .loop: "the loop"
        case .cycler: "a cycler"
        case .joiner: "a joiner"
        case .parentBlock: "the parent's block"
        }
    }
}
