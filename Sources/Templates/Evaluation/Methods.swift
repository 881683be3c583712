import Diagnostics
import Markup
import OrderedCollections

extension Renderer {
    /// The methods of Python's mappings and text that templates use; nil if there is none so called.
    mutating func callMethod(
        _ name: String, of value: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        switch value {
        case .object(let members):
            switch name {
            case "items": return .array(members.map { .tuple([.string($0.0), $0.1]) })
            case "keys": return .array(members.keys.map { .string($0) })
            case "values": return .array(Array(members.values))
            case "get":
                return members[try arguments.text(0, "key")] ?? arguments.value(1, "default")
                    ?? .null
            default: return nil
            }
        case .string, .safe: return try callTextMethod(name, of: value, arguments)
        case .array(let items), .tuple(let items):
            guard name == "index" || name == "count", let wanted = arguments.positional.first
            else { return nil }
            var places: [Int] = []
            for (place, item) in items.enumerated() where try areEqual(item, wanted) {
                places.append(place)
            }
            if name == "count" { return .integer(places.count) }
            return places.first.map { .integer($0) } ?? .undefined(.missing("the item looked for"))
        default: return nil
        }
    }
}

extension Renderer {
    /// `pattern % values`
    func filled(
        _ pattern: String, with value: TemplateValue, isSafe: Bool
    ) throws(TemplateError) -> TemplateValue {
        var values = FormatValues(positional: [value])
        switch value {
        case .undefined(let origin): throw origin.error
        case .tuple(let items): values.positional = items
        case .object(let members):
            values.named = members.map { .init(name: $0.0, value: $0.1) }
        default: break
        }
        return .text(try formatted(pattern, values, escapes: isSafe), isSafe: isSafe)
    }
}

func isSafe(_ value: TemplateValue) -> Bool {
    if case .safe = value { true } else { false }
}
