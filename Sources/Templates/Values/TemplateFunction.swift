/// A function that the host offers to templates.
package final class TemplateFunction: Sendable {
    package typealias Body =
        @Sendable (TemplateArguments) throws(TemplateError) -> TemplateValue

    /// What messages call it.
    package let name: String
    let body: Body

    package init(name: String, _ body: @escaping Body) {
        self.name = name
        self.body = body
    }
}

/// What a function was called with.
package struct TemplateArguments: Sendable {
    package struct Named: Sendable {
        package var name: String
        package var value: TemplateValue
    }

    /// The arguments without a name, in order.
    package var positional: [TemplateValue]
    /// The arguments given as `name=value`, in order.
    package var named: [Named]

    package init(_ positional: [TemplateValue] = [], named: [Named] = []) {
        self.positional = positional
        self.named = named
    }

    /// The argument at `index`, or the one called `name`; nil if it was not given.
    package func value(_ index: Int, _ name: String) -> TemplateValue? {
        if positional.indices.contains(index) { return positional[index] }
        return named.first { $0.name == name }?.value
    }

    /// The text at `index` or called `name`; throws if it is missing or no text.
    package func text(_ index: Int, _ name: String) throws(TemplateError) -> String {
        guard let value = value(index, name) else {
            throw TemplateError(.missingArgument(name, of: nil))
        }
        guard let text = value.plainText else {
            throw TemplateError(.wrongArgument(name, wanted: "text", got: value.kind))
        }
        return text
    }
}
