import Diagnostics
import Formats
import OrderedCollections

/// Filters of mappings, members and defaults.
let mappingFilters: [Filter] = [
    Filter("default", ["default_value", "boolean"], acceptsUndefined: true) {
        (_, value, arguments) throws(TemplateError) in
        let fallback = arguments[0] ?? .string("")
        if value.isUndefined { return fallback }
        guard try arguments.flag(1) else { return value }
        return try value.isTrue() ? value : fallback
    },
    Filter("items", acceptsUndefined: true) { (_, value, _) throws(TemplateError) in
        switch value {
        case .undefined: return .array([])
        case .object(let members):
            return .array(members.map { .tuple([.string($0.0), $0.1]) })
        case .dynamic(let object):
            var pairs: [TemplateValue] = []
            for name in object.attributeNames {
                if let member = try object.attribute(name) {
                    pairs.append(.tuple([.string(name), member]))
                }
            }
            return .array(pairs)
        default: throw TemplateError(.wrongInput("items", wanted: "a mapping", got: value.kind))
        }
    },
    Filter("dictsort", ["case_sensitive", "by", "reverse"]) {
        (renderer, value, arguments) throws(TemplateError) in
        guard case .object(let members) = value else {
            throw TemplateError(.wrongInput("dictsort", wanted: "a mapping", got: value.kind))
        }
        let by = try arguments.text(1) ?? "key"
        guard by == "key" || by == "value" else {
            throw TemplateError(.wrongArgument("by", wanted: "'key' or 'value'", got: "'\(by)'"))
        }
        let keys = try renderer.keys(
            of: by == "key" ? members.keys.map { .string($0) } : Array(members.values),
            attribute: nil, isCaseSensitive: try arguments.flag(0))
        return .array(
            try sorted(
                members.map { .tuple([.string($0.0), $0.1]) }, by: keys,
                descending: try arguments.flag(2)))
    },
    Filter("attr", ["name"], required: 1) { (renderer, value, arguments) throws(TemplateError) in
        let name = try renderer.string(try arguments.required(0)).text
        // The members of a mapping are items, which `attr` does not see.
        if case .object = value { return .undefined(.attribute(name, of: value)) }
        return try renderer.attribute(name, of: value)
    },
    Filter("groupby", ["attribute", "default", "case_sensitive"], required: 1, grouped),
]

private func grouped(
    _ renderer: inout Renderer, _ value: TemplateValue, _ arguments: FilterArguments
) throws(TemplateError) -> TemplateValue {
    let attribute = try arguments.required(0)
    let fallback = arguments[1]
    let items = try value.items()
    let keys = try renderer.keys(
        of: items, attribute: attribute, isCaseSensitive: try arguments.flag(2),
        fallback: fallback)
    let order = try order(of: keys, descending: false)
    let path = try AttributePath(attribute, fallback: fallback)
    var groups: [(key: TemplateValue, items: [TemplateValue])] = []
    for index in order {
        // Not by `last`, which would hold on to the list that grows.
        if !groups.isEmpty, try areEqual(groups[groups.count - 1].key, keys[index]) {
            groups[groups.count - 1].items.append(items[index])
        } else {
            groups.append((keys[index], [items[index]]))
        }
    }
    var result: [TemplateValue] = []
    for group in groups {
        let key = try group.items.first.map { (item) throws(TemplateError) in
            try path.value(of: item, renderer)
        }
        result.append(.dynamic(ValueGroup(grouper: key ?? group.key, list: group.items)))
    }
    return .array(result)
}

/// A group that `groupby` makes: a pair of the common value and the items.
private struct ValueGroup: TemplateObject {
    var grouper: TemplateValue
    var list: [TemplateValue]

    var kind: String { "a group" }
    var attributeNames: [String] { ["grouper", "list"] }
    var count: Int? { 2 }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        switch name {
        case "grouper": grouper
        case "list": .array(list)
        default: nil
        }
    }

    func item(_ index: Int) throws(TemplateError) -> TemplateValue {
        index == 0 ? grouper : .array(list)
    }

    func text(_ locale: FormatLocale) throws(TemplateError) -> TemplateValue? {
        .string(printedText(.tuple([grouper, .array(list)])))
    }
}
